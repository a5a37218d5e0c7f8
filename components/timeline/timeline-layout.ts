import type { CoverageItem, PartialDate } from "../../lib/model";
import { dayRange } from "../../lib/text/partial-date";
import type { TimelineRow } from "./timeline-rows";

/** Reports of one row that stand at one place of the line, earliest first. */
export interface Spot {
  row: number;
  /** Share of the line's length from its early end, 0 to 1. */
  at: number;
  reports: CoverageItem[];
  /** Of all of them no more than month or year is known. */
  isInexact: boolean;
}

export interface TimelineLayout {
  /** In order of time, then of rows. */
  spots: Spot[];
  /** Where the article stands, null where it has no date. */
  articleAt: number | null;
  first: PartialDate;
  last: PartialDate;
  /** Some gaps are longer than they are drawn. */
  isShortened: boolean;
}

/** Twelve marks of 24 px, the least that a finger needs (WCAG 2.5.8), fit the narrowest panel. */
const MOST_COLUMNS = 12;

/** Dates that stand at one place, as the middle of the days that they can mean (days since 1970). */
interface Column {
  days: number[];
  /** The article's own day is never merged with another: before and after stay apart. */
  isArticle: boolean;
}

/**
 * Where the dated reports stand. Gaps count by their logarithm, so that the days of the story keep apart although other
 * reports are years away; days that would touch stand together. Null where no report has a date.
 */
export function layOutTimeline(rows: TimelineRow[], published: PartialDate | null): TimelineLayout | null {
  const dated = rows.flatMap(({ reports }, row) =>
    reports.flatMap((report) => {
      const day = middleOf(report.published);
      return day === null ? [] : [{ report, row, day }];
    }),
  );
  if (dated.length === 0) return null;
  const articleDay = middleOf(published);
  const columns = columnsOf(
    dated.map(({ day }) => day),
    articleDay,
  );
  const places = placesOf(columns);
  const placeOf = (day: number) => places[columns.findIndex(({ days }) => days.includes(day))] ?? 0;
  const grouped = Map.groupBy(dated, ({ row, day }) => `${row} ${placeOf(day)}`);
  const spots = [...grouped.values()].flatMap((group): Spot[] => {
    const [one] = group;
    if (one === undefined) return [];
    const reports = group.toSorted((a, b) => a.day - b.day).map(({ report }) => report);
    return [{ row: one.row, at: placeOf(one.day), reports, isInexact: reports.every(isInexact) }];
  });
  const dates = [...dated.map(({ report }) => report.published), published].flatMap((date) => date ?? []);
  const ordered = dates.toSorted((a, b) => (middleOf(a) ?? 0) - (middleOf(b) ?? 0));
  return {
    spots: spots.toSorted((a, b) => a.at - b.at || a.row - b.row),
    articleAt: articleDay === null ? null : placeOf(articleDay),
    first: ordered[0] ?? "",
    last: ordered.at(-1) ?? "",
    isShortened: columns.length > 2,
  };
}

function middleOf(date: PartialDate | null): number | null {
  const range = date === null ? null : dayRange(date);
  return range === null ? null : (range[0] + range[1]) / 2;
}

function isInexact({ published }: CoverageItem): boolean {
  return published !== null && published.length < "YYYY-MM-DD".length;
}

function columnsOf(days: number[], articleDay: number | null): Column[] {
  const all = [...new Set(articleDay === null ? days : [...days, articleDay])].toSorted((a, b) => a - b);
  const columns = all.map((day): Column => ({ days: [day], isArticle: day === articleDay }));
  while (columns.length > MOST_COLUMNS) {
    const at = closest(columns);
    const [left, right] = columns.slice(at, at + 2);
    if (left === undefined || right === undefined) break;
    columns.splice(at, 2, { days: [...left.days, ...right.days], isArticle: false });
  }
  return columns;
}

/** Index of the column that is nearest to its next one, neither being the article's. */
function closest(columns: Column[]): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    const next = columns[index + 1];
    if (next === undefined || column.isArticle || next.isArticle) continue;
    // The whole stretch, so that a chain of near days does not grow into one column.
    const stretch = (next.days.at(-1) ?? 0) - (column.days[0] ?? 0);
    if (stretch < least) [best, least] = [index, stretch];
  }
  return best === -1 ? columns.length : best;
}

/** Shares of the line's length: by the logarithm of the gaps, but never nearer than marks are wide. */
function placesOf(columns: Column[]): number[] {
  const gaps = columns.slice(1).map((column, index) => {
    const before = columns[index]?.days.at(-1) ?? 0;
    return Math.log2(1 + (column.days[0] ?? 0) - before);
  });
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  if (whole === 0) return columns.map(() => 0.5);
  const least = 1 / MOST_COLUMNS;
  const places = [0];
  for (const gap of gaps) places.push((places.at(-1) ?? 0) + gap / whole);
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + least);
  for (let i = places.length - 1; i >= 0; i--)
    places[i] = Math.min(places[i] ?? 0, (places[i + 1] ?? 1 + least) - least);
  return places;
}

/** The spot that an arrow key leads to: along the line in reading direction, up and down to the nearest of the next row. */
export function nextSpot(spots: Spot[], current: number, key: string, direction: "ltr" | "rtl"): number {
  const forth = direction === "ltr" ? "ArrowRight" : "ArrowLeft";
  const back = direction === "ltr" ? "ArrowLeft" : "ArrowRight";
  if (key === forth) return Math.min(spots.length - 1, current + 1);
  if (key === back) return Math.max(0, current - 1);
  if (key === "Home") return 0;
  if (key === "End") return spots.length - 1;
  if (key === "ArrowUp" || key === "ArrowDown") return inNextRow(spots, current, key === "ArrowUp" ? -1 : 1);
  return current;
}

function inNextRow(spots: Spot[], current: number, step: 1 | -1): number {
  const from = spots[current];
  if (from === undefined) return current;
  const rows = spots.map(({ row }) => row).filter((row) => (row - from.row) * step > 0);
  if (rows.length === 0) return current;
  const row = step === 1 ? Math.min(...rows) : Math.max(...rows);
  const distances = spots.map((spot) => (spot.row === row ? Math.abs(spot.at - from.at) : 2));
  return distances.indexOf(Math.min(...distances));
}
