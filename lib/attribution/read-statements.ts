import { findMentions } from "../entities/find-mentions";
import type { NameIndex } from "../entities/names";
import type { Article, Attribution, Evidence, Span, Statement } from "../model";
import { readContinuedSpeech } from "./continued-speech";
import type { CueTable } from "./cue-table";
import { joinReadings, type Reading } from "./join-readings";
import { readOccasion } from "./occasions";
import { type QuotingWords, quotingWords } from "./quoting-words";
import { attributionsIn } from "./read-attributions";
import { readSentences } from "./read-sentences";
import { type Speaker, SpeakerFinder } from "./speakers";
import { readStatementDate } from "./statement-date";
import { type Occasion, type StatementWords, statementWords } from "./statement-words";

const MOST_STATEMENTS = 12;
const AROUND = 32;
const LONGEST_EVIDENCE = 400;
/** Further apart, source and verb are not shown as one stretch of text. */
const LONGEST_GAP = 60;

/** What of an article is read. */
export type ReadText = Pick<Article, "body" | "language" | "published" | "dateline">;

/**
 * The statements that an article reports, in its order: one for each speaker and occasion or day, with speaker, role,
 * occasion, place and date as far as the text names them. Empty where the language has no quoting cues.
 *
 * A body (ministry, agency of the United Nations, armed group) speaks like a person, but one sentence that says "the
 * group says" is the reporter's narrative and no statement: a body's words count where they are quoted, where an
 * occasion ("in a statement") or a day is named, or where two sentences have them.
 */
export function readStatements(article: ReadText, names: NameIndex, cues: CueTable): Statement[] {
  const quoting = quotingWords(cues, article.language);
  if (!quoting) return [];
  const words = statementWords(cues, article.language);
  const speakers = new SpeakerFinder(article.body, names, quoting, words);
  const readings: Reading[] = [];
  for (const { attribution, isContinued } of allSpeech(article.body, quoting)) {
    const speaker = isContinued
      ? speakers.findContinued(attribution.source)
      : speakers.find(attribution.source, attribution.type !== "indirect");
    if (!speaker || isSilent(article.body, attribution, quoting)) continue;
    readings.push(readingOf(attribution, speaker, article, { quoting, words, names }));
  }
  return joinReadings(readings, article.dateline).slice(0, MOST_STATEMENTS);
}

interface Speech {
  attribution: Attribution;
  /** Its sentence names nobody: the speaker before goes on. */
  isContinued: boolean;
}

/** In the order of the text. Where both readers have a sentence, that of the sentences without a name counts. */
function allSpeech(body: string, quoting: QuotingWords): Speech[] {
  const sentences = readSentences(body, quoting);
  const continued = readContinuedSpeech(sentences, quoting);
  const taken = new Set(continued.map(({ cue }) => cue[0]?.[0]));
  const named = attributionsIn(sentences, quoting, false).filter(({ cue }) => !taken.has(cue[0]?.[0]));
  return [
    ...named.map((attribution) => ({ attribution, isContinued: false })),
    ...continued.map((attribution) => ({ attribution, isContinued: true })),
  ].sort((a, b) => startOf(a.attribution) - startOf(b.attribution));
}

function startOf({ source, cue, content }: Attribution): number {
  return Math.min(...[source, cue[0], content[0]].flatMap((span) => span?.[0] ?? []));
}

interface Language {
  quoting: QuotingWords;
  words: StatementWords;
  names: NameIndex;
}

function readingOf(
  attribution: Attribution,
  speaker: Speaker,
  { body, published, language }: ReadText,
  { quoting, words, names }: Language,
): Reading {
  const around = wordsAround(body, withoutLead(body, attribution, quoting));
  const occasion = readOccasion(around.text, words, names);
  return {
    speaker,
    occasion: occasion?.name ?? null,
    place: placeIn(around.text, occasion, names),
    date: readStatementDate(around.text, published, language),
    evidence: evidenceOf(body, attribution, around, occasion),
    content: attribution.content,
    isQuoted: attribution.type !== "indirect",
  };
}

/** Hopes and refusals are attributed to somebody, but they are no statement. */
function isSilent(body: string, { cue, type }: Attribution, { silent, spoken }: QuotingWords): boolean {
  if (type === "direct") return false;
  return cue.every(
    ([start, end]) =>
      silent.has(body.slice(start, end).toLowerCase()) &&
      spoken.lengthAtStart(body.slice(start, end + AROUND)) === 0,
  );
}

