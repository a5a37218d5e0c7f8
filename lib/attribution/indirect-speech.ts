import type { Attribution, AttributionType, Span } from "../model";
import { endOfWords, isBroken, leadingSubject, type Sentence, subjectAfter, subjectBefore } from "./clause";
import { isCue, wordCount } from "./direct-speech";
import type { QuotingWords } from "./quoting-words";

const FEWEST_WORDS = 2;
const REACH_OF_THAT = 10;
/** Words after the verb that are no content: "… , he said in Geneva on Friday." */
const LONGEST_TAIL = 45;

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
  return [...found, ...readAccordingTo(sentence, cues)];
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
  const before = shared
    ? (lastSource ?? firstSubject(sentence, verb, cues))
    : subjectBefore(sentence, verb, cues);
  const after = subjectAfter(sentence, verb, cues);
  const that = thatAfter(sentence, verb, cues, before === null);
  const inverted = after !== null && before !== null && !shared && isInverted(sentence, verb, before, after);
  const source = inverted ? after : (before ?? after);
  if (!source) return null;
  const split = before && !inverted ? splitClause(sentence, before, cue) : null;
  if (split) return build(sentence, source, cue, ...split);
  const left = that === null ? contentBefore(sentence, verb, inverted ? null : before, after, cues) : null;
  const content = left ?? contentRight(sentence, verb, inverted ? null : before, source, that, cues);
  return content ? build(sentence, source, cue, content) : null;
}

/** "S, CLAUSE said." */
function readVerbFinal(sentence: Sentence, verb: number, cue: Span): Attribution | null {
  const source = leadingSubject(sentence, verb);
  const first = source ? sentence.words.find(({ start }) => start >= source[1]) : undefined;
  if (!source || !first || first.start >= cue[0]) return null;
  const content: Span = [first.start, trimmedEnd(sentence.text, cue[0])];
  return wordCount(sentence.text, content) >= FEWEST_WORDS ? build(sentence, source, cue, content) : null;
}

const LONGEST_APPOSITION = 60;

