import { onceEach } from "../../i18n/once-each";
import type { PartialDate } from "../../lib/model";
import { uiLocale } from "../translator";

const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const FORMS = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "short", day: "numeric" },
} as const;

const dateFormat = onceEach(
  (locale: string, precision: keyof typeof FORMS) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...FORMS[precision] }),
);

/** A partial date in the reader's words, with no more precision than it has; as it stands where it is no date. */
export function formatDate(date: PartialDate, locale: string = uiLocale()): string {
  const parts = partialDate.exec(date);
  if (parts === null) return date;
  const [, year, month, day] = parts;
  const instant = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || (day !== undefined && instant.getUTCDate() !== Number(day)))
    return date;
  return dateFormat(locale, day ? "day" : month ? "month" : "year").format(instant);
}

/** A sentence of the product's core, which knows no reader's language: its `2017-08-11` in the reader's words. */
export function readableDates(text: string, locale: string = uiLocale()): string {
  return text.replace(/(?<![\d-])\d{4}-\d{2}(?:-\d{2})?(?![\d-])/g, (date) => formatDate(date, locale));
}

/** Orders partial dates, earliest first; unknown ones last, because unknown never counts as first. */
export function compareDates(left: PartialDate | null, right: PartialDate | null): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -1 : 1;
}
