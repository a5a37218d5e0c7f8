import type { CoverageItem } from "../../lib/model";
import { formatDate, readableDates } from "../shared/dates";
import { shorten } from "../shared/shorten";
import { words } from "../strings";
import type { Spot } from "./timeline-layout";
import type { TimelineRow } from "./timeline-rows";

/** More headlines than that are counted, not read out. */
export const HEADLINES_SHOWN = 3;

export function rowName(row: TimelineRow): string {
  if (row.kind === "others") return words("timeline.otherOrigins");
  if (row.name !== null) return readableDates(row.name);
  return words(row.kind === "article-origin" ? "timeline.articleOrigin" : "timeline.unnamedOrigin");
}

/** All that a mark stands for, in words. */
export function spotLabel({ reports }: Spot, row: TimelineRow | undefined): string {
  const origin = row === undefined ? "" : rowName(row);
  const headlines = reports.slice(0, HEADLINES_SHOWN).map(headlineOf);
  const rest = reports.length - headlines.length;
  return [
    words("timeline.spot", reports.length, datesOf(reports), origin),
    ...headlines,
    ...(rest > 0 ? [words("timeline.more", rest)] : []),
  ].join(". ");
}

/** Day of the first report, and of the last where that is another. */
export function datesOf(reports: CoverageItem[]): string {
  const dates = new Set(reports.flatMap(({ published }) => published ?? []));
  const [first, ...others] = [...dates].map((date) => formatDate(date));
  return others.length === 0 ? (first ?? "") : `${first} – ${others.at(-1)}`;
}

export function headlineOf({ title, summary, outlet }: CoverageItem): string {
  const headline = shorten(title ?? summary ?? words("coverage.noHeadline"));
  return outlet === null ? headline : `${headline} (${shorten(outlet)})`;
}
