import type { Translator } from "../i18n/translator";

let given: Translator | null = null;

/** The words that all views speak with: the browser's in the extension, a locale file's in tests and gallery. Set before the first paint. */
export function setTranslator(translator: Translator): void {
  given = translator;
}

export function translator(): Translator {
  if (given === null) throw new Error("setTranslator comes before the first view.");
  return given;
}

/** The reader's locale, for dates and numbers. */
export function uiLocale(): string {
  return translator().locale;
}
