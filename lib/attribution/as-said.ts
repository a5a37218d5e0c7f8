import type { Attribution, Span } from "../model";
import { build, isWorth } from "./build-attribution";
import { endOfWords, isAdverb, isBroken, type Sentence, subjectBefore } from "./clause";
import { trimmedStart } from "./clause-content";
import type { QuotingWords } from "./quoting-words";
import { subjectAfter } from "./subject-after";

const LONGEST_OPENING = 10;

/** "Como explicó S, CLAUSE", "Zoals S zei, CLAUSE": null where the sentence doesn't begin so. */
export function readAsSaid(sentence: Sentence, verb: number, cues: QuotingWords): Attribution | null {
  const { text, words } = sentence;
  const cue = words[verb];
  if (!cue || verb === 0 || verb > LONGEST_OPENING || !cues.asSaid.has(words[0]?.lower ?? "")) return null;
  for (let at = 1; at <= verb; at++) if (isBroken(sentence, at - 1, at)) return null;
  const source = speakerOf(sentence, verb, cues);
  const from = Math.max(cue.end, source?.[1] ?? 0);
  const content: Span = [trimmedStart(text, from), endOfWords(sentence)];
  if (!source || text[from] !== "," || !isWorth(text, content)) return null;
  return build(sentence, source, [cue.start, cue.end], content);
}

/** After the verb where only small words stand before it: "Tal y como lo ha explicado S". */
function speakerOf(sentence: Sentence, verb: number, cues: QuotingWords): Span | null {
  const { words } = sentence;
  const isSmall = (word: string) =>
    isAdverb(word, cues) || cues.asSaid.has(word) || cues.and.has(word) || /['’]/u.test(word);
  if (words.slice(0, verb).every(({ lower }) => isSmall(lower))) return subjectAfter(sentence, verb, cues);
  return subjectBefore(sentence, verb, cues, words[1]?.start ?? 0);
}
