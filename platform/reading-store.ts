import { browser, storage } from "#imports";
import type { Reading } from "../lib/model";

const IDLE: Reading = { phase: "idle" };

/**
 * Milliseconds after which nobody is at work on a "reading" any more: the longest injection, the longest
 * reading, and some slack. Only a background that was killed meanwhile leaves one that old.
 */
export const READING_GONE_AFTER = 25_000;

const keyOf = (tabId: number) => `session:reading:${tabId}` as const;
/** The address of the page whose answer was taken back. */
const takenBackKeyOf = (tabId: number) => `session:takenBack:${tabId}` as const;

/**
 * The reading of a tab; idle where nothing was asked for it, or where what was asked will never be answered.
 * Session storage: gone when the browser closes.
 */
export async function loadReading(tabId: number): Promise<Reading> {
  const stored = (await storage.getItem<Reading>(keyOf(tabId))) ?? IDLE;
  return timeLeft(stored) > 0 ? stored : IDLE;
}

export async function saveReading(tabId: number, reading: Reading): Promise<void> {
  await storage.setItem(keyOf(tabId), reading);
}

export async function forgetReading(tabId: number): Promise<void> {
  await storage.removeItems([keyOf(tabId), takenBackKeyOf(tabId)]);
}

/** Leaves of an answer only of which page it was. */
export async function takeBackAnswer(tabId: number, url: string): Promise<void> {
  await storage.setItem(takenBackKeyOf(tabId), url);
  await storage.removeItem(keyOf(tabId));
}

/** The address of the page in the tab that was answered, also where the answer was taken back; null where none was. */
export async function answeredPage(tabId: number): Promise<string | null> {
  const reading = await loadReading(tabId);
  return reading.phase === "read" ? reading.url : storage.getItem<string>(takenBackKeyOf(tabId));
}

/**
 * Calls back with the reading of the tab, and whenever it changes or will never be answered. Returns the
 * function that ends it.
 */
export function watchReading(tabId: number, onChange: (reading: Reading) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHeard = false;
  let isOver = false;
  const hear = (reading: Reading) => {
    isHeard = true;
    clearTimeout(timer);
    const left = timeLeft(reading);
    if (left < Number.POSITIVE_INFINITY) timer = setTimeout(() => hear(IDLE), left);
    onChange(reading);
  };
  const unwatch = storage.watch<Reading>(keyOf(tabId), (reading) => hear(reading ?? IDLE));
  void loadReading(tabId).then((reading) => {
    if (!isHeard && !isOver) hear(reading);
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
    unwatch();
  };
}

/** Ids of all tabs that have a reading. */
export async function tabsWithReading(): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all).flatMap((key) => (key.startsWith("reading:") ? [Number(key.slice(8))] : []));
}

/** Milliseconds until the reading counts as gone; infinite for an answer, which only its page takes along. */
function timeLeft(reading: Reading): number {
  if (reading.phase !== "reading" || reading.startedAt === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, reading.startedAt + READING_GONE_AFTER - Date.now());
}
