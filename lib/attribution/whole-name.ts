import type { Span } from "../model";
import type { Sentence } from "./clause";
import type { QuotingWords } from "./quoting-words";

/** The last word of the first two or more capitalised ones from word `first` to `last`, null where there are none. */
export function wholeNameEnd({ words }: Sentence, first: number, last: number): number | null {
  for (let at = first; at < last; at++) {
    if (!words[at]?.capital || !words[at + 1]?.capital) continue;
    let end = at + 1;
    while (end < last && words[end + 1]?.capital) end++;
    return end;
  }
  return null;
}

/** "Mluvčí Petr Hrom (v úterý na tiskové konferenci) uvedl": the subject from word `first`, which ends before word `verb`. */
export function endBeforeAside(sentence: Sentence, first: number, verb: number, cues: QuotingWords): number {
  const { words } = sentence;
  if (cues.pronouns.has(words[first]?.lower ?? "")) return first;
  const opensAside = (at: number) => at < verb && cues.leadPrepositions.has(words[at]?.lower ?? "");
  const name = wholeNameEnd(sentence, first, verb - 1);
  if (name !== null) return opensAside(name + 1) ? name : verb - 1;
  for (let at = first + 1; at < verb; at++) if (words[at - 1]?.capital && opensAside(at)) return at - 1;
  return verb - 1;
}

/** "säger Anna Berg (och ler)": the subject from word `first` to `last`, behind whose name no other and no role follows. */
export function endAfterName(sentence: Sentence, first: number, last: number, cues: QuotingWords): number {
  const { words } = sentence;
  const name = wholeNameEnd(sentence, first, last) ?? (words[first]?.capital ? first : null);
  const rest = name === null ? [] : words.slice(name + 1, last + 1);
  if (name === null || rest.some(({ capital, lower }) => capital || cues.role.isWhole(lower))) return last;
  return name > first || cues.and.has(rest[0]?.lower ?? "") ? name : last;
}

/** Of a source that nothing but its position tells from what follows: "ifølge politiet". */
const MOST_UNNAMED = 2;

/**
 * Where no comma parts a source after "according to" from its clause a whole name ends it: "Według Jana Kosa (droga jest
 * zamknięta)". A pronoun does, and, where the sentence begins so and the verb stands second, what stands before the
 * clause's verb. Null where its end can't be told.
 */
export function endedByName(
  sentence: Sentence,
  source: Span,
  cues: QuotingWords,
  isOpening: boolean,
): Span | null {
  const { text, words } = sentence;
  const first = words.findIndex(({ start }) => start >= source[0]);
  const last = words.findLastIndex(({ end }) => end <= source[1]);
  const name = wholeNameEnd(sentence, first, last);
  const isNamed = name !== null || cues.pronouns.has(words[first]?.lower ?? "");
  const end = words[name ?? last];
  if (!end || !(isNamed || isOpening || last - first < MOST_UNNAMED)) return null;
  if (text[end.end] === ",") return [source[0], end.end];
  if (!isNamed && !cues.verbSecond) return null;
  return cues.leadPrepositions.has(words[(name ?? last) + 1]?.lower ?? "") ? null : [source[0], end.end];
}
