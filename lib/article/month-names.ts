/** Month names of a language as the platform's own locale data writes them, in sentences and alone, long and short. */

const cache = new Map<string, Map<string, number>>();

/** Locales of one language with other month names than its main one. */
const VARIANTS: Record<string, string[]> = {
  ar: ["ar-EG", "ar-LB", "ar-DZ", "ar-MA"],
  sr: ["sr-Latn", "sr-Cyrl"],
  bs: ["bs", "sr-Cyrl"],
  hr: ["hr", "sr-Latn"],
  sh: ["sr-Latn", "hr"],
  no: ["nb"],
  nb: ["nb"],
};

export function foldMonth(word: string): string {
  return word.normalize("NFC").toLowerCase().replace(/[.·]/g, "").trim();
}

function collect(locale: string, names: Map<string, number>): void {
  for (const month of ["long", "short"] as const) {
    const options = { month, timeZone: "UTC", calendar: "gregory" } as const;
    const formats = [
      new Intl.DateTimeFormat(locale, options),
      new Intl.DateTimeFormat(locale, { ...options, day: "numeric", year: "numeric" }),
    ];
    for (let index = 0; index < 12; index++) {
      const date = new Date(Date.UTC(2001, index, 15));
      for (const format of formats) {
        const part = format.formatToParts(date).find(({ type }) => type === "month");
        const name = foldMonth(part?.value ?? "");
        if (name.length > 1 && !/\d/.test(name) && !names.has(name)) names.set(name, index + 1);
      }
    }
  }
}

/** Name → 1…12 for a primary language subtag; empty for what the platform doesn't know. */
export function monthNames(language: string): Map<string, number> {
  const known = cache.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const locale of VARIANTS[language] ?? [language]) {
    try {
      if (Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0) collect(locale, names);
    } catch {
      // The page's language tag is no tag at all.
    }
  }
  cache.set(language, names);
  return names;
}

/**
 * The month that a word names in one of the languages: as written, or cut short after at least three letters
 * ("Sept", "janv") where only one month begins so. Null for any other word.
 */
export function monthOf(word: string, languages: readonly string[]): number | null {
  const folded = foldMonth(word);
  if (folded.length < 2 || folded.length > 20) return null;
  for (const language of languages) {
    const names = monthNames(language);
    const exact = names.get(folded);
    if (exact !== undefined) return exact;
    if (folded.length < 3) continue;
    const begun = new Set<number>();
    for (const [name, month] of names) if (name.startsWith(folded)) begun.add(month);
    const [only] = begun;
    if (begun.size === 1 && only !== undefined) return only;
  }
  return null;
}
