import type { Translator } from "../i18n/translator";

/** The browser's own namespace: the script before the first paint has no room for the polyfill, and needs none. */
declare const chrome: {
  i18n: { getMessage(name: string, values: string[]): string; getUILanguage(): string };
};

/**
 * The words in the browser's language, or in English where the extension has not that one. The browser reads them from
 * `_locales`, which the build writes from `locales/`; there "." is "_" in a key.
 */
export function browserWords(): Translator {
  const lookUp = (key: string, values: string[]) => chrome.i18n.getMessage(key.replaceAll(".", "_"), values);
  const language = lookUp("language", []);
  return { language, locale: localeOf(language, chrome.i18n.getUILanguage()), lookUp };
}

/** The browser's own kind of the language ("en-GB"), where that is the language of the words. */
export function localeOf(language: string, browserLocale: string): string {
  const own = browserLocale.replaceAll("_", "-");
  return own.split("-")[0] === language && isLocale(own) ? own : language;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
