/** Controls, line and paragraph ends, and the invisible orders that turn the text after them around (UAX #9). */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]+/gu;
const TURNING = /[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** Words of a page or pack as one line that can't break the file it stands in; marks of direction (U+200E, U+200F) stay. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(UNPRINTABLE, " ").replace(TURNING, "").replace(/\s+/g, " ").trim();
}

/** The same, and null where nothing is left to print. */
export function cleanOrNull(text: string | null): string | null {
  return text === null ? null : cleanLine(text) || null;
}

const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,4}$/i;

/** The language where it is a tag that every format takes (a plain BCP 47 one), else null. */
export function languageTag(language: string | null): string | null {
  return language !== null && LANGUAGE_TAG.test(language) ? language : null;
}
