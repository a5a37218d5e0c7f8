import type { Attribution, Span } from "../model";
import { build, isWorth } from "./build-attribution";
import { endOfWords, firstUnbroken, isBroken, lastUnbroken, type Sentence } from "./clause";
import { afterComma, trimmedEnd, trimmedStart } from "./clause-content";
import { isCue, wordCount } from "./direct-speech";
import { nameBefore } from "./name-before";
import { nounPhraseBefore } from "./noun-phrase";
import type { QuotingWords } from "./quoting-words";
import { subjectAfter } from "./subject-after";
import { endedByName } from "./whole-name";

/** Sources that no verb but a preposition or the like names. */

/** Words of a name and the role before it. */
const LONGEST_SOURCE = 8;
/** Of a paper's name in quotation marks. */
const MOST_NAME_WORDS = 4;
/** Characters before a phrase that begins the sentence: a quotation mark or a dash. */
const LONGEST_OPENING = 3;

/** "CLAUSE, so S" and "CLAUSE, so S, CLAUSE". `taken` are the words that direct speech has used. */
export function readAfterClause(
  sentence: Sentence,
  cues: QuotingWords,
  taken: ReadonlySet<number>,
): Attribution[] {
  const { words, span, text } = sentence;
  if (cues.afterQuotation.size === 0) return [];
  const at = words.findIndex(
    ({ lower }, each) => cues.afterQuotation.has(lower) && isBroken(sentence, each - 1, each),
  );
  const cue = words[at];
  const source = cue && at > 0 && !taken.has(at) ? subjectAfter(sentence, at, cues) : null;
  if (!cue || !source || !standsAlone(sentence, at, source, cues)) return [];
  const before: Span = [span[0], trimmedEnd(text, cue.start)];
  const after: Span = [trimmedStart(text, source[1]), endOfWords(sentence)];
  if (!isWorth(text, before)) return [];
  return [build(sentence, source, [cue.start, cue.end], before, ...(isWorth(text, after) ? [after] : []))];
}

/** Words of a quotation that is more than a name's addition. */
const FEWEST_QUOTED = 4;

/** "Para S, “Q”" at the sentence's beginning. */
export function readForSpeaker({ text, words, quotations }: Sentence, cues: QuotingWords): Attribution[] {
  const [first, name] = words;
  const quotation = quotations[0];
  if (!first || !name?.capital || !quotation || !cues.forSpeaker.has(first.lower)) return [];
  const last = words.findLast(({ end }) => end <= quotation.span[0]);
  if (!last || last.start < name.start || wordCount(text, quotation.inner) < FEWEST_QUOTED) return [];
  const [between, gap] = [text.slice(name.start, last.end), text.slice(last.end, quotation.span[0])];
  if (/[,;:()]/u.test(between) || !/^,?\s$/u.test(gap)) return [];
  const source: Span = [name.start, last.end];
  return [{ source, cue: [[first.start, first.end]], content: [quotation.span], type: "direct" }];
}

/** A name, noun or pronoun, and then a comma or the end: "…, so Berezin", not "…, so war es". */
function standsAlone(sentence: Sentence, at: number, source: Span, cues: QuotingWords): boolean {
  const last = sentence.words.findLastIndex(({ end }) => end <= source[1]);
  const isNoun = cues.nounLinks.size === 0 || sentence.words[last]?.capital === true || last === at + 1;
  return isNoun && isBroken(sentence, last, last + 1);
}

/** "According to S, CLAUSE", "CLAUSE, according to S" and "CLAUSE, according to S, CLAUSE". */
export function readAccordingTo(sentence: Sentence, cues: QuotingWords): Attribution[] {
  const { text, span, words } = sentence;
  const found: Attribution[] = [];
  for (const [start, end] of sentence.accordingTo) {
    const last = words.findIndex((word) => word.end >= end);
    // "Según explicó N. N.": read with its verb.
    const next = cues.perfect.has(words[last + 1]?.lower ?? "") ? last + 2 : last + 1;
    if (last >= 0 && isCue(sentence, next, cues) && cues.asSaid.has(words[last]?.lower ?? "")) continue;
    const named = last < 0 ? null : (subjectAfter(sentence, last, cues) ?? quotedName(sentence, end));
    const isOpening = start - span[0] <= LONGEST_OPENING;
    const source = named && cues.namesEndSource ? endedByName(sentence, named, cues, isOpening) : named;
    if (!source) continue;
    const content = isOpening
      ? [clauseAfter(sentence, source, cues)]
      : aroundSource(sentence, start, source, cues);
    if (content.some((part) => isWorth(text, part)))
      found.push(build(sentence, source, [start, end], ...content));
  }
  return found;
}

