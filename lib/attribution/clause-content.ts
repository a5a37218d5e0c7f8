import type { Span } from "../model";
import { endOfWords, isBroken, type Sentence } from "./clause";
import { isCue, wordCount } from "./direct-speech";
import type { QuotingWords } from "./quoting-words";
import { isInMood } from "./reported-mood";

/** What is attributed: the clause before or after a source and its verb. */

export const FEWEST_WORDS = 2;
const REACH_OF_THAT = 10;
/** Words after the verb that are no content: "… , he said in Geneva on Friday." */
const LONGEST_TAIL = 45;
/** Words of the subject of a further attribution in the same sentence. */
const LONGEST_NEXT_SUBJECT = 4;

/** "CLAUSE, he said, CLAUSE": what stands on both sides of the source and its verb. */
export function splitClause(sentence: Sentence, source: Span, cue: Span): [Span, Span] | null {
  const { text, span } = sentence;
  const end = endOfWords(sentence);
  const first: Span = [span[0], trimmedEnd(text, source[0])];
  const start = cue[1] + 1 + (/\s/u.test(text[cue[1] + 1] ?? "") ? 1 : 0);
  if (text[cue[1]] !== "," || !/,["”’»]*\s?$/u.test(text.slice(first[1], source[0]) || " ")) return null;
  const isWorth = wordCount(text, first) > 0 && wordCount(text, [start, end]) > FEWEST_WORDS;
  return isWorth && first[1] > first[0] && end > start ? [first, [start, end]] : null;
}

export function contentRight(
  sentence: Sentence,
  verb: number,
  before: Span | null,
  source: Span,
  that: number | null,
  cues: QuotingWords,
): Span | null {
  if (before || that !== null) return contentAfter(sentence, verb, that, cues);
  return cues.verbSecond ? clauseAfter(sentence, source) : null;
}

/** "Said S, CLAUSE": the clause after the comma that closes a subject standing after its verb. */
function clauseAfter(sentence: Sentence, source: Span): Span | null {
  const { text } = sentence;
  const end = endOfWords(sentence);
  const start = afterComma(text, source[1], Math.min(end, source[1] + LONGEST_TAIL));
  const content: Span = [start, end];
  return end > start && wordCount(text, content) > FEWEST_WORDS ? content : null;
}

/** `that` is the word that opens the clause, where one does. */
function contentAfter(
  sentence: Sentence,
  verb: number,
  that: number | null,
  cues: QuotingWords,
): Span | null {
  const { words, text } = sentence;
  let from = verb + 1;
  if (that !== null) from = that;
  else if (cues.told.has(words[verb]?.lower ?? "")) from = afterAddressee(sentence, from, cues);
  while (isTime(words[from]?.lower ?? "", words[from + 1]?.lower ?? "", cues))
    from += cues.weekdays.has(words[from]?.lower ?? "") ? 1 : 2;
  const first = words[from];
  const quoted =
    sentence.quotations.find(({ span }) => span[0] >= (words[verb]?.end ?? 0))?.span[0] ??
    Number.POSITIVE_INFINITY;
  const start = Math.min(
    first?.start ?? Number.POSITIVE_INFINITY,
    that === null && quoted < (first?.start ?? 0) ? quoted : Number.POSITIVE_INFINITY,
  );
  if (start === Number.POSITIVE_INFINITY && quoted === Number.POSITIVE_INFINITY) return null;
  const begin = Math.min(start, quoted);
  // "N. N. erklärte, der Hafen sei offen": where the verb stands second, a clause may follow without "that".
  const gap = text.slice(words[verb]?.end ?? 0, begin);
  const isJoined = cues.verbSecond && /^,\s$/u.test(gap);
  if (cues.thatNeeded && that === null && !Number.isFinite(quoted) && !gap.startsWith(":")) return null;
  if (/[,;]/u.test(gap) && that === null && quoted > begin && !isJoined) return null;
  const told = that === null && !isJoined && quoted > begin ? clauseInMood(sentence, from, cues) : null;
  const cut = cutEnd(sentence, Math.max(from, verb + 1), cues);
  if (told !== null && told < cut) return [told, cut];
  const end = isRelative(sentence, verb, cues) ? Math.min(cut, beforeComma(text, begin, cut)) : cut;
  return end > begin && wordCount(text, [begin, end]) >= FEWEST_WORDS ? [begin, end] : null;
}

const MOST_WORDS_BEFORE_CLAUSE = 15;

/** "sagte (am Montag), (der Hafen sei offen)": where the clause begins whose verb is in the mood of reported speech. */
function clauseInMood(sentence: Sentence, from: number, cues: QuotingWords): number | null {
  const { words } = sentence;
  if (cues.reportedMood.size === 0) return null;
  let start: number | null = null;
  for (let at = from + 1; at < words.length; at++) {
    if (isBroken(sentence, at - 1, at)) start = at - from <= MOST_WORDS_BEFORE_CLAUSE ? (start ?? at) : start;
    const word = words[at];
    if (word && isInMood(word, cues)) return start === null ? null : (words[start]?.start ?? null);
  }
  return null;
}

/** "N. N., who said CLAUSE, left": the clause ends with the relative clause. */
function isRelative({ words }: Sentence, verb: number, cues: QuotingWords): boolean {
  let at = verb - 1;
  while (at > 0 && cues.auxiliaries.has(words[at]?.lower ?? "")) at--;
  return cues.relatives.has(words[at]?.lower ?? "");
}

function beforeComma(text: string, from: number, end: number): number {
  const comma = text.slice(from, end).indexOf(",");
  return comma < 0 ? end : from + comma;
}

export function thatAfter(
  sentence: Sentence,
  verb: number,
  cues: QuotingWords,
  after: Span | null,
): number | null {
  const { words } = sentence;
  const next = words[verb + 1]?.lower ?? "";
  // Further on "that" may open any clause: a subject, an aside or an addressee must fill the words before it.
  const filled =
    after !== null ||
    isAside(next, cues) ||
    cues.auxiliaries.has(next) ||
    cues.separable.has(words[verb]?.lower ?? "") ||
    cues.told.has(words[verb]?.lower ?? "");
  // A subject standing after its verb may itself be long.
  const from = after ? words.findLastIndex(({ end }) => end <= after[1]) : verb;
  const reach = filled ? REACH_OF_THAT : 1;
  for (let at = from + 1; at <= from + reach && at < words.length; at++) {
    const lower = words[at]?.lower ?? "";
    if (cues.that.has(lower)) return at;
    if (isCue(sentence, at, cues)) return null;
  }
  return null;
}

function afterAddressee(sentence: Sentence, from: number, cues: QuotingWords): number {
  const { words } = sentence;
  let at = from;
  while (at < words.length && at - from < 6 && (words[at]?.capital || at === from)) at++;
  return Math.max(at, from + (cues.pronouns.has(words[from]?.lower ?? "") ? 1 : 0));
}

function isTime(word: string, next: string, cues: QuotingWords): boolean {
  return cues.weekdays.has(word) || (cues.beforeWeekday.has(word) && cues.weekdays.has(next));
}

/** The sentence's end, or the point before a further attribution with the same subject. */
function cutEnd(sentence: Sentence, from: number, cues: QuotingWords): number {
  const { words } = sentence;
  for (let at = from + 1; at < words.length; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || !before) break;
    if (cues.participles.has(word.lower) && isBroken(sentence, at - 1, at)) return before.end;
    const have = cues.perfect.has(before.lower) ? at - 1 : at;
    if (cues.and.has(words[have - 1]?.lower ?? "") && isCue(sentence, at, cues))
      return words[have - 2]?.end ?? before.start;
    if (isBroken(sentence, at - 1, at) && endsClause(sentence, at, cues)) return before.end;
  }
  const start = words[from]?.start ?? sentence.span[1];
  const according = sentence.accordingTo.find((span) => span[0] >= start);
  const end = endOfWords(sentence);
  return according ? Math.min(end, trimmedEnd(sentence.text, according[0])) : end;
}

/** After a break: "…; but", "…, which", "…, N. N. said" and not "…, but that". */
function endsClause(sentence: Sentence, at: number, cues: QuotingWords): boolean {
  const { words, text } = sentence;
  if (text.slice(words[at - 1]?.end, words[at]?.start).includes(";")) return true;
  if (cues.clauseEnds.has(words[at]?.lower ?? "")) return !cues.that.has(words[at + 1]?.lower ?? "");
  for (let next = at + 1; next <= at + LONGEST_NEXT_SUBJECT && !isBroken(sentence, next - 1, next); next++) {
    if (isCue(sentence, next, cues)) return true;
  }
  return false;
}

export function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s,]/u.test(text[at - 1] ?? "")) at--;
  return at;
}

