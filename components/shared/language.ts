import { onceEach } from "../../i18n/once-each";
import { uiLocale } from "../translator";

const languageTag = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,4}$/i;

/** The tag if it can stand in a `lang` attribute, else undefined. */
export function langAttribute(tag: string | null): string | undefined {
  return tag !== null && languageTag.test(tag) ? tag : undefined;
}

function primary(tag: string | null): string | null {
  return langAttribute(tag)?.split("-")[0]?.toLowerCase() ?? null;
}

const languageNames = onceEach((locale: string) => new Intl.DisplayNames(locale, { type: "language" }));

/** The language's name in the reader's words; null where the tag is none. */
export function languageName(tag: string | null, locale: string = uiLocale()): string | null {
  const code = primary(tag);
  if (code === null) return null;
  return languageNames(locale).of(code) ?? code;
}

/** The name of `tag`'s language where it is known to differ from `other`'s, else null. */
export function differentLanguage(tag: string | null, other: string | null): string | null {
  return primary(tag) === null || primary(tag) === primary(other) ? null : languageName(tag);
}
