import { IMPACT_SCALE } from "./compile-terms";
import type { IndexTables } from "./index-tables";
import type { TermList } from "./query-lists";

type Words = Pick<IndexTables, "reportCount" | "postings">;

/** Scores of all reports by their words, 0 for those that share none. */
export function scoreWords({ reportCount, postings }: Words, terms: TermList[]): Float32Array {
  const scores = new Float32Array(reportCount);
  for (const { number, weight } of terms) postings.addTo(scores, number, weight / IMPACT_SCALE);
  return scores;
}

/** Of a weight; less is what rounding leaves. */
const LEAST_MORE = 1e-9;

/**
 * The scores for the terms `after` from those for `before`, which are all among them with at least the share `kept` of
 * their weight: only the lists of terms that weigh more than that are read.
 */
export function rescoreWords(
  { postings }: Words,
  scores: Float32Array,
  before: TermList[],
  after: TermList[],
  kept: number,
): void {
  for (let report = 0; report < scores.length; report++) scores[report] = kept * (scores[report] ?? 0);
  const weighed = new Map(before.map(({ number, weight }) => [number, kept * weight]));
  for (const { number, weight } of after) {
    const more = weight - (weighed.get(number) ?? 0);
    if (more > LEAST_MORE * weight) postings.addTo(scores, number, more / IMPACT_SCALE);
  }
}
