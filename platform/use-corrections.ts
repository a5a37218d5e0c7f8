import type { Correction } from "../lib/corrections/correction";
import { correctionsStore } from "./corrections-store";
import { useStored } from "./use-stored";

const NONE: Correction[] = [];

/** The reader's corrections as they are now; none until they are loaded. */
export function useCorrections(): Correction[] {
  return useStored(correctionsStore) ?? NONE;
}
