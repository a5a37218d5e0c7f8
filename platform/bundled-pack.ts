import { browser } from "#imports";
import type { CueTable } from "../lib/attribution/cue-table";
import { openPack } from "../lib/pack/open";
import { type ReadingTools, readingTools } from "../lib/read-context";

let opening: Promise<ReadingTools> | null = null;

/** The pack inside the extension with all that reads against it; opened once in the background's life. */
export function bundledPack(): Promise<ReadingTools> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

async function open(): Promise<ReadingTools> {
  const [pack, cues] = await Promise.all([
    fetch(browser.runtime.getURL("/pack/syria.hwp")).then((file) => file.arrayBuffer()),
    fetch(browser.runtime.getURL("/pack/cues.json")).then((file) => file.json() as Promise<CueTable>),
  ]);
  return readingTools(openPack(pack), cues);
}