/** "CLAUSE, said S": a comma before the verb, a name after it, and more before the comma than an apposition. */
function isInverted({ text, words }: Sentence, verb: number, before: Span, after: Span): boolean {
  const cue = words[verb];
  if (!cue || !/,["”’»]*\s$/u.test(text.slice(before[1], cue.start))) return false;
  if (before[1] - before[0] <= LONGEST_APPOSITION && /^\p{Lu}/u.test(text.slice(...before))) return false;
  const last = words.findLast(({ end }) => end <= after[1]);
  return last?.capital === true || /^,\s\p{Lu}/u.test(text.slice(after[1], after[1] + 3));
}

/** "CLAUSE, he said, CLAUSE": what stands on both sides of the source and its verb. */
function splitClause(sentence: Sentence, source: Span, cue: Span): [Span, Span] | null {
  const { text, span } = sentence;
  const end = endOfWords(sentence);
  const first: Span = [span[0], trimmedEnd(text, source[0])];
  const start = cue[1] + 1 + (/\s/u.test(text[cue[1] + 1] ?? "") ? 1 : 0);
  if (text[cue[1]] !== "," || !/,["”’»]*\s?$/u.test(text.slice(first[1], source[0]) || " ")) return null;
  const isWorth = wordCount(text, first) > 0 && wordCount(text, [start, end]) > FEWEST_WORDS;
  return isWorth && first[1] > first[0] && end > start ? [first, [start, end]] : null;
}

function contentRight(
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

/** "…, adding that" and "… and said": the subject is an earlier verb's. */
function sharesSubject(sentence: Sentence, verb: number, cues: QuotingWords): boolean {
  const { words } = sentence;
  const before = words[verb - 1];
  if (
    cues.participles.has(words[verb]?.lower ?? "") &&
    (isBroken(sentence, verb - 1, verb) || !before?.capital)
  )
    return true;
  return before !== undefined && cues.and.has(before.lower);
}

/** The sentence's first noun phrase. */
function firstSubject(sentence: Sentence, verb: number, cues: QuotingWords): Span | null {
  const { words } = sentence;
  let at = 0;
  while (at < verb && cues.leadPrepositions.has(words[at]?.lower ?? "")) at++;
  const start = words[at];
  if (!start || at >= verb) return null;
  let last = at;
  while (last + 1 < verb && words[last + 1]?.capital && !isBroken(sentence, last, last + 1)) last++;
  if (!start.capital && last === at && !cues.pronouns.has(start.lower)) last = Math.min(at + 1, verb - 1);
  const end = words[last];
  return end ? [start.start, end.end] : null;
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
  if (/[,;]/u.test(text.slice(words[verb]?.end ?? 0, begin)) && that === null && quoted > begin) return null;
  const cut = cutEnd(sentence, Math.max(from, verb + 1), cues);
  const end = isRelative(sentence, verb, cues) ? Math.min(cut, beforeComma(text, begin, cut)) : cut;
  return end > begin && wordCount(text, [begin, end]) >= FEWEST_WORDS ? [begin, end] : null;
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

function thatAfter(sentence: Sentence, verb: number, cues: QuotingWords, inverted: boolean): number | null {
  const { words } = sentence;
  const next = words[verb + 1]?.lower ?? "";
  // Further on "that" may open any clause: a subject, an aside or an addressee must fill the words before it.
  const filled =
    inverted || isAside(next, cues) || cues.auxiliaries.has(next) || cues.told.has(words[verb]?.lower ?? "");
  const reach = filled ? REACH_OF_THAT : 1;
  for (let at = verb + 1; at <= verb + reach && at < words.length; at++) {
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
    if (cues.and.has(before.lower) && isCue(sentence, at, cues)) return words[at - 2]?.end ?? before.start;
  }
  const according = [
    ...sentence.text.slice(words[from]?.start ?? 0, sentence.span[1]).matchAll(cues.accordingTo),
  ][0];
  const end = endOfWords(sentence);
  return according
    ? Math.min(end, trimmedEnd(sentence.text, (words[from]?.start ?? 0) + according.index))
    : end;
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s,]/u.test(text[at - 1] ?? "")) at--;
  return at;
}

/** "CLAUSE, S said": the clause before the subject, where nothing of weight stands after the verb. */
function contentBefore(
  sentence: Sentence,
  verb: number,
  before: Span | null,
  after: Span | null,
  cues: QuotingWords,
): Span | null {
  const { text, span, words } = sentence;
  const cue = words[verb];
  if (!cue) return null;
  const end = before ? before[0] : cue.start;
  const last = before ? cue.end : (after?.[1] ?? cue.end);
  if (!/,["”»“]?\s*$/u.test(text.slice(span[0], end))) return null;
  // "CLAUSE, said S, the minister of …": a subject after the verb may be long. One before it is followed by nothing
  // of weight: a day or "in Geneva" is no content.
  const next = words.find(({ start }) => start >= last);
  const isTail =
    endOfWords(sentence) - last <= LONGEST_TAIL &&
    (!next || next.end > endOfWords(sentence) || isAside(next.lower, cues));
  if (before && !isTail) return null;
  const content: Span = [span[0], trimmedEnd(text, end)];
  return wordCount(text, content) >= FEWEST_WORDS ? content : null;
}

function isAside(word: string, cues: QuotingWords): boolean {
  return (
    cues.stopsAfter.has(word) ||
    cues.weekdays.has(word) ||
    cues.beforeWeekday.has(word) ||
    cues.leadPrepositions.has(word)
  );
}

/** "According to S, CLAUSE" and "CLAUSE, according to S". */
function readAccordingTo(sentence: Sentence, cues: QuotingWords): Attribution[] {
  const { text, span, words } = sentence;
  const found: Attribution[] = [];
  for (const match of text.slice(...span).matchAll(cues.accordingTo)) {
    const start = span[0] + match.index;
    const end = start + match[0].length;
    const last = words.findIndex((word) => word.end >= end);
    const source = last < 0 ? null : subjectAfter(sentence, last, cues);
    if (!source) continue;
    const content: Span =
      match.index <= 3
        ? [afterComma(text, source[1], span[1]), endOfWords(sentence)]
        : [span[0], trimmedEnd(text, start)];
    if (content[1] > content[0] && wordCount(text, content) > FEWEST_WORDS)
      found.push(build(sentence, source, [start, end], content));
  }
  return found;
}

function afterComma(text: string, from: number, end: number): number {
  const comma = text.slice(from, end).search(/[,،，]\s?/u);
  return comma < 0 ? end : from + comma + 1 + (/\s/u.test(text[from + comma + 1] ?? "") ? 1 : 0);
}

function build({ quotations }: Sentence, source: Span | null, cue: Span, ...content: Span[]): Attribution {
  const holds = ({ span }: { span: Span }) =>
    content.some(([start, end]) => span[0] >= start && span[1] <= end + 2);
  const type: AttributionType = quotations.some(holds) ? "mixed" : "indirect";
  return { source, cue: [cue], content, type };
}
