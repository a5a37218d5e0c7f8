import type { RankingWeights } from "./ranking-weights";
import { NO_DAY } from "./tables";

/** First and last day that a date can mean, in days since 1970. */
export type DayRange = readonly [first: number, last: number];

/** Days of row `row` of a table of first and last days; null where they are unknown. */
export function rangeAt(days: Int32Array, row: number): DayRange | null {
  const first = days[row * 2] ?? NO_DAY;
  return first === NO_DAY ? null : [first, days[row * 2 + 1] ?? first];
}

/** Fewest days that can lie between the two. */
export function daysBetween(a: DayRange, b: DayRange): number {
  return Math.max(0, a[0] - b[1], b[0] - a[1]);
}

/**
 * Multiplies each score by closeness in time: `closeness` for the same day, falling to `farAway`. A report without a
 * date keeps its score: a close date speaks for a report, a far one against it, a missing one not at all.
 */
export function applyCloseness(
  scores: Float32Array,
  days: Int32Array,
  published: DayRange | null,
  { closeness, farAway, halfDays }: RankingWeights,
): void {
  if (!published) return;
  const [first, last] = published;
  for (let report = 0; report < scores.length; report++) {
    const score = scores[report] ?? 0;
    const reportFirst = days[report * 2] ?? NO_DAY;
    if (score === 0 || reportFirst === NO_DAY) continue;
    const apart = Math.max(0, reportFirst - last, first - (days[report * 2 + 1] ?? reportFirst));
    const fallen = 1 / (1 + (apart / halfDays) ** 2);
    scores[report] = score * (farAway + (closeness - farAway) * fallen);
  }
}
