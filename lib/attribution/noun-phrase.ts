import type { Span } from "../model";
import { isBroken, type Sentence, type Word } from "./clause";
import type { QuotingWords } from "./quoting-words";
import { wholeNameEnd } from "./whole-name";

/** Noun phrases of languages that write all nouns with a capital, as German does. */

const LONGEST_PHRASE = 10;
/** Between "nach" and its noun: "nach (ersten amtlichen) Angaben". */
const MOST_ADJECTIVES = 3;

/** The last word of the phrase from word `first`, at most word `last`: a word in lower case after a noun is no part of it. */
export function endOfNounPhrase(sentence: Sentence, first: number, last: number, cues: QuotingWords): number {
  const { words } = sentence;
  if (cues.nounLinks.size === 0) return last;
  for (let at = first; at < last; at++) {
    const next = words[at + 1];
    if (!words[at]?.capital || !next || next.capital) continue;
    if (cues.and.has(next.lower) ? joinsNoun(sentence, at + 2, cues) : links(sentence, first, at + 1, cues)) {
      at++;
      continue;
    }
    return at;
  }
  return last;
}

/** "Sprecher der (Polizei)", not "Ole Brandt der (Zeitung)": after a whole name nothing depends on it. */
function links(sentence: Sentence, first: number, at: number, cues: QuotingWords): boolean {
  const word = sentence.words[at]?.lower ?? "";
  if (!cues.nounLinks.has(word)) return false;
  return !cues.articles.has(word) || wholeNameEnd(sentence, first, at - 1) === null;
}

function joinsNoun({ words }: Sentence, at: number, cues: QuotingWords): boolean {
  return words[at]?.capital === true || cues.articles.has(words[at]?.lower ?? "");
}

/** The phrase that ends before word `at`: "(ersten Angaben der Polizei) zufolge". */
export function nounPhraseBefore(sentence: Sentence, at: number, cues: QuotingWords): Span | null {
  const { words } = sentence;
  let first = at;
  while (first > 0 && at - first < LONGEST_PHRASE && !isBroken(sentence, first - 1, first)) {
    const before = words[first - 1];
    const here = words[first];
    if (!before) break;
    const isNoun = before.capital && !(first < at && isAccordingNoun(here?.lower ?? "", cues));
    const isLink = first < at && cues.nounLinks.has(before.lower) && words[first - 2]?.capital === true;
    if (isNoun || isLink) {
      first--;
      continue;
    }
    if (first === at) break;
    const isAdjective = cues.adjectiveEndings.some((ending) => before.lower.endsWith(ending));
    if (!cues.articles.has(before.lower) && !(isAdjective && here?.capital)) break;
    first--;
    if (cues.articles.has(before.lower)) break;
  }
  const [start, end] = [words[first], words[at - 1]];
  return first < at && start && end ? [start.start, end.end] : null;
}

/** False for a "nach" that names no source: that does only before such a noun, "nach (ersten) Angaben". */
export function namesSource(sentence: Sentence, [start, end]: Span, cues: QuotingWords): boolean {
  const { text, words } = sentence;
  if (!cues.beforeAccordingNouns.has(text.slice(start, end).toLowerCase())) return true;
  const first = words.findIndex((word) => word.start >= end);
  let noun = first;
  while (noun >= 0 && noun < first + MOST_ADJECTIVES && isBeforeNoun(words[noun])) noun++;
  return isAccordingNoun(words[noun]?.lower ?? "", cues) && !isBroken(sentence, first - 1, noun);
}

/** An adjective, or whose it is: "nach (Berezins) Angaben". */
function isBeforeNoun(word: Word | undefined): boolean {
  return word !== undefined && (!word.capital || word.lower.endsWith("s"));
}

function isAccordingNoun(word: string, { accordingNouns }: QuotingWords): boolean {
  return accordingNouns.some((noun) => word.endsWith(noun));
}
