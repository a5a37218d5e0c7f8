import { browser } from "#imports";
import { readCues } from "../lib/attribution/cue-file";
import type { CueTable } from "../lib/attribution/cue-table";
import { joinPacks, reportsOf } from "../lib/pack/join-packs";
import { openParts } from "../lib/pack/open";
import type { PackParts } from "../lib/pack/pack-parts";
import { type ReadingTools, readingTools } from "../lib/read-context";
import { openAddedPacks } from "./added-packs";
import { bundledPackFile } from "./bundled-pack";
import { openLibrary, renewLibrary } from "./library";
import { settingsStore } from "./settings-store";

interface OpenPacks {
  parts: PackParts[];
  cues: CueTable;
}

let opening: Promise<OpenPacks> | null = null;
let joining: Promise<ReadingTools> | null = null;
let isLibraryAside = false;

/**
 * The pack inside the extension, those that the reader added, the library where it is on, and all that reads against
 * them; opened once in the background's life.
 */
export function packsInUse(): Promise<ReadingTools> {
  joining ??= joinAll().catch((error: unknown) => {
    closePacks();
    throw error;
  });
  return joining;
}

/** Opens them for what comes next. Who asks for them then is told why they cannot be opened. */
export function openAhead(): void {
  packsInUse().catch(() => undefined);
}

/** Gives back the memory of what is open: the next article is read against the packs that are in use then. */
export function closePacks(): void {
  opening = null;
  joining = null;
}

/** The same for the library alone. */
export function closeLibrary(): void {
  joining = null;
  isLibraryAside = false;
}

/** Leaves a library that cannot be read out of use, until its files are made anew. */
export function setLibraryAside(): void {
  joining = null;
  isLibraryAside = true;
  renewLibrary(closeLibrary);
}

async function joinAll(): Promise<ReadingTools> {
  opening ??= openPacks();
  const [{ parts, cues }, library] = await Promise.all([opening, libraryInUse()]);
  const pack = joinPacks([...parts, ...library]);
  return readingTools(pack, cues, library.length > 0 ? reportsOf(library) : null);
}

async function openPacks(): Promise<OpenPacks> {
  const [bundled, added, cues] = await Promise.all([
    bundledPackFile(),
    openAddedPacks(),
    fetch(browser.runtime.getURL("/pack/cues.jsonl"))
      .then((file) => file.text())
      .then(readCues),
  ]);
  return { parts: [openParts({ intact: bundled }), ...added], cues };
}

async function libraryInUse(): Promise<PackParts[]> {
  const { keepsLibrary } = await settingsStore.getValue();
  return keepsLibrary && !isLibraryAside ? openLibrary(closeLibrary) : [];
}
