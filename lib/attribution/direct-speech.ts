import type { Attribution, Span } from "../model";
import { isBroken, leadingSubject, type Sentence, subjectBefore } from "./clause";
import type { Quotation } from "./quotations";
import type { QuotingWords } from "./quoting-words";
import { subjectAfter } from "./subject-after";

/** A direct attribution, the index of the verb that makes it, and the quotation it begins with. */
export interface Found {
  attribution: Attribution;
  verb: number;
  quotation: Quotation;
}

const FEWEST_WORDS = 2;
const ENDS_IN_PUNCTUATION = /[,.!?…—–，。！？-]["”’“»«'」』]{0,2}$/u;
/** Characters between a quotation and "according to". */
const LONGEST_GAP = 4;
const MOST_WORDS_BETWEEN = 14;

export function wordCount(text: string, [start, end]: Span): number {
  return text.slice(start, end).match(COUNTED)?.length ?? 0;
}

/** Words; in scripts without spaces each character counts. */
const COUNTED =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'’-])*/gu;

/** True for verbs that may attribute here: not "to say", not "a report". */
export function isCue(sentence: Sentence, at: number, cues: QuotingWords): boolean {
  const { words } = sentence;
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || !cues.cueWords.has(word.lower) || cues.noVerbAfter.has(before?.lower ?? ""))
    return false;
  if (!cues.verbs.has(word.lower) && !isSeparated(sentence, at, cues)) return false;
  // In scripts without spaces two verbs may be one: "补充说".
  if (words[at + 1]?.start === word.end && cues.verbs.has(words[at + 1]?.lower ?? "")) return false;
  // "the United States": part of a name.
  return !(word.capital && before?.capital && !words[at + 1]?.capital);
}

/** "gab (der Minister) bekannt": the particle ends the clause; "(wie der Minister) bekannt gab": it stands before the verb. */
function isSeparated(sentence: Sentence, at: number, cues: QuotingWords): boolean {
  const particles = cues.separable.get(sentence.words[at]?.lower ?? "");
  if (particles === undefined) return false;
  if (isBroken(sentence, at, at + 1)) return particles.has(sentence.words[at - 1]?.lower ?? "");
  for (let last = at + 1; last <= at + MOST_WORDS_BETWEEN; last++)
    if (isBroken(sentence, last, last + 1) || cues.that.has(sentence.words[last + 1]?.lower ?? ""))
      return particles.has(sentence.words[last]?.lower ?? "");
  return false;
}

/** Direct speech of one sentence: "Q," S said · "Q," said S · S said: "Q". */
export function readDirectSpeech(sentence: Sentence, cues: QuotingWords): Found[] {
  const found: Found[] = [];
  for (const quotation of sentence.quotations) {
    const last = found.at(-1);
    const between = last ? sentence.text.slice(last.quotation.span[1], quotation.span[0]) : "";
    if (last && continues(last, quotation, between)) {
      last.attribution.content.push(quotation.span);
      last.quotation = quotation;
      continue;
    }
    if (!quotation.isSpeech && wordCount(sentence.text, quotation.inner) < FEWEST_WORDS) continue;
    const attribution =
      afterQuotation(sentence, quotation, cues) ?? beforeQuotation(sentence, quotation, cues);
    if (attribution && !found.some(({ verb }) => verb === attribution.verb)) found.push(attribution);
  }
  return found;
}

/** "Q1," he said, "Q2": the words between are the source and the verb. */
function continues({ attribution }: Found, { span, isSpeech }: Quotation, between: string): boolean {
  const cueAt = attribution.cue[0]?.[0] ?? 0;
  const from = span[0] - between.length;
  const isOpened = isSpeech || /[,:.，：—–-]\s?$/u.test(between);
  return cueAt >= from && cueAt < span[0] && between.length < 120 && isOpened;
}

function afterQuotation(sentence: Sentence, quotation: Quotation, cues: QuotingWords): Found | null {
  const { text, words } = sentence;
  const first = words.findIndex(({ start }) => start >= quotation.span[1]);
  if (first < 0) return null;
  // "… a “mistake,” although he": the sentence goes on, the comma is the clause's.
  const next = words[first]?.lower ?? "";
  if (cues.clauseStarts.has(next) || cues.and.has(next)) return null;
  const gap = text.slice(quotation.span[1], words[first]?.start);
  if (!/^[\s,.،，—–-]*$/u.test(gap)) return null;
  if (
    !cues.verbFinal &&
    !ENDS_IN_PUNCTUATION.test(text.slice(quotation.span[0], quotation.span[1])) &&
    !/[,،，—–-]/u.test(gap)
  )
    return null;
  const limit =
    sentence.quotations.find(({ span }) => span[0] >= quotation.span[1])?.span[0] ?? sentence.span[1];
  for (let at = first; at < Math.min(words.length, first + MOST_WORDS_BETWEEN); at++) {
    const word = words[at];
    if (!word || word.start >= limit) return null;
    if (!isCue(sentence, at, cues) && !(at === first && cues.afterQuotation.has(word.lower))) continue;
    return found(sentence, quotation, at, sourceAround(sentence, quotation, first, at, cues));
  }
  return accordingAfter(sentence, quotation, cues);
}

