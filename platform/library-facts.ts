import { storage } from "#imports";
import type { LibraryFacts } from "../lib/library/library-index";
import { changeStored } from "./change-stored";

/** How much the library holds, as of the last change. */
export const libraryFacts = storage.defineItem<LibraryFacts>("local:library", {
  fallback: { articles: 0, bytes: 0, isBroken: false },
});

/** Says how much it holds now. */
export function tellFacts(facts: LibraryFacts): Promise<void> {
  return changeStored(libraryFacts, () => facts);
}

/** Says that the browser could not read or write it. */
export function tellBroken(): Promise<void> {
  return changeStored(libraryFacts, (now) => ({ ...now, isBroken: true }));
}
