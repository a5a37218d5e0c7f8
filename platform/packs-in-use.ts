import { browser } from "#imports";
import type { CueTable } from "../lib/attribution/cue-table";
import { joinPacks } from "../lib/pack/join-packs";
import { openParts } from "../lib/pack/open";
import { type ReadingTools, readingTools } from "../lib/read-context";
import { openAddedPacks } from "./added-packs";
import { bundledPackFile } from "./bundled-pack";

let opening: Promise<ReadingTools> | null = null;

/** The pack inside the extension, those that the reader added, and all that reads against them; opened once in the background's life. */
export function packsInUse(): Promise<ReadingTools> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Gives back the memory of what is open: the next article is read against the packs that are in use then. */
export function closePacks(): void {
  opening = null;
}

async function open(): Promise<ReadingTools> {
  const [bundled, added, cues] = await Promise.all([
    bundledPackFile(),
    openAddedPacks(),
    fetch(browser.runtime.getURL("/pack/cues.json")).then((file) => file.json() as Promise<CueTable>),
  ]);
  return readingTools(joinPacks([openParts({ intact: bundled }), ...added]), cues);
}
