import type { PutSection } from "./compile";
import { pairKey, sortPairs } from "./compile-lookup";
import { GrowingBytes } from "./growing-bytes";
import type { PackReport } from "./pack";

/** Fingerprint postings: the hashes of all reports, ascending (FHSH), the report of each (FDOC), and counts (FCNT). */
export class FingerprintsCompiler {
  private hashes = new GrowingBytes();
  private readonly counts: number[] = [];

  add({ fingerprint }: PackReport): void {
    const hashes = Uint32Array.from(fingerprint ?? []);
    this.counts.push(hashes.length);
    this.hashes.append(new Uint8Array(hashes.buffer));
  }

  finish(put: PutSection): void {
    if (this.hashes.length === 0) return;
    const { sorted, reports } = sortPairs(this.takeKeys());
    put("FHSH", sorted);
    put("FDOC", reports);
    put("FCNT", Uint32Array.from(this.counts));
  }

  /** Leaves the hashes behind: of a large pack they are half of all that is in memory. */
  private takeKeys(): Float64Array {
    const bytes = this.hashes.view();
    const hashes = new Uint32Array(bytes.buffer, 0, bytes.length / 4);
    const keys = new Float64Array(hashes.length);
    let at = 0;
    this.counts.forEach((count, report) => {
      for (const end = at + count; at < end; at++) keys[at] = pairKey(hashes[at] ?? 0, report);
    });
    this.hashes = new GrowingBytes();
    return keys;
  }
}
