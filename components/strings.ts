import { say, sayPhrase } from "../i18n/translator";
import type { Phrase } from "../lib/model";
import type { CountedKey, MessageKey } from "./message-keys";
import { countryName } from "./shared/country";
import { formatDate } from "./shared/dates";
import { isolate } from "./shared/isolate";
import { translator } from "./translator";

/**
 * The words at a path of `locales/en.json` in the reader's language, with `values` in place of `$1`, `$2` …; where they
 * have plural forms, the number comes first and chooses.
 */
export function words(key: MessageKey, ...values: string[]): string;
export function words(key: CountedKey, count: number, ...values: (string | number)[]): string;
export function words(key: string, ...values: (string | number)[]): string {
  return say(translator(), key, values.map(printed));
}

/** What lib says, in the reader's language: dates and countries as the reader writes them. */
export function phraseText({ id, values }: Phrase): string {
  const readable = id === "note.country" ? countryName : formatDate;
  return sayPhrase(translator(), {
    id,
    values: values.map((value) => (typeof value === "string" ? isolate(readable(value)) : value)),
  });
}

function printed(value: string | number): string | number {
  return typeof value === "string" ? isolate(value) : value;
}
