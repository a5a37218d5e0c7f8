import type { Span } from "../model";
import { isBroken, type Sentence, type Word } from "./clause";
import { isUpperAt } from "./letters";
import type { QuotingWords } from "./quoting-words";

/**
 * The name and the roles beside it, or the pronoun, that end before word `at`: "(ulkoministeri Petri Kiven) mukaan". A
 * capital that only begins the sentence makes no name: "Aikataulun mukaan".
 */
export function nameBefore(sentence: Sentence, at: number, cues: QuotingWords): Span | null {
  const { text, words } = sentence;
  const isName = ({ start }: Word) => isUpperAt(text, start);
  const isRole = ({ lower }: Word) => cues.role.isWhole(lower) || cues.pronouns.has(lower);
  let first = at;
  while (first > 0 && !isBroken(sentence, first - 1, first)) {
    const word = words[first - 1];
    if (!word || !(isName(word) || isRole(word))) break;
    first--;
  }
  const named = words.slice(first, at);
  const [start, end] = [named[0], named.at(-1)];
  const isSure = named.some((word) => isRole(word) || (isName(word) && word !== words[0]));
  return start && end && isSure ? [start.start, end.end] : null;
}
