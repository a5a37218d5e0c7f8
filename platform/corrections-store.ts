import { storage } from "#imports";
import type { Correction } from "../lib/corrections/correction";
import { changeStored } from "./change-stored";

/** What the reader called wrong, the latest first; kept on this machine. */
export const correctionsStore = storage.defineItem<Correction[]>("local:corrections", { fallback: [] });

export function keepCorrection(correction: Correction): Promise<void> {
  return changeStored(correctionsStore, (now) => [correction, ...without(correction.id, now)]);
}

export function undoCorrection(id: string): Promise<void> {
  return changeStored(correctionsStore, (now) => without(id, now));
}

function without(id: string, corrections: Correction[]): Correction[] {
  return corrections.filter((one) => one.id !== id);
}
