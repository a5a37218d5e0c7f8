import type { PutSection } from "./compile";
import type { PackReport } from "./pack";

/** Fingerprint postings: sorted hashes (FHSH), where the reports of each start (FSTA), the reports (FDOC), counts (FCNT). */
export function compileFingerprints(reports: readonly PackReport[], put: PutSection): void {
  const postings = new Map<number, number[]>();
  const counts = new Uint32Array(reports.length);
  reports.forEach(({ fingerprint }, report) => {
    if (!fingerprint) return;
    counts[report] = fingerprint.length;
    for (const hash of Array.from(fingerprint)) {
      const list = postings.get(hash);
      if (list) list.push(report);
      else postings.set(hash, [report]);
    }
  });
  const hashes = Uint32Array.from(postings.keys()).sort();
  const starts = new Uint32Array(hashes.length + 1);
  const owners: number[] = [];
  hashes.forEach((hash, index) => {
    for (const report of postings.get(hash) ?? []) owners.push(report);
    starts[index + 1] = owners.length;
  });
  put("FHSH", hashes);
  put("FSTA", starts);
  put("FDOC", Uint32Array.from(owners));
  put("FCNT", counts);
}
