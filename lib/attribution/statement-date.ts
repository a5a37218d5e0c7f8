import type { PartialDate, Phrase } from "../model";
import { phrase } from "../phrase";
import { isPartialDate, weekdayOf } from "../text/partial-date";
import { type Components, DAY_PARSERS } from "./day-parsers";

export interface StatementDate {
  date: PartialDate | null;
  /** How the date is known. */
  dateFrom: Phrase;
  /** 0 = Sunday, where a weekday is named. */
  weekday: number | null;
}

const LONGEST_TEXT = 600;
/** What was blanked out: the parsers read a run of spaces once from each of them. */
const BLANK = /\s{8,}/gu;
/** Still wider than what they let stand within a date. */
const SHORT_BLANK = " ".repeat(7);
const DAY_MS = 86_400_000;
/** Any two days: with no published date only what the words state in full is read. */
const NO_DAY = "2014-01-01";
const OTHER_DAY = "2003-07-19";

/**
 * The day that the words around an attribution name. A weekday, "yesterday" or a date without year is resolved
 * against the published date, backwards: what is reported has been said. Without a whole published date only a whole
 * printed date gives one; a weekday is kept as it is.
 */
export function readStatementDate(
  text: string,
  published: PartialDate | null,
  language: string | null,
): StatementDate | null {
  // The parsers know Ukrainian weekdays with the typewriter's apostrophe only.
  const words = text.slice(0, LONGEST_TEXT).replaceAll("’", "'").replace(BLANK, SHORT_BLANK);
  const anchor = published !== null && weekdayOf(published) !== null ? published : null;
  const primary = (language ?? "en").toLowerCase().split("-")[0] ?? "en";
  const parser = DAY_PARSERS[primary];
  if (!parser) return readWeekday(words, anchor, primary);
  const parse = (day: string) => parser.parse(words, { instant: new Date(`${day}T12:00:00Z`), timezone: 0 });
  const dates = parse(anchor ?? NO_DAY);
  // Few sentences name more than a weekday; each reading costs, the first most of all, as V8 compiles expressions a second time.
  const other = dates.some(({ start }) => isDay(start)) ? parse(OTHER_DAY) : [];
  for (const [index, { text: printed, start }] of dates.entries()) {
    const again = other[index]?.start;
    // Words that mean another day when read on another day are relative: "yesterday".
    const relative = again === undefined || dateOf(again) !== dateOf(start);
    const found = resolve(start, anchor, relative ? printed : null);
    if (found) return found;
  }
  return null;
}

function resolve(
  start: Components,
  anchor: PartialDate | null,
  relative: string | null,
): StatementDate | null {
  const weekday = start.isCertain("weekday") ? start.get("weekday") : null;
  const date = dateOf(start);
  if (date === null) return null;
  if (weekday !== null && !isDay(start)) return weekdayDate(weekday, anchor, date);
  if (!isDay(start)) return null;
  if (relative === null) return { date, dateFrom: phrase("dateFrom.printed"), weekday: weekdayOf(date) };
  if (anchor === null) return null;
  if (!start.isCertain("year")) {
    return { date: notAfter(date, anchor), dateFrom: phrase("dateFrom.printedWithoutYear"), weekday };
  }
  return date <= anchor ? { date, dateFrom: phrase("dateFrom.relative", relative), weekday: null } : null;
}

const isDay = (start: Components): boolean => start.isCertain("day") && start.isCertain("month");

function weekdayDate(weekday: number, anchor: PartialDate | null, date: PartialDate | null): StatementDate {
  if (anchor === null) return { date: null, dateFrom: phrase("dateFrom.weekdayUndated"), weekday };
  const resolved =
    date !== null && weekdayOf(date) === weekday && date <= anchor ? date : latestWeekday(weekday, anchor);
  return { date: resolved, dateFrom: phrase("dateFrom.weekday"), weekday };
}

/** The last such weekday up to and including the published day. */
function latestWeekday(weekday: number, anchor: PartialDate): PartialDate {
  const back = ((weekdayOf(anchor) ?? 0) - weekday + 7) % 7;
  return isoDay(Date.parse(`${anchor}T12:00:00Z`) - back * DAY_MS);
}

function isoDay(time: number): PartialDate {
  return new Date(time).toISOString().slice(0, 10);
}

function dateOf(start: Components): PartialDate | null {
  const two = (value: number | null) => String(value ?? 0).padStart(2, "0");
  const date = `${String(start.get("year") ?? 0).padStart(4, "0")}-${two(start.get("month"))}-${two(start.get("day"))}`;
  return isPartialDate(date) ? date : null;
}

/** A date after the published one is the year's before where the year was not printed. */
function notAfter(date: PartialDate, anchor: PartialDate): PartialDate {
  if (date <= anchor) return date;
  const earlier = `${String(Number(date.slice(0, 4)) - 1).padStart(4, "0")}${date.slice(4)}`;
  return isPartialDate(earlier) ? earlier : date;
}

/** Weekday names of languages that chrono-node has no parser for, from the platform's locale data. */
function readWeekday(text: string, anchor: PartialDate | null, language: string): StatementDate | null {
  const lower = text.toLowerCase();
  const found = weekdayNames(language).find(([name]) => occursAs(name, lower));
  return found ? weekdayDate(found[1], anchor, null) : null;
}

/** As it stands, or with another vowel at its end, where the case asks for one: "sreda", "u sredu". */
function occursAs(name: string, text: string): boolean {
  if (text.includes(name)) return true;
  const stem = /^(.{3,}\p{L})[aeаея]$/u.exec(name)?.[1];
  if (stem === undefined) return false;
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (/^\p{L}(?!\p{L})/u.test(text.slice(at + stem.length)) && !/\p{L}/u.test(text[at - 1] ?? " "))
      return true;
  }
  return false;
}

/** Serbian is printed in two scripts and with the vowels of two standards; Chinese has long and short names. */
const LOCALES: Record<string, string[]> = { sr: ["sr-Latn", "sr-Cyrl", "hr"], zh: ["zh-Hans", "zh-Hant"] };

const weekdayCache = new Map<string, [string, number][]>();
const SUNDAY = Date.UTC(2017, 0, 1, 12);

function weekdayNames(language: string): [string, number][] {
  const known = weekdayCache.get(language);
  if (known) return known;
  const names: [string, number][] = [];
  for (const locale of LOCALES[language] ?? [language]) {
    for (let day = 0; day < 7; day++) {
      names.push([weekdayName(locale, day, "long"), day]);
      if (language === "zh") names.push([weekdayName(locale, day, "short"), day]);
    }
  }
  const usable = names
    .filter(([name]) => name.length > 2 || (language === "zh" && name.length > 1))
    .sort((a, b) => b[0].length - a[0].length);
  weekdayCache.set(language, usable);
  return usable;
}

function weekdayName(locale: string, day: number, width: "long" | "short"): string {
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return "";
    return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: "UTC" })
      .format(SUNDAY + day * DAY_MS)
      .toLowerCase();
  } catch {
    return "";
  }
}
