import type { PutSection } from "./compile";
import { sortPairs } from "./compile-lookup";
import { GrowingBytes } from "./growing-bytes";
import type { PackReport } from "./pack";

/** Fingerprint postings: the hashes of all reports, ascending (FHSH), the report of each (FDOC), and counts (FCNT). */
export class FingerprintsCompiler {
  private readonly hashes = new GrowingBytes();
  private readonly counts: number[] = [];

  add({ fingerprint }: PackReport): void {
    const hashes = Uint32Array.from(fingerprint ?? []);
    this.counts.push(hashes.length);
    this.hashes.append(new Uint8Array(hashes.buffer));
  }

  finish(put: PutSection): void {
    const bytes = this.hashes.view();
    const hashes = new Uint32Array(bytes.buffer, 0, bytes.length / 4);
    if (hashes.length === 0) return;
    const owners = new Uint32Array(hashes.length);
    let at = 0;
    this.counts.forEach((count, report) => {
      owners.fill(report, at, at + count);
      at += count;
    });
    const { sorted, reports } = sortPairs(hashes, owners);
    put("FHSH", sorted);
    put("FDOC", reports);
    put("FCNT", Uint32Array.from(this.counts));
  }
}
