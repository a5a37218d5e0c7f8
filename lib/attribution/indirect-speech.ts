import type { Attribution, Span } from "../model";
import { readAccordingAfter, readAccordingTo, readAfterClause, readForSpeaker } from "./according-to";
import { readAsSaid } from "./as-said";
import { build, isWorth } from "./build-attribution";
import { endOfWords, isBroken, leadingSubject, type Sentence, subjectBefore } from "./clause";
import {
  contentBefore,
  contentRight,
  FEWEST_WORDS,
  splitClause,
  startWithHave,
  thatAfter,
  trimmedEnd,
  trimmedStart,
} from "./clause-content";
import { isCue, wordCount } from "./direct-speech";
import type { QuotingWords } from "./quoting-words";
import { subjectAfter } from "./subject-after";
import { bracketOf, bracketSubject, isPassive } from "./verb-bracket";

const LONGEST_APPOSITION = 60;

/** Indirect and mixed speech of one sentence. `taken` are the verbs that direct speech has used. */
export function readIndirectSpeech(
  sentence: Sentence,
  cues: QuotingWords,
  taken: ReadonlySet<number>,
): Attribution[] {
  const found: Attribution[] = [];
  for (let verb = 0; verb < sentence.words.length; verb++) {
    if (taken.has(verb) || !isCue(sentence, verb, cues)) continue;
    const attribution = readVerb(sentence, verb, cues, found.at(-1)?.source ?? null);
    if (attribution) found.push(attribution);
  }
  return [
    ...found,
    ...readAfterClause(sentence, cues, taken),
    ...readForSpeaker(sentence, cues),
    ...readAccordingTo(sentence, cues),
    ...readAccordingAfter(sentence, cues),
  ];
}

function readVerb(
  sentence: Sentence,
  verb: number,
  cues: QuotingWords,
  lastSource: Span | null,
): Attribution | null {
  const word = sentence.words[verb];
  if (!word) return null;
  const cue: Span = [word.start, word.end];
  if (cues.verbFinal) return readVerbFinal(sentence, verb, cue);
  const shared = sharesSubject(sentence, verb, cues);
  const anaphor: Span = [sentence.span[0], trimmedEnd(sentence.text, cue[0])];
  if (cues.anaphor.test(sentence.text.slice(...anaphor))) {
    const speaker = subjectAfter(sentence, verb, cues);
    return speaker ? build(sentence, speaker, cue, anaphor) : null;
  }
  const asSaid = readAsSaid(sentence, verb, cues);
  if (asSaid) return asSaid;
  if (isPassive(sentence, verb, cues)) return readPassive(sentence, verb, cue, cues);
  const have = bracketOf(sentence, verb, cues);
  if (have !== null) return readBracket(sentence, verb, have, cues);
  const before = shared
    ? (lastSource ?? firstSubject(sentence, verb, cues))
    : subjectBefore(sentence, verb, cues);
  const after = subjectAfter(sentence, verb, cues);
  const that = thatAfter(sentence, verb, cues, before === null ? after : null);
  const inverted =
    after !== null && before !== null && !shared && isInverted(sentence, verb, before, after, cues);
  const source = inverted ? after : (before ?? after);
  if (!source) return null;
  const split = before && !inverted ? splitClause(sentence, before, cue) : null;
  if (split) return build(sentence, source, cue, ...split);
  const left = that === null ? contentBefore(sentence, verb, inverted ? null : before, after, cues) : null;
  const rest = left && before === null && after ? restAfter(sentence, left, after) : null;
  if (left && rest) return build(sentence, source, cue, left, rest);
  const content = left ?? contentRight(sentence, verb, inverted ? null : before, source, that, cues);
  return content ? build(sentence, source, cue, content) : null;
}

/** Words of a clause's beginning, before the words that say whose it is. */
const MOST_BEGINNING = 4;

/** "El muelle, ha explicado S, (abrirá en mayo)": after so few words the clause goes on behind the subject. */
function restAfter(sentence: Sentence, left: Span, source: Span): Span | null {
  const { text } = sentence;
  const rest: Span = [trimmedStart(text, source[1]), endOfWords(sentence)];
  if (text[source[1]] !== "," || wordCount(text, left) > MOST_BEGINNING) return null;
  return /^\p{Ll}/u.test(text.slice(...rest)) && isWorth(text, rest) ? rest : null;
}

