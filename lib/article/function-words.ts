import table from "../../data/article/function-words.json";
import { fold } from "../text/fold";
import { tokenise } from "../text/tokens";

const SAMPLE = 3000;
const FEWEST_WORDS = 25;
const WORDS = new Map(
  Object.entries(table).map(([language, words]) => [language, new Set(words.split(" ").map(fold))]),
);

/** What share of a text's words are function words of a language (0 to 1), for each language of the table. */
function shares(text: string): Map<string, number> | null {
  const terms = tokenise(text.slice(0, SAMPLE)).map(({ term }) => term);
  if (terms.length < FEWEST_WORDS) return null;
  return new Map(
    [...WORDS].map(([language, words]) => [
      language,
      terms.filter((term) => words.has(term)).length / terms.length,
    ]),
  );
}

const CLEAR_SHARE = 0.15;
const CLEAR_LEAD = 1.1;

/**
 * The language of a text in Latin letters by its function words; null for short or unclear texts. A tenth of the size
 * of the smallest detection library that we measured, and right on more of the dev pages (docs/QUALITY.md).
 */
export function guessLatinLanguage(text: string): string | null {
  const found = [...(shares(text) ?? [])].sort(([, a], [, b]) => b - a);
  const [best, second] = found;
  if (!best || best[1] < CLEAR_SHARE || (second && best[1] < second[1] * CLEAR_LEAD)) return null;
  return best[0];
}

/** True where next to none of the text's words are function words of the language that is claimed for it. */
export function contradictsLanguage(text: string, language: string): boolean {
  const share = shares(text)?.get(language);
  return share !== undefined && share < 0.06;
}
