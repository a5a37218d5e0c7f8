import { detectAll, supportedLanguages, toISO2 } from "tinyld/light";
import commonWords from "../../data/common-words.json";
import { eachWord } from "./tokens";

/** Letters that tell as much as the whole text does; UTF-16 units. */
const SAMPLE = 2000;
/** Of the detector's confidence, 0 to 1: below it, the language is a guess among neighbours. */
const CLEAR = 0.3;
/** Of the best language's confidence: one with less only has a few groups of letters in common with the text. */
const FAR_BEHIND = 0.1;
/** Shorter texts are taken for their neighbours: of 60 English words 1 in 100, of 243 pages of this length none. */
const FEWEST_LETTERS = 600;
/**
 * Share of common words with which a text is of the language that is claimed: the detector would take 10 ms of a first
 * reading to say the same.
 */
const ENOUGH_COMMON = 0.13;
/** UTF-16 units. */
const COMMON_SAMPLE = 1000;
const COMMON: Partial<Record<string, string[]>> = commonWords;
/** The detector lists its languages by other codes than it answers with. */
const KNOWN = new Set(supportedLanguages.map(toISO2));

/**
 * The primary language subtag of a text, null where it is too short or mixed to tell. For texts whose page states no
 * language. Of three detectors measured (docs/libraries.md) the smallest that is right on whole articles.
 */
export function detectLanguage(text: string): string | null {
  return detectAll(text.slice(0, SAMPLE))[0]?.lang ?? null;
}

/** True where the text clearly is of another language than the one that is claimed for it. */
export function contradictsLanguage(text: string, language: string): boolean {
  if (text.length < FEWEST_LETTERS || !KNOWN.has(language) || hasCommonWords(text, language)) return false;
  const found = detectAll(text.slice(0, SAMPLE));
  const [best] = found;
  if (!best || best.accuracy < CLEAR) return false;
  const claimed = found.find(({ lang }) => lang === language);
  return (claimed?.accuracy ?? 0) < FAR_BEHIND * best.accuracy;
}

function hasCommonWords(text: string, language: string): boolean {
  const common = new Set(COMMON[language]);
  let [all, found] = [0, 0];
  eachWord(text.slice(0, COMMON_SAMPLE), (word) => {
    all++;
    if (common.has(word.toLowerCase())) found++;
  });
  return found > ENOUGH_COMMON * all;
}
