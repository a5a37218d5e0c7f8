import { textOf } from "./json-ld";
import { metaOf } from "./metadata";
import type { Page } from "./page";

/** Scripts that settle the language group, with the language that a text in it most likely has. */
const SCRIPT_LANGUAGES: [RegExp, string, string[]][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja", ["ja"]],
  [/\p{Script=Hangul}/gu, "ko", ["ko"]],
  [/\p{Script=Han}/gu, "zh", ["zh", "ja"]],
  [/\p{Script=Arabic}/gu, "ar", ["ar", "fa", "ur", "ps", "ckb", "ku", "ug", "sd"]],
  [/\p{Script=Hebrew}/gu, "he", ["he", "yi"]],
  [
    /\p{Script=Cyrillic}/gu,
    "ru",
    ["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "bs", "uz", "tt"],
  ],
  [/\p{Script=Greek}/gu, "el", ["el"]],
  [/\p{Script=Thai}/gu, "th", ["th"]],
  [/\p{Script=Devanagari}/gu, "hi", ["hi", "mr", "ne"]],
  [/\p{Script=Bengali}/gu, "bn", ["bn", "as"]],
  [/\p{Script=Tamil}/gu, "ta", ["ta"]],
  [/\p{Script=Telugu}/gu, "te", ["te"]],
  [/\p{Script=Kannada}/gu, "kn", ["kn"]],
  [/\p{Script=Malayalam}/gu, "ml", ["ml"]],
  [/\p{Script=Gujarati}/gu, "gu", ["gu"]],
  [/\p{Script=Gurmukhi}/gu, "pa", ["pa"]],
  [/\p{Script=Georgian}/gu, "ka", ["ka"]],
  [/\p{Script=Armenian}/gu, "hy", ["hy"]],
];
const SAMPLE = 4000;
const ENOUGH_LETTERS = 40;

/** The tag in BCP 47 form ("en_us" → "en-US"), null where it is none. */
export function canonicalTag(tag: string | null): string | null {
  if (!tag || tag.length > 35) return null;
  try {
    const canonical = Intl.getCanonicalLocales(tag.trim().replace(/_/g, "-"))[0] ?? null;
    return canonical && /^[a-z]{2,3}(?:-|$)/.test(canonical) && !/^(?:und|zxx|mul)/.test(canonical)
      ? canonical
      : null;
  } catch {
    return null;
  }
}

/** Language tags that the page states, best first. */
function statedTags(page: Page): string[] {
  const root = page.document.documentElement;
  const stated = [
    root?.getAttribute("lang"),
    root?.getAttribute("xml:lang"),
    page.jsonLd.article ? textOf(page.jsonLd.article.inLanguage) : null,
    metaOf(page.metas, "og:locale", "content-language", "language", "dc.language", "inlanguage"),
    page.document.querySelector("body")?.getAttribute("lang"),
  ];
  return stated.map((tag) => canonicalTag(tag ?? null)).filter((tag): tag is string => tag !== null);
}

/** Languages of the table above that are also written in Latin letters. */
const ALSO_LATIN = new Set(["sr", "bs", "uz", "ku", "kk", "tt"]);

/**
 * The page's language as it states it: the first tag that the script of the text allows, else what the script suggests,
 * else null. Read in the page, where a detector would weigh more than all the rest: `settleLanguage` looks at the words.
 */
export function findLanguage(page: Page, text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPT_LANGUAGES.find(([letter]) => (sample.match(letter)?.length ?? 0) > letters * 0.3);
  const fits = (tag: string) => {
    const primary = tag.split("-")[0] ?? "";
    if (script) return script[2].includes(primary);
    const isOfOtherScript = SCRIPT_LANGUAGES.some(([, , languages]) => languages.includes(primary));
    return letters < ENOUGH_LETTERS || !isOfOtherScript || ALSO_LATIN.has(primary);
  };
  return statedTags(page).find(fits) ?? script?.[1] ?? null;
}
