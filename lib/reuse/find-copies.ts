import type { FingerprintPostings } from "../pack/pack";
import { lowerBound } from "../pack/tables";
import { type Containment, containmentOf } from "./containment";
import { isQuoted, wordsOfHash } from "./fingerprint";

/** A report of the pack that shares words with a text. */
export interface Copy {
  report: number;
  /**
   * First: the text; second: the report. Words outside quotations only, each run weighed by its rarity in the pack;
   * `shared` counts the runs that both have.
   */
  containment: Containment;
}

/** Reports in which a run of words is found before it counts for half: what so many print is a phrase or a notice. */
const COMMON_REPORTS = 8;

/**
 * Reports that share at least `least` of their own words with the text, most shared first. The report's own text is
 * not needed and not kept. Leaving quotations out and weighing by rarity tell copies from reports of the same event
 * better than plain containment does (eval/copies.ts).
 */
export function findCopies(hashes: ArrayLike<number>, postings: FingerprintPostings, least: number): Copy[] {
  const shared = new Map<number, { weight: number; runs: number }>();
  let asked = 0;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    if (isQuoted(hash)) continue;
    const first = lowerBound(postings.hashes, hash);
    let end = first;
    while (postings.hashes[end] === hash) end++;
    const weight = weightOf(end - first);
    asked += weight;
    for (let row = first; row < end; row++) {
      const report = postings.reports[row] ?? 0;
      const sum = shared.get(report) ?? { weight: 0, runs: 0 };
      shared.set(report, { weight: sum.weight + weight, runs: sum.runs + 1 });
    }
  }
  const own = ownWeights(postings);
  return [...shared]
    .map(([report, { weight, runs }]) => ({
      report,
      containment: { ...containmentOf(weight, asked, own[report] ?? 0), shared: runs },
    }))
    .filter(({ containment }) => overlap(containment) >= least)
    .sort((a, b) => overlap(b.containment) - overlap(a.containment) || a.report - b.report);
}

/** Of a run of words that `reports` reports have; two are no more than the copy and what it was made from. */
function weightOf(reports: number): number {
  return 1 / (1 + Math.max(0, reports - 2) / COMMON_REPORTS);
}

const known = new WeakMap<FingerprintPostings, Float32Array>();

/** What the runs of each report weigh together: one pass over the pack's hashes, made when a text is first compared. */
function ownWeights(postings: FingerprintPostings): Float32Array {
  const before = known.get(postings);
  if (before) return before;
  const { hashes, reports, counts } = postings;
  const sums = new Float32Array(counts.length);
  for (let first = 0; first < hashes.length; ) {
    const hash = hashes[first] ?? 0;
    let end = first + 1;
    while (end < hashes.length && hashes[end] === hash) end++;
    const weight = isQuoted(hash) ? 0 : weightOf(end - first);
    for (let row = first; row < end; row++) {
      const report = reports[row] ?? 0;
      sums[report] = (sums[report] ?? 0) + weight;
    }
    first = end;
  }
  known.set(postings, sums);
  return sums;
}

/** Words of the hashes that the report has, quoted or not: for `sharedPassages`. */
export function sharedHashes(
  hashes: ArrayLike<number>,
  postings: FingerprintPostings,
  report: number,
): Set<number> {
  const words = new Set<number>();
  for (let at = 0; at < hashes.length; at++) {
    const plain = (hashes[at] ?? 0) & ~1;
    for (let row = lowerBound(postings.hashes, plain >>> 0); row < postings.hashes.length; row++) {
      if (wordsOfHash(postings.hashes[row] ?? 0) !== wordsOfHash(plain)) break;
      if (postings.reports[row] === report) words.add(wordsOfHash(plain));
    }
  }
  return words;
}

/** How far two texts are one: the mean of both containments weighs an excerpt and a whole copy alike well (eval/copies.ts). */
export function overlap({ ofFirst, ofSecond }: Containment): number {
  return (ofFirst + ofSecond) / 2;
}