/** "Es wurde berichtet, CLAUSE": nobody is named. */
function readPassive(sentence: Sentence, verb: number, cue: Span, cues: QuotingWords): Attribution | null {
  const that = thatAfter(sentence, verb, cues, null);
  const content = contentRight(sentence, verb, cue, cue, that, cues);
  return content ? build(sentence, null, cue, content) : null;
}

/** "S hat gesagt, CLAUSE" and "CLAUSE, hat S gesagt". */
function readBracket(sentence: Sentence, verb: number, have: number, cues: QuotingWords): Attribution | null {
  const cue = sentence.words[verb];
  const source = bracketSubject(sentence, have, verb, cues);
  if (!cue || !source) return null;
  const that = thatAfter(sentence, verb, cues, null);
  const content =
    contentRight(sentence, verb, source, source, that, cues) ??
    contentBefore(sentence, have, null, [cue.start, cue.end], cues);
  return content ? build(sentence, source, [cue.start, cue.end], content) : null;
}

/** "S, CLAUSE said." */
function readVerbFinal(sentence: Sentence, verb: number, cue: Span): Attribution | null {
  const source = leadingSubject(sentence, verb);
  const first = source ? sentence.words.find(({ start }) => start >= source[1]) : undefined;
  if (!source || !first || first.start >= cue[0]) return null;
  const content: Span = [first.start, trimmedEnd(sentence.text, cue[0])];
  return wordCount(sentence.text, content) >= FEWEST_WORDS ? build(sentence, source, cue, content) : null;
}

/** "CLAUSE, said S": a comma before the verb, a name after it, and more before the comma than an apposition. */
function isInverted(
  sentence: Sentence,
  verb: number,
  before: Span,
  after: Span,
  cues: QuotingWords,
): boolean {
  const { text, words } = sentence;
  if (!/,["”’»]*\s$/u.test(text.slice(before[1], startWithHave(sentence, verb, cues)))) return false;
  if (before[1] - before[0] <= LONGEST_APPOSITION && /^\p{Lu}/u.test(text.slice(...before))) return false;
  const last = words.findLast(({ end }) => end <= after[1]);
  return last?.capital === true || /^,\s\p{Lu}/u.test(text.slice(after[1], after[1] + 3));
}

/** "…, adding that" and "… and said": the subject is an earlier verb's. */
function sharesSubject(sentence: Sentence, verb: number, cues: QuotingWords): boolean {
  const { words } = sentence;
  const before = words[verb - 1];
  if (
    cues.participles.has(words[verb]?.lower ?? "") &&
    (isBroken(sentence, verb - 1, verb) || !before?.capital)
  )
    return true;
  const beforeHave = cues.perfect.has(before?.lower ?? "") ? words[verb - 2] : before;
  return beforeHave !== undefined && cues.and.has(beforeHave.lower);
}

/** The sentence's first noun phrase. */
function firstSubject(sentence: Sentence, verb: number, cues: QuotingWords): Span | null {
  const { words } = sentence;
  let at = 0;
  while (at < verb && cues.leadPrepositions.has(words[at]?.lower ?? "")) at++;
  const start = words[at];
  if (!start || at >= verb) return null;
  let last = at;
  while (last + 1 < verb && isNamePart(sentence, last + 1, cues) && !isBroken(sentence, last, last + 1))
    last++;
  if (!start.capital && last === at && !cues.pronouns.has(start.lower)) last = Math.min(at + 1, verb - 1);
  const end = words[last];
  return end ? [start.start, end.end] : null;
}

const LONGEST_PARTICLE = 3;

/** "UN envoy Staffan de Mistura": capitals, role nouns, and the particles of names. */
function isNamePart({ words }: Sentence, at: number, cues: QuotingWords): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.capital || cues.role.isWhole(word.lower)) return true;
  const isParticle =
    word.lower.length <= LONGEST_PARTICLE && words[at - 1]?.capital && words[at + 1]?.capital;
  return isParticle === true && !cues.and.has(word.lower) && !cues.stopsAfter.has(word.lower);
}
