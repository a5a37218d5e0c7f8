import { browser } from "#imports";
import type { CueTable } from "../lib/attribution/cue-table";
import { bundledPackFile } from "./bundled-pack";

const fetchFiles = () =>
  Promise.all([
    bundledPackFile(),
    fetch(browser.runtime.getURL("/pack/cues.json")).then((file) => file.json() as Promise<CueTable>),
  ]);

let early: ReturnType<typeof fetchFiles> | null = fetchFiles();
early.catch(() => {
  // Whoever asks for them is told.
});

/** The bundled pack and the cue words: under way from the moment that this module is imported. */
export function bundledFiles(): ReturnType<typeof fetchFiles> {
  const files = early ?? fetchFiles();
  early = null;
  return files;
}
