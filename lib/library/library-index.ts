import { normaliseAddress } from "../article/address";
import type { PartialDate } from "../model";
import type { PackReport } from "../pack/pack";

/** Articles that the library holds at most: the oldest leave. */
export const MOST_ARTICLES = 1_000;
/** Of them so many are compiled anew with each one that is read, some milliseconds each; the others when these are full. */
export const MOST_RECENT = 64;

/** What the reader is shown of an article in the library. */
export interface LibraryEntry {
  /** `libraryId` of its address. */
  id: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  /** The day on which it was read last. */
  readOn: PartialDate;
  /** About how much room it takes. */
  bytes: number;
}

/** How much the library holds. */
export interface LibraryFacts {
  articles: number;
  bytes: number;
  /** The browser could not read or write it last time. */
  isBroken: boolean;
}

/** What the library holds, and in which of its two files; each the oldest first. An article read again is in both. */
export interface LibraryIndex {
  older: LibraryEntry[];
  recent: LibraryEntry[];
}

export const EMPTY_INDEX: LibraryIndex = { older: [], recent: [] };

/** One article has one id, however its address is written. */
export function libraryId(url: string): string {
  return normaliseAddress(url);
}

/** Each article once, the oldest first. */
export function entriesOf({ older, recent }: LibraryIndex): LibraryEntry[] {
  const again = new Set(recent.map(({ id }) => id));
  return [...older.filter(({ id }) => !again.has(id)), ...recent];
}

/** With an article that was read just now. */
export function withEntry({ older, recent }: LibraryIndex, entry: LibraryEntry): LibraryIndex {
  return { older, recent: [...recent.filter(({ id }) => id !== entry.id), entry] };
}

export function withoutEntries({ older, recent }: LibraryIndex, ids: ReadonlySet<string>): LibraryIndex {
  const isKept = ({ id }: LibraryEntry) => !ids.has(id);
  return { older: older.filter(isKept), recent: recent.filter(isKept) };
}

/** All in the one file, and room for as many as the other takes. */
export function mergedIndex(index: LibraryIndex): LibraryIndex {
  return { older: entriesOf(index).slice(MOST_RECENT - MOST_ARTICLES), recent: [] };
}

export function entryOf(report: PackReport): LibraryEntry {
  const { id, url, title, outlet, readOn = "", bag, fingerprint, ...facts } = report;
  const bytes = (bag?.length ?? 0) + 4 * (fingerprint?.length ?? 0) + JSON.stringify(facts).length;
  return { id, url, title, outlet, readOn, bytes };
}
