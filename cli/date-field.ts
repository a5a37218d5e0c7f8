import type { PartialDate } from "../lib/model";
import { isPartialDate } from "../lib/text/partial-date";

export interface FieldDate {
  published: PartialDate;
  /** The timestamp itself, where it has a zone: it orders two reports of one day. */
  publishedTime?: string;
}

/** A day or a timestamp that begins with one, a month, or a year of four digits. */
const DATE = /^([1-9]\d{3}(?:-\d{2}(?:-\d{2}(?=[T ]|$))?)?)(?:$|[T ])/;
const TIME_WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/;

/** A row's date as it is printed there, of whatever zone; null for anything else: a date is not guessed. */
export function readDate(value: string): FieldDate | null {
  const text = value.trim();
  const published = DATE.exec(text)?.[1];
  if (published === undefined || !isPartialDate(published)) return null;
  const hasTime = TIME_WITH_ZONE.test(text) && !Number.isNaN(Date.parse(text));
  return hasTime ? { published, publishedTime: text } : { published };
}
