import { storage } from "#imports";
import type { Correction } from "../lib/corrections/correction";

/** What the reader called wrong, the latest first; kept on this machine. */
export const correctionsStore = storage.defineItem<Correction[]>("local:corrections", { fallback: [] });

export async function keepCorrection(correction: Correction): Promise<void> {
  await correctionsStore.setValue([correction, ...(await without(correction.id))]);
}

export async function undoCorrection(id: string): Promise<void> {
  await correctionsStore.setValue(await without(id));
}

async function without(id: string): Promise<Correction[]> {
  return (await correctionsStore.getValue()).filter((one) => one.id !== id);
}
