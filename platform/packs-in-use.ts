import { openPacks } from "../lib/pack/open-packs";
import { type ReadingTools, readingTools } from "../lib/read-context";
import { addedPackFiles } from "./added-packs";
import { bundledFiles } from "./bundled-files";

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
  const [[bundled, cues], added] = await Promise.all([bundledFiles(), addedPackFiles()]);
  return readingTools(openPacks([{ intact: bundled }, ...added]), cues);
}
