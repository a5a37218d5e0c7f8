import { storage } from "#imports";
import type { LibraryFacts } from "../lib/library/library-index";

/** How much the library holds, as of the last change. */
export const libraryFacts = storage.defineItem<LibraryFacts>("local:library", {
  fallback: { articles: 0, bytes: 0, isBroken: false },
});

/** Says that the browser could not read or write it. */
export async function tellBroken(): Promise<void> {
  await libraryFacts.setValue({ ...(await libraryFacts.getValue()), isBroken: true });
}