const LONGEST_LEAD = 90;

/**
 * Day and occasion may open what is attributed: where the verb ends the sentence anywhere before the rest ("N. N.,
 * perşembe günü …, …"), where no "that" parts them at its very start ("sagte auf einer Pressekonferenz, …").
 */
function withoutLead(
  body: string,
  attribution: Attribution,
  { occasion, weekdays, verbFinal, verbSecond }: QuotingWords,
): Attribution {
  const [content, ...others] = attribution.content;
  if (!content || attribution.type === "direct" || !(verbFinal || verbSecond)) return attribution;
  const lead = body.slice(content[0], Math.min(content[1], content[0] + LONGEST_LEAD));
  const occasionEnd = (at: number) => {
    const length = occasion.lengthAtStart(lead.slice(at));
    return length > 0 ? at + length : 0;
  };
  let end = verbSecond ? occasionEnd(0) : 0;
  if (verbFinal) {
    if (weekdays.has(/^[\p{L}\p{M}]+/u.exec(lead)?.[0].toLocaleLowerCase() ?? "")) end = lead.indexOf(" ");
    for (const { index } of lead.matchAll(/(?<=^|\s)\S/gu)) end = Math.max(end, occasionEnd(index));
  }
  return { ...attribution, content: [[content[0] + Math.max(0, end), content[1]], ...others] };
}

interface Around {
  /** The sentence with everything attributed blanked out, offset for offset. */
  text: string;
  start: number;
}

/** The words of the attribution's sentence that are not themselves attributed: where occasion and day are named. */
function wordsAround(body: string, { source, cue, content, type }: Attribution): Around {
  const anchor = cue[0] ?? source ?? [0, 0];
  const [start, stop] = sentenceAround(
    body,
    [Math.min(source?.[0] ?? anchor[0], anchor[0]), Math.max(source?.[1] ?? 0, anchor[1])],
    content,
  );
  // Behind a clause that is attributed another one begins; behind a quotation the words still speak of it.
  const last = content.at(-1);
  const end = type !== "direct" && last && last[0] >= anchor[1] ? Math.min(stop, last[1]) : stop;
  let text = body.slice(start, end);
  for (const [from, to] of content) {
    const [a, b] = [Math.max(0, from - start), Math.max(0, to - start)];
    text = text.slice(0, a) + " ".repeat(Math.max(0, Math.min(b, text.length) - a)) + text.slice(b);
  }
  return { text, start };
}

const SENTENCE_END = /[.!?…。][\s"”»’)]|\n/u;
const REACH = 300;

function sentenceAround(body: string, [start, end]: Span, content: readonly Span[]): Span {
  const before = body.slice(Math.max(0, start - REACH), start);
  const cut = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n"), before.lastIndexOf("” "));
  const tail = Math.max(
    end,
    ...content.filter((span) => span[0] >= end && span[0] - end < REACH).map((span) => span[1]),
  );
  const after = body.slice(tail, tail + REACH);
  const stop = after.search(SENTENCE_END);
  return [start - (before.length - cut - 1), tail + (stop < 0 ? after.length : stop)];
}

/** A place named right after the occasion, or after the verb. */
function placeIn(text: string, occasion: Occasion | null, names: NameIndex): string | null {
  if (!occasion) return null;
  const rest = text.slice(occasion.end, occasion.end + 60);
  const mention = findMentions(rest, names).find(({ kind }) => kind === "place");
  return mention && /^\s?\S{1,3}\s$/u.test(rest.slice(0, mention.span[0])) ? mention.text : null;
}

function evidenceOf(
  body: string,
  { source, cue }: Attribution,
  around: Around,
  occasion: Occasion | null,
): Evidence {
  const close = source !== null && (cue[0]?.[0] ?? 0) - source[1] < LONGEST_GAP;
  const spans = source && !close ? [source] : [...(source ? [source] : []), ...cue];
  if (occasion && close) spans.push([around.start + occasion.start, around.start + occasion.end]);
  const start = Math.min(...spans.map((span) => span[0]));
  const end = Math.min(Math.max(...spans.map((span) => span[1])), start + LONGEST_EVIDENCE);
  return {
    exact: body.slice(start, end),
    prefix: body.slice(Math.max(0, start - AROUND), start),
    suffix: body.slice(end, end + AROUND),
    where: "body",
  };
}