export function trimmedStart(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[\s,]/u.test(text[at] ?? "")) at++;
  return at;
}

/** "CLAUSE, S said": the clause before the subject, where nothing of weight stands after the verb. */
export function contentBefore(
  sentence: Sentence,
  verb: number,
  before: Span | null,
  after: Span | null,
  cues: QuotingWords,
): Span | null {
  const { text, span, words } = sentence;
  const cue = words[verb];
  if (!cue) return null;
  const end = before ? before[0] : startWithHave(sentence, verb, cues);
  const last = before ? cue.end : (after?.[1] ?? cue.end);
  if (!/,["”»“]?\s*$/u.test(text.slice(span[0], end))) return null;
  // "CLAUSE, said S, the minister of …": a subject after the verb may be long. One before it is followed by nothing
  // of weight: a day or "in Geneva" is no content.
  const told = before !== null && cues.told.has(cue.lower);
  const next = told
    ? words[afterAddressee(sentence, verb + 1, cues)]
    : words.find(({ start }) => start >= last);
  const isTail =
    endOfWords(sentence) - last <= LONGEST_TAIL &&
    (!next || next.end > endOfWords(sentence) || isAside(next.lower, cues));
  if (before && !isTail) return null;
  const content: Span = [span[0], trimmedEnd(text, end)];
  return wordCount(text, content) >= FEWEST_WORDS ? content : null;
}

/** "…, (ha annunciato) il sindaco". */
export function startWithHave(sentence: Sentence, verb: number, cues: QuotingWords): number {
  const { words, span } = sentence;
  let first = verb;
  while (
    first > 0 &&
    cues.perfect.has(words[first - 1]?.lower ?? "") &&
    !isBroken(sentence, first - 1, first)
  )
    first--;
  return words[first]?.start ?? span[0];
}

function isAside(word: string, cues: QuotingWords): boolean {
  return (
    cues.stopsAfter.has(word) ||
    cues.stopsAfter.has(/^\p{L}{1,5}['’]/u.exec(word)?.[0] ?? "") ||
    cues.weekdays.has(word) ||
    cues.beforeWeekday.has(word) ||
    cues.leadPrepositions.has(word)
  );
}

export function afterComma(text: string, from: number, end: number): number {
  const comma = text.slice(from, end).search(/[,،，]\s?/u);
  return comma < 0 ? end : from + comma + 1 + (/\s/u.test(text[from + comma + 1] ?? "") ? 1 : 0);
}