function sourceAround(
  sentence: Sentence,
  quotation: Quotation,
  first: number,
  verb: number,
  cues: QuotingWords,
): Span | null {
  if (cues.verbFinal) {
    const limit = sentence.words.findIndex(({ start }) => start >= quotation.span[0]);
    return (
      leadingSubject(sentence, limit) ??
      subjectBefore(sentence, verb, cues, quotation.span[1]) ??
      subjectAfter(sentence, verb, cues)
    );
  }
  return verb === first || sourceIsAfter(sentence, first, verb, cues)
    ? (pronounBetween(sentence, first, verb, cues) ?? subjectAfter(sentence, verb, cues))
    : subjectBefore(sentence, verb, cues, quotation.span[1]);
}

/** "(a-t-)il (déclaré)". */
function pronounBetween({ words }: Sentence, first: number, verb: number, cues: QuotingWords): Span | null {
  const pronoun = words.slice(first, verb).find(({ lower }) => cues.pronouns.has(lower));
  return pronoun ? [pronoun.start, pronoun.end] : null;
}

/** Nothing but adverbs stands between quotation and verb. */
function sourceIsAfter(sentence: Sentence, first: number, verb: number, cues: QuotingWords): boolean {
  for (let at = first; at < verb; at++) {
    const word = sentence.words[at]?.lower ?? "";
    if (!cues.auxiliaries.has(word) && !cues.asSaid.has(word)) return false;
  }
  return true;
}

function accordingAfter(sentence: Sentence, quotation: Quotation, cues: QuotingWords): Found | null {
  const [start, end] = sentence.accordingTo.find((span) => span[0] >= quotation.span[1]) ?? [];
  if (start === undefined || end === undefined || start - quotation.span[1] > LONGEST_GAP) return null;
  const verb = sentence.words.findIndex((word) => word.end >= end);
  const source = verb < 0 ? null : subjectAfter(sentence, verb, cues);
  return {
    verb,
    quotation,
    attribution: { source, cue: [[start, end]], content: [quotation.span], type: "direct" },
  };
}

/** S said [in a statement], "Q" · S: "Q". */
function beforeQuotation(sentence: Sentence, quotation: Quotation, cues: QuotingWords): Found | null {
  const { text, words } = sentence;
  const after = words.findIndex(({ start }) => start >= quotation.span[1]);
  const last = (after < 0 ? words.length : after) - 1;
  const lead = text.slice(words[last]?.end ?? quotation.span[0], quotation.span[0]);
  const previous = sentence.quotations.findLast(({ span }) => span[1] <= quotation.span[0])?.span[1] ?? 0;
  if (!/^[\s,:：，—–-]*$/u.test(lead)) return null;
  for (let at = last; at >= 0 && last - at < MOST_WORDS_BETWEEN; at--) {
    const word = words[at];
    if (!word || word.start < previous) break;
    if (!isCue(sentence, at, cues)) continue;
    if (!/[,:：，]/u.test(lead) && !opensSpeech(sentence, quotation, last, cues)) return null;
    const source = subjectBefore(sentence, at, cues, previous) ?? subjectAfter(sentence, at, cues);
    return found(sentence, quotation, at, source);
  }
  return /^:\s*$/u.test(lead) ? afterColon(sentence, quotation, last) : null;
}

/** Where no colon opens it: "(sagte) “Q”", not "(sagte der) “Hafen Zeitung”". */
function opensSpeech(
  { text, words }: Sentence,
  quotation: Quotation,
  last: number,
  cues: QuotingWords,
): boolean {
  if (!startsUpper(text, quotation)) return false;
  return !cues.quotationsApart || !cues.articles.has(words[last]?.lower ?? "");
}

function startsUpper(text: string, { inner }: Quotation): boolean {
  return /^[\s.…]*\p{Lu}/u.test(text.slice(inner[0], inner[0] + 5));
}

const LONGEST_SPEAKER = 8;

/** "Lavrov: "Q"": the whole start of the line is the speaker. */
function afterColon({ text, words, span }: Sentence, quotation: Quotation, last: number): Found | null {
  const first = words[0];
  const end = words[last];
  if (!first || !end || last >= LONGEST_SPEAKER || !first.capital || first.start > span[0] + 2) return null;
  const colon = text.indexOf(":", end.end);
  return {
    verb: -1,
    quotation,
    attribution: {
      source: [first.start, end.end],
      cue: [[colon, colon + 1]],
      content: [quotation.span],
      type: "direct",
    },
  };
}

function found({ words }: Sentence, quotation: Quotation, verb: number, source: Span | null): Found {
  const word = words[verb];
  const cue: Span[] = word ? [[word.start, word.end]] : [];
  return { verb, quotation, attribution: { source, cue, content: [quotation.span], type: "direct" } };
}
