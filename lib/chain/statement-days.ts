import { daysApart, weekdayOf } from "../text/partial-date";
import type { PreparedItem } from "./statement-item";

/** Log-odds against one matter: the days are next to each other, or further apart. Of ½ to 3 the best (docs/QUALITY.md). */
const NEXT_DAY = 1;
const FURTHER = 3;

/**
 * How much the days on which two items' speakers spoke tell against one matter, from 0 (all on one day) to `FURTHER`:
 * the mean over the days of either. Null where one has no statement with a whole day.
 */
export function speechApart(a: PreparedItem, b: PreparedItem): number | null {
  const [mine, theirs] = [speechDays(a), speechDays(b)];
  const gaps = mine.flatMap((day) => theirs.map((other) => against(daysApart(day, other) ?? 0)));
  return gaps.length === 0 ? null : gaps.reduce((sum, each) => sum + each, 0) / gaps.length;
}

function speechDays({ said }: PreparedItem): string[] {
  return [...new Set(said.flatMap(({ date }) => (date !== null && weekdayOf(date) !== null ? [date] : [])))];
}

function against(days: number): number {
  if (days === 0) return 0;
  return days === 1 ? NEXT_DAY : FURTHER;
}
