import type { DayRange } from "../text/partial-date";
import type { RankingWeights } from "./ranking-weights";
import { NO_DAY } from "./tables";

/** Days of row `row` of a table of first and last days; null where they are unknown. */
export function rangeAt(days: Int32Array, row: number): DayRange | null {
  const first = days[row * 2] ?? NO_DAY;
  return first === NO_DAY ? null : [first, days[row * 2 + 1] ?? first];
}

/** Fewest days that can lie between the two. */
export function daysBetween(a: DayRange, b: DayRange): number {
  return Math.max(0, a[0] - b[1], b[0] - a[1]);
}

/** Fewest days between two rows of a table of first and last days; null where one is unknown. */
export function daysApart(days: Int32Array, row: number, other: number): number | null {
  const [first, otherFirst] = [days[row * 2] ?? NO_DAY, days[other * 2] ?? NO_DAY];
  if (first === NO_DAY || otherFirst === NO_DAY) return null;
  return Math.max(0, first - (days[other * 2 + 1] ?? otherFirst), otherFirst - (days[row * 2 + 1] ?? first));
}

/** The article's days, and what nearness to them comes to among the reports of a pack. */
export interface Nearness {
  published: DayRange;
  /** By days apart, `MOST_DAYS` at most: 1 on the same day. */
  byDays: Float32Array;
  /** What a report of a later day keeps. */
  later: number;
}

/** Null where the article has no date. Counts the reports once: linear in their number. */
export function nearnessAmong(
  days: Int32Array,
  published: DayRange | null,
  weights: RankingWeights,
): Nearness | null {
  if (!published) return null;
  const crowd = Math.log10(Math.max(1, reportsADay(days, published)));
  return {
    published,
    byDays: nearnessByDays(weights, halfDaysAmong(crowd, weights)),
    later: weights.later ** (1 + weights.laterCrowd * crowd),
  };
}

/**
 * Multiplies each score by closeness in time: `closeness` for the same day, falling to `farAway`. A report without a
 * date is given the closeness that one may expect of it: the more the better its words fit, so that a missing date
 * costs nothing against reports of other days. A report of a later day keeps `near.later` of that: the article cannot
 * come from it.
 */
export function applyCloseness(
  scores: Float32Array,
  days: Int32Array,
  near: Nearness | null,
  weights: RankingWeights,
): void {
  if (!near) return;
  const [first, last] = near.published;
  const { closeness, farAway, undated, undatedBest } = weights;
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
        : (near.byDays[Math.min(apart, MOST_DAYS)] ?? 0);
    const kept = reportFirst > last ? near.later : 1;
    scores[report] = score * (farAway + (closeness - farAway) * nearness) * kept;
  }
}

/** Nearness of reports so many days apart; 1 where nothing is known of days. */
export function nearnessAt(near: Nearness | null, days: number | null): number {
  return near === null || days === null ? 1 : (near.byDays[Math.min(days, MOST_DAYS)] ?? 0);
}

/** Days apart beyond which nothing changes any more: thirty years. */
const MOST_DAYS = 10_957;

/** Days before and after the article's in which a pack's reports are counted. */
const COUNTED_DAYS = 15;

/** How many reports the pack has for a day around the article's. */
function reportsADay(days: Int32Array, [first, last]: DayRange): number {
  let count = 0;
  for (let at = 0; at < days.length; at += 2) {
    const day = days[at] ?? NO_DAY;
    if (day >= first - COUNTED_DAYS && day <= last + COUNTED_DAYS) count++;
  }
  return count / (last - first + 1 + 2 * COUNTED_DAYS);
}

/**
 * Among many reports of the same day most are of other matters: the day before tells nearly as much. In whole days, so
 * that there are few tables.
 */
function halfDaysAmong(crowd: number, { halfDays, crowdDays }: RankingWeights): number {
  return halfDays + Math.round(crowdDays * crowd);
}

const tables = new WeakMap<RankingWeights, Map<number, Float32Array>>();

/** What `nearness` is for every number of days: worked out once for the product's weights, not once a report. */
function nearnessByDays(weights: RankingWeights, halfDays: number): Float32Array {
  const known = tables.get(weights) ?? new Map<number, Float32Array>();
  const table = known.get(halfDays) ?? nearnessTable(weights, halfDays);
  tables.set(weights, known.set(halfDays, table));
  return table;
}

function nearnessTable(weights: RankingWeights, halfDays: number): Float32Array {
  const table = new Float32Array(MOST_DAYS + 1);
  for (let days = 0; days <= MOST_DAYS; days++) table[days] = nearness(days, halfDays, weights);
  return table;
}

/** 1 on the same day: a steep fall after two days, and a slow one over the weeks in which a story goes on. */
function nearness(daysApart: number, halfDays: number, { slow, slowDays }: RankingWeights): number {
  return (1 - slow) / (1 + cube(daysApart / halfDays)) + slow / (1 + daysApart / slowDays);
}

/** Three factors are several times as fast as a power, which counts once a report. */
const cube = (value: number): number => value * value * value;
