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
  return cues.verbSecond ? openingOf(sentence, verb, cues.perfect, cues) : null;
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
  const endsClause = isBroken(sentence, verb, verb + 1) || cues.that.has(words[verb + 1]?.lower ?? "");
  if (forms.size === 0 || !endsClause) return null;
  for (let at = verb - 1; at >= Math.max(0, verb - LONGEST_CLAUSE); at--) {
    const lower = words[at]?.lower ?? "";
    if (forms.has(lower)) return at;
    if (cues.clauseStarts.has(lower) || isBroken(sentence, at, at + 1)) return null;
  }
  return null;
}

/** The subject stands before that form, or, where the sentence begins with something else, after it. */
export function bracketSubject(
  sentence: Sentence,
  at: number,
  verb: number,
  cues: QuotingWords,
): Span | null {
  const before = subjectBefore(sentence, at, cues);
  const after = before ? null : subjectAfter(sentence, at, cues);
  const last = sentence.words[verb - 1];
  return before ?? (after && last ? [after[0], Math.min(after[1], last.end)] : null);
}
