import type { PartialDate } from "../model";

const DAY_MS = 86_400_000;
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for `YYYY`, `YYYY-MM` and `YYYY-MM-DD` that exist in the calendar. */
export function isPartialDate(text: string): boolean {
  return dayRange(text) !== null;
}

/** First and last day that a date can mean, in days since 1970. */
export type DayRange = readonly [first: number, last: number];

/** A reading holds the same few dates against each other again and again. Texts that are none are not kept. */
const ranges = new Map<string, DayRange>();
const MOST_RANGES = 5_000;

/** Null where it is no date. */
export function dayRange(date: PartialDate): DayRange | null {
  const known = ranges.get(date);
  if (known) return known;
  const range = readRange(date);
  if (!range) return null;
  if (ranges.size >= MOST_RANGES) ranges.clear();
  ranges.set(date, range);
  return range;
}

function readRange(date: PartialDate): DayRange | null {
  const parts = PARTIAL.exec(date);
  if (!parts) return null;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]);
  const day = parts[3] === undefined ? null : Number(parts[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  const first = dayAt(year, (month ?? 1) - 1, day ?? 1);
  const last = day !== null ? first : month !== null ? dayAt(year, month, 0) : dayAt(year, 11, 31);
  if (day !== null && new Date(first * DAY_MS).getUTCDate() !== day) return null;
  return [first, last];
}

/** Days since 1970. `Date.UTC` takes the years 0 to 99 for those of the 20th century. */
function dayAt(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day) / DAY_MS;
}

/** Fewest days that can lie between the two dates: 0 where they overlap, null where one is unknown. */
export function daysApart(a: PartialDate | null, b: PartialDate | null): number | null {
  const [left, right] = [a && dayRange(a), b && dayRange(b)];
  if (!left || !right) return null;
  return Math.max(0, left[0] - right[1], right[0] - left[1]);
}

export type Order = "before" | "after" | "same-day" | "unknown";

/** Where `a` lies against `b`; "unknown" where the known precision does not tell. */
export function orderOf(a: PartialDate | null, b: PartialDate | null): Order {
  const [left, right] = [a && dayRange(a), b && dayRange(b)];
  if (!left || !right) return "unknown";
  if (left[1] < right[0]) return "before";
  if (left[0] > right[1]) return "after";
  return left[0] === left[1] && right[0] === right[1] ? "same-day" : "unknown";
}

/** 0 = Sunday … 6 = Saturday; null where the day is not known. */
export function weekdayOf(date: PartialDate): number | null {
  const range = dayRange(date);
  if (!range || range[0] !== range[1]) return null;
  return new Date(range[0] * DAY_MS).getUTCDay();
}
