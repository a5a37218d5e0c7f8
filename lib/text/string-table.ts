/**
 * Strings by strings, in a form that is soon read from JSON: a few hundred long strings, in which an entry is looked for
 * when it is asked for. As an object the keys alone take milliseconds.
 */
export type StringTable = readonly string[];

/** Characters that no key has, and no value has the first. JSON writes them as they are: escapes would take longer. */
const [ENTRY, VALUE] = ["\u007f", "\u0080"];
const PARTING = /[\u007f\u0080]/g;
/** How many entries one string holds, about. */
const ENTRIES = 8;

/** Throws where a key or value has one of the two characters that part them. */
export function writeStringTable(entries: ReadonlyMap<string, string>): StringTable {
  const buckets: string[] = new Array(Math.ceil(entries.size / ENTRIES)).fill("");
  for (const [key, value] of entries) {
    if (tableKey(key) !== key || value.includes(ENTRY)) throw new Error(`No key of a table: ${key}`);
    const bucket = bucketOf(key, buckets.length);
    buckets[bucket] += ENTRY + key + VALUE + value;
  }
  return buckets;
}

/** A text that is to be a key, without the characters that none has. */
export function tableKey(text: string): string {
  return text.replace(PARTING, "");
}

export function lookUpString(table: StringTable, key: string): string | null {
  const bucket = table[bucketOf(key, table.length)] ?? "";
  const sought = ENTRY + key + VALUE;
  const at = bucket.indexOf(sought);
  if (at < 0 || key.includes(VALUE)) return null;
  const end = bucket.indexOf(ENTRY, at + 1);
  return bucket.slice(at + sought.length, end < 0 ? undefined : end);
}

/** A value that is a number. */
export function lookUpNumber(table: StringTable, key: string): number | null {
  const value = lookUpString(table, key);
  return value === null ? null : Number(value);
}

function bucketOf(key: string, buckets: number): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) >>> 0;
  return hash % buckets;
}
