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
    const { sorted, reports } = sortPairs(this.hashes, this.reports);
    put(hashes, sorted);
    put(owners, reports);
  }
}

/** Rows up to which a hash and a row fit a number exactly: 32 and 21 bits. */
const MOST_ROWS = 2 ** 21;

/** The pairs by hash, then by report; at most 2²¹ reports. */
export function sortPairs(
  hashes: ArrayLike<number>,
  owners: ArrayLike<number>,
): { sorted: Uint32Array; reports: Uint32Array } {
  const keys = new Float64Array(hashes.length);
  for (let row = 0; row < keys.length; row++) keys[row] = (hashes[row] ?? 0) * MOST_ROWS + (owners[row] ?? 0);
  keys.sort();
  const sorted = new Uint32Array(keys.length);
  const reports = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    sorted[row] = Math.floor(key / MOST_ROWS);
    reports[row] = key % MOST_ROWS;
  }
  return { sorted, reports };
}
