import { hashText } from "./checksum";
import type { PutSection } from "./compile";

/** Hashes of keys, ascending, with the report of each: a hit has still to be compared with the record. */
export class LookupCompiler {
  private readonly hashes: number[] = [];
  private readonly reports: number[] = [];

  add(key: string, report: number): void {
    this.hashes.push(hashText(key));
    this.reports.push(report);
  }

  finish(hashes: "IDXH" | "ADRH", owners: "IDXR" | "ADRR", put: PutSection): void {
    const keys = Float64Array.from(this.hashes, (hash, row) => pairKey(hash, this.reports[row] ?? 0));
    const { sorted, reports } = sortPairs(keys);
    put(hashes, sorted);
    put(owners, reports);
  }
}

/** So many that a hash and a report fit a number exactly: 32 and 21 bits. */
export const MOST_REPORTS = 2 ** 21;

/** A hash and a report as one number. */
export const pairKey = (hash: number, report: number): number => hash * MOST_REPORTS + report;

/** The pairs by hash, then by report; sorts the keys themselves. */
export function sortPairs(keys: Float64Array): { sorted: Uint32Array; reports: Uint32Array } {
  keys.sort();
  const sorted = new Uint32Array(keys.length);
  const reports = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    sorted[row] = Math.floor(key / MOST_REPORTS);
    reports[row] = key % MOST_REPORTS;
  }
  return { sorted, reports };
}
