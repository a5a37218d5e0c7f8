import { browser, storage } from "#imports";
import type { Reading } from "../lib/model";

const IDLE: Reading = { phase: "idle" };

const keyOf = (tabId: number) => `session:reading:${tabId}` as const;

/** The reading of a tab; idle where nothing was asked for it. Session storage: gone when the browser closes. */
export async function loadReading(tabId: number): Promise<Reading> {
  return (await storage.getItem<Reading>(keyOf(tabId))) ?? IDLE;
}

export async function saveReading(tabId: number, reading: Reading): Promise<void> {
  await storage.setItem(keyOf(tabId), reading);
}

export async function forgetReading(tabId: number): Promise<void> {
  await storage.removeItem(keyOf(tabId));
}

/** Calls back whenever the reading of the tab changes. Returns the function that ends it. */
export function watchReading(tabId: number, onChange: (reading: Reading) => void): () => void {
  return storage.watch<Reading>(keyOf(tabId), (reading) => onChange(reading ?? IDLE));
}

/** Ids of all tabs that have a reading. */
export async function tabsWithReading(): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all).flatMap((key) => (key.startsWith("reading:") ? [Number(key.slice(8))] : []));
}
