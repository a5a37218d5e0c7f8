import type { FingerprintPostings } from "../pack/pack";
import { lowerBound } from "../pack/tables";
import { type Containment, containmentOf } from "./containment";

/** A report of the pack that shares words with a text. */
export interface Copy {
  report: number;
  /** First: the text; second: the report. */
  containment: Containment;
}

/**
 * Reports that share at least `least` of the smaller fingerprint with the text, most shared first. One pass over the
 * text's hashes; the report's own text is not needed and not kept.
 */
export function findCopies(hashes: ArrayLike<number>, postings: FingerprintPostings, least: number): Copy[] {
  const shared = new Map<number, number>();
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    for (let row = lowerBound(postings.hashes, hash); postings.hashes[row] === hash; row++) {
      const report = postings.reports[row] ?? 0;
      shared.set(report, (shared.get(report) ?? 0) + 1);
    }
  }
  return [...shared]
    .map(([report, count]) => ({
      report,
      containment: containmentOf(count, hashes.length, postings.counts[report] ?? 0),
    }))
    .filter(({ containment }) => overlap(containment) >= least)
    .sort((a, b) => overlap(b.containment) - overlap(a.containment) || a.report - b.report);
}

/** How far two texts are one: the mean of both containments weighs an excerpt and a whole copy alike well (eval/copies.ts). */
export function overlap({ ofFirst, ofSecond }: Containment): number {
  return (ofFirst + ofSecond) / 2;
}
