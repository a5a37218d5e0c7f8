import type { Attribution, AttributionType, Span } from "../model";
import { endOfWords, isBroken, leadingSubject, type Sentence, subjectBefore } from "./clause";
import {
  afterComma,
  contentBefore,
  contentRight,
  FEWEST_WORDS,
  splitClause,
  thatAfter,
  trimmedEnd,
  trimmedStart,
} from "./clause-content";
import { isCue, wordCount } from "./direct-speech";
import { nameBefore } from "./name-before";
import type { QuotingWords } from "./quoting-words";
import { subjectAfter } from "./subject-after";
import { endedByName } from "./whole-name";

const LONGEST_APPOSITION = 60;
/** Words of a name and the role before it. */
const LONGEST_SOURCE = 8;
/** Characters before a phrase that begins the sentence: a quotation mark or a dash. */
const LONGEST_OPENING = 3;

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
  return [...found, ...readAccordingTo(sentence, cues), ...readAccordingAfter(sentence, cues)];
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
  const before = shared
    ? (lastSource ?? firstSubject(sentence, verb, cues))
    : subjectBefore(sentence, verb, cues);
  const after = subjectAfter(sentence, verb, cues);
  const that = thatAfter(sentence, verb, cues, before === null ? after : null);
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

/** "CLAUSE, said S": a comma before the verb, a name after it, and more before the comma than an apposition. */
function isInverted({ text, words }: Sentence, verb: number, before: Span, after: Span): boolean {
  const cue = words[verb];
  if (!cue || !/,["”’»]*\s$/u.test(text.slice(before[1], cue.start))) return false;
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

/** "According to S, CLAUSE", "CLAUSE, according to S" and "CLAUSE, according to S, CLAUSE". */
function readAccordingTo(sentence: Sentence, cues: QuotingWords): Attribution[] {
  const { text, span, words } = sentence;
  const found: Attribution[] = [];
  for (const [start, end] of sentence.accordingTo) {
    const last = words.findIndex((word) => word.end >= end);
    const named = last < 0 ? null : subjectAfter(sentence, last, cues);
    const isOpening = start - span[0] <= LONGEST_OPENING;
    const source = named && cues.namesEndSource ? endedByName(sentence, named, cues, isOpening) : named;
    if (!source) continue;
    const content = isOpening ? [clauseAfter(sentence, source, cues)] : aroundSource(sentence, start, source);
    if (content.some((part) => isWorth(text, part)))
      found.push(build(sentence, source, [start, end], ...content));
  }
  return found;
}

const NAME_WITH_ENDING = /^\p{Lu}[^'’]+(?=['’]\p{Ll}+$)/u;

/** "S'ye göre CLAUSE", "…, S'ye göre, CLAUSE" and "S mukaan CLAUSE"; "'ye göre daha" compares. */
function readAccordingAfter(sentence: Sentence, cues: QuotingWords): Attribution[] {
  const { text, span, words } = sentence;
  if (cues.accordingToAfter.size === 0) return [];
  const at = words.findIndex(({ lower }) => cues.accordingToAfter.has(lower));
  const [name, cue] = at > 0 ? [words[at - 1], words[at]] : [];
  if (!name || !cue || isBroken(sentence, at - 1, at) || cues.comparatives.has(words[at + 1]?.lower ?? ""))
    return [];
  const source = nameWithEnding(sentence, at) ?? nameBefore(sentence, at, cues);
  if (!source) return [];
  const [start] = source;
  const after: Span = [trimmedStart(text, cue.end), endOfWords(sentence)];
  const before: Span = [span[0], trimmedEnd(text, start)];
  const content = start - span[0] <= LONGEST_OPENING ? [after] : [before, after];
  if (!content.every((part) => isWorth(text, part))) return [];
  return [build(sentence, source, [cue.start, cue.end], ...content)];
}

/** The phrase before word `at`, where it ends in a name that an apostrophe parts from its ending; without that. */
function nameWithEnding(sentence: Sentence, at: number): Span | null {
  const { text, words } = sentence;
  const name = words[at - 1];
  const bare = name && NAME_WITH_ENDING.exec(text.slice(name.start, name.end))?.[0];
  let first = at - 1;
  while (first > 0 && !isBroken(sentence, first - 1, first)) first--;
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

function aroundSource(sentence: Sentence, cueStart: number, source: Span): Span[] {
  const before: Span = [sentence.span[0], trimmedEnd(sentence.text, cueStart)];
  const after: Span = [trimmedStart(sentence.text, source[1]), endOfWords(sentence)];
  return isWorth(sentence.text, after) ? [before, after] : [before];
}

function isWorth(text: string, content: Span): boolean {
  return content[1] > content[0] && wordCount(text, content) > FEWEST_WORDS;
}

function build({ quotations }: Sentence, source: Span | null, cue: Span, ...content: Span[]): Attribution {
  const holds = ({ span }: { span: Span }) =>
    content.some(([start, end]) => span[0] >= start && span[1] <= end + 2);
  const type: AttributionType = quotations.some(holds) ? "mixed" : "indirect";
  return { source, cue: [cue], content, type };
}
