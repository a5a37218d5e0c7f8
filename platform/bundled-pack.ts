import { browser } from "#imports";
import { cues } from "../data/cues";
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
  const file = await fetch(browser.runtime.getURL("/pack/syria.hwp"));
  return readingTools(openPack(await file.arrayBuffer()), cues);
}
