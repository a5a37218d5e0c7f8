import { normaliseAddress } from "../lib/article/address";
import type { Correction } from "../lib/corrections/correction";
import { sendMessage } from "./messages";
import { loadReading, tabsWithReading } from "./reading-store";

/** Has every open page read again that a correction was made of, or taken back. A page without its script stays as it is. */
export async function readCorrectedAgain(now: Correction[], before: Correction[]): Promise<void> {
  const addresses = changedAddresses(now, before);
  await readAgainWhere((url) => addresses.has(normaliseAddress(url)));
}

/** Has every open page read again: against the packs that are in use now. */
export const readAllAgain = (): Promise<void> => readAgainWhere(() => true);

async function readAgainWhere(isWanted: (url: string) => boolean): Promise<void> {
  for (const tabId of await tabsWithReading()) {
    const reading = await loadReading(tabId);
    if (reading.phase === "read" && isWanted(reading.url))
      await sendMessage("readAgain", undefined, { tabId, frameId: 0 }).catch(() => undefined);
  }
}

function changedAddresses(now: Correction[], before: Correction[]): Set<string> {
  const ids = (corrections: Correction[]) => new Set(corrections.map(({ id }) => id));
  const [current, past] = [ids(now), ids(before)];
  const changed = [...now, ...before].filter(({ id }) => !(current.has(id) && past.has(id)));
  return new Set(changed.map(({ articleAddress }) => articleAddress));
}
