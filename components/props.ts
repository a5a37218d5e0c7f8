import type { Correction } from "../lib/corrections/correction";
import type { ExportFile } from "../lib/export/export-reading";
import type { DetectionMode, Evidence, QualityFigure, Reading, Settings } from "../lib/model";
import type { AddedPack, PackRefusal } from "../lib/pack/added-pack";
import type { LibraryProps } from "./settings/Library";

/** What came of the last *Show in page*. */
export interface RevealResult {
  evidence: Evidence;
  /** False: the words are no longer in the page. */
  found: boolean;
}

/** Keeps what the reader calls wrong, or takes it back. */
export interface CorrectionActions {
  onMake(correction: Correction): Promise<void>;
  onUndo(id: string): Promise<void>;
}

/** The whole of popup and side panel. */
export interface ReadingViewProps {
  reading: Reading;
  surface: "popup" | "sidepanel";
  /** True where what the reader sees first is painted before the rest is drawn. */
  inTurn?: boolean;
  /** The site of the tab, null where it has none or it is not known. */
  site: { host: string; silenced: boolean } | null;
  reveal: RevealResult | null;
  onReveal(evidence: Evidence): void;
  /** Reads the page (again): the reader's click. */
  onReadPage(): void;
  onToggleSite(): void;
  onOpenOptions(): void;
  /** Puts an export on the clipboard; answers whether that worked. */
  onCopy(text: string): Promise<boolean>;
  /** Saves an export as a file; answers whether that worked. */
  onSave(file: ExportFile): Promise<boolean>;
  /** Absent where nothing can be kept: then nothing can be corrected. */
  corrections?: CorrectionActions;
  /** Takes the report at this address out of the reader's library, answers whether that worked; absent where it can't be done. */
  onForget?(address: string): Promise<boolean>;
  /** Absent in the side panel. */
  onOpenPanel?(): void;
}

export interface OptionsViewProps {
  settings: Settings;
  /** True where the browser's permission for the chosen mode is missing (refused or taken back). */
  permissionMissing: boolean;
  pack: { name: string; version: string; reports: number } | null;
  /** The reader's own, the latest last. */
  addedPacks: AddedPack[];
  /** Answers why the file was refused, null where it was added. */
  onAddPack(file: File): Promise<PackRefusal | null>;
  onSwitchPack(key: string, isOn: boolean): void;
  onRemovePack(key: string): void;
  library: LibraryProps;
  onChooseDetection(mode: DetectionMode): void;
  /** As measured when this version was built; empty until it is loaded. */
  quality: QualityFigure[];
  onChooseLook(look: Pick<Settings, "theme" | "textSize">): void;
  onChooseMarker(isOn: boolean): void;
  onUnsilence(host: string): void;
  /** The reader's, the latest first. */
  corrections: Correction[];
  onUndoCorrection(id: string): void;
  onSaveCorrections(): void;
  onSilence(host: string): void;
}

export interface WelcomeViewProps {
  settings: Settings;
  /** The reader chose a mode and the browser's prompt was refused. */
  refused: boolean;
  onChooseDetection(mode: DetectionMode): void;
}
