import { createContext } from "preact";
import { directionOf } from "../../i18n/direction";
import { say, sayPhrase } from "../../i18n/translator";
import type { ExportFile } from "../../lib/export/export-reading";
import type { ExportWords } from "../../lib/export/words";
import { translator } from "../translator";

/** What becomes of a finished export; both answer whether it worked. */
export interface TakeAway {
  onCopy(text: string): Promise<boolean>;
  onSave(file: ExportFile): Promise<boolean>;
}

export type Outcome = { kind: "copied" } | { kind: "saved"; name: string } | { kind: "failed" };

/** Makes the export that the reader chose and copies or saves it. Null where the view can do neither. */
export type Take = (how: "copy" | "save", make: (writers: Writers) => ExportFile) => void;

/** The writers of all formats: loaded when the reader first asks for one. */
export type Writers = typeof import("../../lib/export/export-reading");

export const TakeContext = createContext<Take | null>(null);

/** Never throws: what fails is told to the reader. */
export async function takeAway(
  how: "copy" | "save",
  make: (writers: Writers) => ExportFile,
  { onCopy, onSave }: TakeAway,
): Promise<Outcome> {
  try {
    const file = make(await import("../../lib/export/export-reading"));
    const isDone = await (how === "copy" ? onCopy(file.text) : onSave(file));
    if (!isDone) return { kind: "failed" };
    return how === "copy" ? { kind: "copied" } : { kind: "saved", name: file.name };
  } catch {
    return { kind: "failed" };
  }
}

/** The words of an export in the reader's language; dates stay as they are, so that every program reads them. */
export function exportWords(): ExportWords {
  const { language } = translator();
  return {
    language,
    direction: directionOf(language),
    say: (key, ...values) => say(translator(), key, values),
    sayPhrase: (phrase) => sayPhrase(translator(), phrase),
  };
}
