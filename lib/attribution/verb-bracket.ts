import type { Span } from "../model";
import { isBroken, type Sentence, subjectBefore } from "./clause";
import type { QuotingWords } from "./quoting-words";
import { subjectAfter } from "./subject-after";

const LONGEST_CLAUSE = 25;

/**
 * "Berezin hat (am Montag) gesagt", "Am Montag hat Berezin gesagt": the form of "have" at which a clause is parted that
 * ends with the participle `verb`. Null where there is none.
 */
export function bracketOf(sentence: Sentence, verb: number, cues: QuotingWords): number | null {
  return openingOf(sentence, verb, cues.perfect, cues);
}

/** "Der Kai wurde (am Montag) kritisiert", "(weil) der Kai kritisiert wurde": the subject is no speaker. */
export function isPassive(sentence: Sentence, verb: number, cues: QuotingWords): boolean {
  return (
    cues.passive.has(sentence.words[verb + 1]?.lower ?? "") ||
    openingOf(sentence, verb, cues.passive, cues) !== null
  );
}

function openingOf(
  sentence: Sentence,
  verb: number,
  forms: ReadonlySet<string>,
  cues: QuotingWords,
): number | null {
  const { words } = sentence;
  if (forms.size === 0 || !isBroken(sentence, verb, verb + 1)) return null;
  for (let at = verb - 1; at >= Math.max(0, verb - LONGEST_CLAUSE); at--) {
    const lower = words[at]?.lower ?? "";
    if (forms.has(lower)) return at;
    if (cues.clauseStarts.has(lower) || isBroken(sentence, at, at + 1)) return null;
  }
  return null;
}

/** The subject stands before that form, or, where the sentence begins with something else, after it. */
export function bracketSubject(sentence: Sentence, at: number, cues: QuotingWords): Span | null {
  return subjectBefore(sentence, at, cues) ?? subjectAfter(sentence, at, cues);
}
