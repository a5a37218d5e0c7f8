import type { IndexTables } from "./index-tables";
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

/** When the report was published: where that is unknown, on the day of the first dated statement in it or the next. */
function likelyDays(tables: IndexTables, report: number): DayRange | null {
  const published = rangeAt(tables.days, report);
  if (published) return published;
  const end = tables.statementStarts[report + 1] ?? 0;
  for (let row = tables.statementStarts[report] ?? 0; row < end; row++) {
    const said = rangeAt(tables.statementDays, row);
    if (said) return [said[0], said[1] + 1];
  }
  return null;
}

/**
 * What closeness in time makes of a score: `closeness` for the same day, falling to `farAway`. A report
 * without a date keeps its score: a close date speaks for a report, a far one against it, a missing one not at all.
 */
export function closenessFactor(
  tables: IndexTables,
  report: number,
  published: DayRange | null,
  weights: RankingWeights,
): number {
  const days = published && likelyDays(tables, report);
  if (!days || !published) return 1;
  const fallen = 1 / (1 + (daysBetween(days, published) / weights.halfDays) ** 2);
  return weights.farAway + (weights.closeness - weights.farAway) * fallen;
}
