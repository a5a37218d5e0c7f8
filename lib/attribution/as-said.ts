import type { Attribution, Span } from "../model";
import { build, isWorth } from "./build-attribution";
import { endOfWords, isAdverb, isBroken, type Sentence, subjectBefore } from "./clause";
import { trimmedEnd, trimmedStart } from "./clause-content";
import type { QuotingWords } from "./quoting-words";
import { subjectAfter } from "./subject-after";

/** Words of the clause before its verb. */
const MOST_BEFORE_VERB = 10;

/** "Como explicó S, CLAUSE", "CLAUSE, según explicó S", "CLAUSE, wie S sagte, CLAUSE": null where no clause is such. */
export function readAsSaid(sentence: Sentence, verb: number, cues: QuotingWords): Attribution | null {
  if (cues.asSaid.size === 0) return null;
  const { text, words, span } = sentence;
  let first = verb;
  while (first > 0 && verb - first <= MOST_BEFORE_VERB && !isBroken(sentence, first - 1, first)) first--;
  const [opening, cue] = [words[first], words[verb]];
  if (!opening || !cue || first === verb || !cues.asSaid.has(opening.lower)) return null;
  const source = speakerOf(sentence, first, verb, cues);
  if (!source) return null;
  const end = Math.max(cue.end, source[1]);
  const before: Span = [span[0], trimmedEnd(text, opening.start)];
  const after: Span = text[end] === "," ? [trimmedStart(text, end), endOfWords(sentence)] : [end, end];
  if (!isWorth(text, before) && !isWorth(text, after)) return null;
  const content = [before, after].filter(([from, to]) => to > from);
  return build(sentence, source, [cue.start, cue.end], ...content);
}

/** After the verb where only small words stand before it: "Tal y como lo ha explicado S". */
function speakerOf(sentence: Sentence, first: number, verb: number, cues: QuotingWords): Span | null {
  const { words } = sentence;
  const isSmall = (word: string) =>
    isAdverb(word, cues) || cues.asSaid.has(word) || cues.and.has(word) || /['’]/u.test(word);
  if (words.slice(first, verb).every(({ lower }) => isSmall(lower)))
    return subjectAfter(sentence, verb, cues);
  return subjectBefore(sentence, verb, cues, words[first + 1]?.start ?? 0);
}
