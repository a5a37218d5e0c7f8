import { libraryId } from "../library/library-index";
import type { ChainNode, CoverageItem, ReadingContext } from "../model";
import type { ExportWords } from "./words";

/** The note of a report that the reader has read: not told to others, for it says when. */
export const READ_ON = "note.readOn";

/** Whether only the reader's library has a report of the coverage: one that a pack has as well has the pack's id. */
export function isLibraryItem({ id, url, readOn }: CoverageItem): boolean {
  return readOn !== undefined && url !== null && id === libraryId(url);
}

/** The same for a report of the chain. */
export function isLibraryNode({ id, url, notes = [] }: ChainNode): boolean {
  return notes.some((note) => note.id === READ_ON) && url !== null && id === `report:${libraryId(url)}`;
}

/** By what an export was made: the pack, and the library where one of its reports stands in it. */
export function madeWith({ pack }: ReadingContext, hasLibrary: boolean, words: ExportWords): string {
  return words.say(hasLibrary ? "export.madeWithLibrary" : "export.madeWith", pack.name, pack.version);
}
