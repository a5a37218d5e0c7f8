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
 * date is given the closeness that one may expect of it: the more the better its words fit, so that a missing date
 * costs nothing against reports of other days. A report of a later day keeps `later` of that: the article cannot come
 * from it.
 */
export function applyCloseness(
  scores: Float32Array,
  days: Int32Array,
  published: DayRange | null,
  weights: RankingWeights,
): void {
  if (!published) return;
  const [first, last] = published;
  const { closeness, farAway, later, undated, undatedBest } = weights;
  const near = nearnessByDays(weights);
  let best = 0;
  for (let report = 0; report < scores.length; report++) best = Math.max(best, scores[report] ?? 0);
  for (let report = 0; report < scores.length; report++) {
    const score = scores[report] ?? 0;
    if (score === 0) continue;
    const reportFirst = days[report * 2] ?? NO_DAY;
    const apart = Math.max(0, reportFirst - last, first - (days[report * 2 + 1] ?? reportFirst));
    const nearness =
      reportFirst === NO_DAY
        ? undated + undatedBest * cube(score / best)
        : (near[Math.min(apart, MOST_DAYS)] ?? 0);
    const kept = reportFirst > last ? later : 1;
    scores[report] = score * (farAway + (closeness - farAway) * nearness) * kept;
  }
}

/** Days apart beyond which nothing changes any more: thirty years. */
const MOST_DAYS = 10_957;

const tables = new WeakMap<RankingWeights, Float32Array>();

/** What `nearness` is for every number of days: worked out once for the product's weights, not once a report. */
function nearnessByDays(weights: RankingWeights): Float32Array {
  const known = tables.get(weights);
  if (known) return known;
  const table = new Float32Array(MOST_DAYS + 1);
  for (let days = 0; days <= MOST_DAYS; days++) table[days] = nearness(days, weights);
  tables.set(weights, table);
  return table;
}

/** 1 on the same day: a steep fall after two days, and a slow one over the weeks in which a story goes on. */
function nearness(daysApart: number, { halfDays, slow, slowDays }: RankingWeights): number {
  return (1 - slow) / (1 + cube(daysApart / halfDays)) + slow / (1 + daysApart / slowDays);
}

/** Three factors are several times as fast as a power, which counts once a report. */
const cube = (value: number): number => value * value * value;
