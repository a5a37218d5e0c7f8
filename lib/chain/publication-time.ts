import { findDate } from "../article/dates";
import { isModified } from "../article/published";
import type { Article, PartialDate, Report } from "../model";
import { dayRange } from "../text/partial-date";

/** The stretch in which a text got the words that it has now; milliseconds since 1970, `latest` may be infinite. */
export interface Written {
  earliest: number;
  latest: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/**
 * A day on a page begins between Kiribati (UTC+14) and Hawaii (UTC−10), where newsrooms are: two days must lie at least
 * two apart before no zone can turn them round.
 */
const EAST = 14 * HOUR;
const WEST = 10 * HOUR;
/** Pages mark local times as UTC: two times with a zone count as apart only from 14 hours on. */
const MISLABELLED = 7 * HOUR;

const LONGEST_LINE = 200;

/** When the article can have been written; null where it has neither a whole day nor a time. */
export function writtenArticle(article: Article): Written | null {
  const first = fromTime(article.publishedTime) ?? fromDay(article.published);
  if (!first) return null;
  const updates = updatesOf(article);
  const latest = Math.max(first.latest, ...updates);
  return { earliest: first.earliest, latest };
}

/** When the report can have been written, as far as the pack knows: it records no updates. */
export function writtenReport({ published, publishedTime }: Report): Written | null {
  return fromTime(publishedTime ?? null) ?? fromDay(published);
}

/** True where no zone and no known update can turn the order round. */
export function isCertainlyBefore(first: Written, second: Written): boolean {
  return first.latest <= second.earliest;
}

function fromTime(time: string | null): Written | null {
  const at = time !== null && /(?:Z|[+-]\d{2}:?\d{2})$/.test(time) ? Date.parse(time) : Number.NaN;
  return Number.isNaN(at) ? null : { earliest: at - MISLABELLED, latest: at + MISLABELLED };
}

/** A month or a year is how a record says that the day was not seen: it orders nothing. */
function fromDay(date: PartialDate | null): Written | null {
  const range = date === null ? null : dayRange(date);
  if (!range || range[0] !== range[1]) return null;
  return { earliest: range[0] * DAY - EAST, latest: (range[0] + 1) * DAY + WEST };
}

/** Latest moments of the updates that the page names, infinite where it says that there was one but not when. */
function updatesOf({ metadata, lines, language }: Article): number[] {
  const stated = metadata
    .filter(({ property }) => /modified|updated/i.test(property))
    .map(({ value }) => value);
  const shown = lines
    .filter(({ zone, text }) => zone !== "caption" && text.length <= LONGEST_LINE && isModified(text))
    .map(({ text }) => text);
  return [...stated, ...shown].map((text) => latestIn(text, language));
}

/** The last date of the text: "Published on the 3rd, updated on the 5th" was last changed on the 5th. */
function latestIn(text: string, language: string | null): number {
  let latest = Number.NEGATIVE_INFINITY;
  let rest = text.slice(0, LONGEST_LINE);
  for (let found = findDate(rest, language); found; found = findDate(rest, language)) {
    const written = fromTime(found.time) ?? fromDay(found.date);
    latest = Math.max(latest, written?.latest ?? Number.POSITIVE_INFINITY);
    rest = rest.slice(found.end);
  }
  return latest === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : latest;
}