/** "Laut „Hafenblatt“": the name of a paper. */
function quotedName({ text, quotations }: Sentence, after: number): Span | null {
  const quotation = quotations.find(({ span }) => span[0] >= after);
  const isNext = quotation && text.slice(after, quotation.span[0]).trim() === "";
  return isNext && wordCount(text, quotation.inner) <= MOST_NAME_WORDS ? quotation.span : null;
}

const NAME_WITH_ENDING = /^\p{Lu}[^'’]+(?=['’]\p{Ll}+$)/u;

/** "S'ye göre CLAUSE", "…, S'ye göre, CLAUSE" and "S mukaan CLAUSE"; "'ye göre daha" compares. */
export function readAccordingAfter(sentence: Sentence, cues: QuotingWords): Attribution[] {
  const { text, span, words } = sentence;
  if (cues.accordingToAfter.size === 0) return [];
  const at = words.findIndex(({ lower }) => cues.accordingToAfter.has(lower));
  const [name, cue] = at > 0 ? [words[at - 1], words[at]] : [];
  if (!name || !cue || isBroken(sentence, at - 1, at) || cues.comparatives.has(words[at + 1]?.lower ?? ""))
    return [];
  const source = sourceBefore(sentence, at, cues);
  if (!source) return [];
  const [start] = source;
  const after: Span = [trimmedStart(text, cue.end), endOfWords(sentence)];
  const before: Span = [span[0], trimmedEnd(text, start)];
  const content = start - span[0] <= LONGEST_OPENING ? [after] : [before, after];
  if (!content.every((part) => isWorth(text, part))) return [];
  return [build(sentence, source, [cue.start, cue.end], ...content)];
}

function sourceBefore(sentence: Sentence, at: number, cues: QuotingWords): Span | null {
  if (cues.nounLinks.size > 0) return nounPhraseBefore(sentence, at, cues);
  return nameWithEnding(sentence, at) ?? nameBefore(sentence, at, cues);
}

/** The phrase before word `at`, where it ends in a name that an apostrophe parts from its ending; without that. */
function nameWithEnding(sentence: Sentence, at: number): Span | null {
  const { text, words } = sentence;
  const name = words[at - 1];
  const bare = name && NAME_WITH_ENDING.exec(text.slice(name.start, name.end))?.[0];
  const first = firstUnbroken(sentence, at - 1);
  if (!bare || at - first > LONGEST_SOURCE) return null;
  return [words[first]?.start ?? name.start, name.start + bare.length];
}

/** Where the verb stands second or a name ends it, no comma parts the source that begins the sentence from the clause. */
function clauseAfter(sentence: Sentence, source: Span, { verbSecond, namesEndSource }: QuotingWords): Span {
  const { text, span } = sentence;
  return [
    verbSecond || namesEndSource ? trimmedStart(text, source[1]) : afterComma(text, source[1], span[1]),
    endOfWords(sentence),
  ];
}

function aroundSource(sentence: Sentence, cueStart: number, source: Span, cues: QuotingWords): Span[] {
  const [start, end] =
    cues.nounLinks.size > 0 ? clauseAround(sentence, cueStart, source, cues) : wholeOf(sentence);
  const before: Span = [start, trimmedEnd(sentence.text, cueStart)];
  const after: Span = [trimmedStart(sentence.text, source[1]), end];
  return isWorth(sentence.text, after) ? [before, after] : [before];
}

function wholeOf(sentence: Sentence): Span {
  return [sentence.span[0], endOfWords(sentence)];
}

/** "Der Kai, (der laut S geschlossen ist), …": only the clause with the source in it, where it depends on another. */
function clauseAround(sentence: Sentence, cueStart: number, source: Span, cues: QuotingWords): Span {
  const { words } = sentence;
  const cue = words.findIndex(({ start }) => start >= cueStart);
  const first = firstUnbroken(sentence, cue);
  const opening = words[first];
  const depends = (word: string) =>
    cues.relatives.has(word) || cues.clauseStarts.has(word) || cues.that.has(word);
  const isDependent = opening !== undefined && first > 0 && first < cue && depends(opening.lower);
  if (!isDependent) return wholeOf(sentence);
  const ofSource = words.findLastIndex(({ end }) => end <= source[1]);
  const last = lastUnbroken(sentence, ofSource);
  return [opening.start, words[last]?.end ?? source[1]];
}
