import type { PartialDate } from "../model";
import { monthOf } from "./month-names";

export interface FoundDate {
  date: PartialDate;
  /** ISO 8601 with a zone, where the text gives one. */
  time: string | null;
  /** Offset in the text where the date starts. */
  start: number;
  end: number;
}

const LONGEST_TEXT = 400;
const EARLIEST_YEAR = 1850;
const LATEST_YEAR = 2100;

/** Day, month and year as a date, null where the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): PartialDate | null {
  if (!(year >= EARLIEST_YEAR && year <= LATEST_YEAR && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

/** Arabic-Indic, Persian, Devanagari and Bengali digits as ASCII, one character for one. */
function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g, (digit) =>
    String(digitValue(digit)),
  );
}

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0);
  const zero = [0x660, 0x6f0, 0x966, 0x9e6].find((start) => code >= start && code <= start + 9) ?? code;
  return code - zero;
}

const ISO =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]{1,2}(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)/gi;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[./年년]\s?(\d{1,2})\s?[./月월]\s?(\d{1,2})(?!\d)/g;
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?(?!\d)/g;
const DAY_FIRST = /(?<![\d.,])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})(?![\d])/g;
const DAY_MONTH_YEAR =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[.\-,/]?\s{0,2}(?:de |of |di |da |do |ng |-)?\s?([\p{L}\p{M}]{2,20})[.,\-/]{0,2}\s{0,2}(?:de |del |of |-|г\. )?(\d{4})(?!\d)/giu;
const MONTH_DAY_YEAR =
  /([\p{L}\p{M}]{3,20})[.]?[\s-]{1,2}(\d{1,2})(?:st|nd|rd|th)?[,.\s-]{1,3}(\d{4})(?!\d)/giu;
const YEAR_MONTH_DAY =
  /(?<!\d)(\d{4})[.,]?\s{0,2}(?:m\.|gada|оны)?\s{0,2}([\p{L}\p{M}]{3,20})[.]?\s{0,2}(\d{1,2})(?!\d)/giu;

/** True where day stands before month in numbers: everywhere but in the United States and a few neighbours. */
function isDayFirst(locale: string | null): boolean {
  return !/^(?:en(?:-us|-ph)?|es-us)$/i.test(locale ?? "en");
}

function fromNumbers(match: RegExpMatchArray, dayFirst: boolean): PartialDate | null {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = Number(match[3]) + ((match[3] ?? "").length === 2 ? 2000 : 0);
  const preferred = dayFirst ? calendarDate(year, second, first) : calendarDate(year, first, second);
  return preferred ?? (dayFirst ? calendarDate(year, first, second) : calendarDate(year, second, first));
}

function isoTime(match: RegExpMatchArray, date: PartialDate): string | null {
  const [, , , , hour, minute, second, zone] = match;
  if (!hour || !minute || !zone) return null;
  const offset = zone.toUpperCase() === "Z" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const time = `${date}T${hour}:${minute}:${second ?? "00"}${offset}`;
  return Number.isNaN(Date.parse(time)) ? null : time;
}

/**
 * The first date in a short text, in numbers or words. `locale` is the page's language tag: it gives the month names
 * and the order of day and month in numbers. Only the first 400 characters are read.
 */
export function findDate(raw: string, locale: string | null): FoundDate | null {
  const text = latinDigits(raw.slice(0, LONGEST_TEXT));
  const language = (locale ?? "en").split("-")[0]?.toLowerCase() ?? "en";
  const languages = language === "en" ? ["en"] : [language, "en"];
  const month = (word: string | undefined) => monthOf(word ?? "", languages) ?? 0;
  const readings: [RegExp, (match: RegExpMatchArray) => PartialDate | null][] = [
    [ISO, (m) => calendarDate(Number(m[1]), Number(m[2]), Number(m[3]))],
    [YEAR_FIRST, (m) => calendarDate(Number(m[1]), Number(m[2]), Number(m[3]))],
    [DAY_MONTH_YEAR, (m) => calendarDate(Number(m[3]), month(m[2]), Number(m[1]))],
    [MONTH_DAY_YEAR, (m) => calendarDate(Number(m[3]), month(m[1]), Number(m[2]))],
    [YEAR_MONTH_DAY, (m) => calendarDate(Number(m[1]), month(m[2]), Number(m[3]))],
    [DAY_FIRST, (m) => fromNumbers(m, isDayFirst(locale))],
    [COMPACT, (m) => calendarDate(Number(m[1]), Number(m[2]), Number(m[3]))],
  ];
  let first: FoundDate | null = null;
  for (const [pattern, read] of readings) {
    for (const match of text.matchAll(pattern)) {
      if (first && first.start <= match.index) break;
      const date = read(match);
      if (!date) continue;
      const time = pattern === ISO ? isoTime(match, date) : null;
      first = { date, time, start: match.index, end: match.index + match[0].length };
      break;
    }
  }
  return first;
}
