import type { Phrase } from "../lib/model";
import { onceEach } from "./once-each";

/** The words of one language. */
export interface Translator {
  /** BCP 47 tag of the language that the words are in: plural forms, names of countries, direction. */
  language: string;
  /** The reader's own kind of that language, for dates and numbers: "en-GB". */
  locale: string;
  /** The words at `key` ("coverage.heading") of the locale files, with `values` in place of `$1`, `$2` …; "" where there are none. */
  lookUp(key: string, values: string[]): string;
}

/** The words at `key`; a number that comes first chooses among its plural forms. */
export function say(translator: Translator, key: string, values: readonly (string | number)[] = []): string {
  const [count] = values;
  const form = typeof count === "number" ? `.${pluralRules(translator.language).select(count)}` : "";
  const printed = values.map((value) =>
    typeof value === "number" ? value.toLocaleString(translator.locale) : value,
  );
  return translator.lookUp(`${key}${form}`, printed);
}

/** A phrase of lib in words. */
export function sayPhrase(translator: Translator, { id, values }: Phrase): string {
  if (id === "reason.list") return values.join(say(translator, id));
  if (id === "note.country")
    return say(
      translator,
      id,
      values.map((code) => countryName(`${code}`, translator)),
    );
  return say(translator, id, values);
}

const pluralRules = onceEach((language: string) => new Intl.PluralRules(language));

function countryName(code: string, { language }: Translator): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
}
