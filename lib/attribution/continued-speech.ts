import type { Attribution, Span } from "../model";
import { endOfWords, isAdverb, isBroken, type Sentence } from "./clause";
import type { QuotingWords } from "./quoting-words";

/** Words before the verb: "and he has also". */
const MOST_BEFORE = 4;
/** Words between the verb and what is said: "(fügte) hinzu", "(добавил) также". */
const MOST_AFTER = 2;
const FEWEST_SAID = 2;
const OPENS = /[,،，:：]\s?/uy;

/**
 * Sentences by the speaker before that name nobody: "He added that …", and in languages that need no pronoun "Añadió
 * que …", "وأضاف أن …". The source is the pronoun, null where there is none.
 */
export function readContinuedSpeech(sentences: readonly Sentence[], cues: QuotingWords): Attribution[] {
  return sentences.flatMap((sentence) => readContinued(sentence, cues) ?? []);
}

export function readContinued(sentence: Sentence, cues: QuotingWords): Attribution | null {
  const { words } = sentence;
  const verb = words.slice(0, MOST_BEFORE + 1).findIndex(({ lower }) => isSpeech(lower, cues));
  if (verb < 0) return null;
  const before = words.slice(0, verb);
  const isBare = before.every(({ lower }, at) => opensClause(lower, cues) && !isBroken(sentence, at, at + 1));
  if (!isBare) return null;
  const pronoun = before.find(({ lower }) => cues.pronouns.has(lower));
  const content = contentAfter(sentence, verb, pronoun !== undefined, cues);
  const cue = words[verb];
  if (!content || !cue) return null;
  const isQuoted = sentence.quotations.some(({ span }) => span[0] >= content[0] - 1 && span[1] <= content[1]);
  return {
    source: pronoun ? [pronoun.start, pronoun.end] : null,
    cue: [[cue.start, cue.end]],
    content: [content],
    type: isQuoted ? "mixed" : "indirect",
  };
}

/** In scripts without spaces "also" may be one word with the verb: "还说". */
function isSpeech(word: string, cues: QuotingWords): boolean {
  if (cues.silent.has(word)) return false;
  return cues.verbs.has(word) || (cues.auxiliaries.has(word.slice(0, 1)) && cues.verbs.has(word.slice(1)));
}

function opensClause(word: string, { pronouns, auxiliaries, and }: QuotingWords): boolean {
  return pronouns.has(word) || auxiliaries.has(word) || and.has(word);
}

/** From "that", a comma or a colon to the sentence's end. */
function contentAfter(
  sentence: Sentence,
  verb: number,
  hasSubject: boolean,
  cues: QuotingWords,
): Span | null {
  const { text, words } = sentence;
  const end = endOfWords(sentence);
  for (let at = verb + 1; at <= verb + 1 + MOST_AFTER; at++) {
    const [last, word] = [words[at - 1], words[at]];
    if (!last) return null;
    OPENS.lastIndex = last.end;
    const opened = OPENS.exec(text);
    const isThat = word !== undefined && cues.that.has(word.lower);
    const start = opened && !isThat ? OPENS.lastIndex : isThat ? word.start : null;
    if (start !== null) return isWorth(sentence, [start, end]) ? [start, end] : null;
    // Another word would be the subject, where the sentence has none yet.
    if (!word || word.capital || !(hasSubject || isAdverb(word.lower, cues))) return null;
  }
  return null;
}

function isWorth({ words, quotations }: Sentence, [start, end]: Span): boolean {
  if (end <= start) return false;
  const isQuoted = quotations.some(({ span }) => span[0] >= start - 1 && span[0] < end);
  return isQuoted || words.filter((word) => word.start >= start && word.end <= end).length >= FEWEST_SAID;
}
