import { findMentions } from "../entities/find-mentions";
import type { NameIndex } from "../entities/names";
import type { Article, Attribution, Evidence, Span, Statement } from "../model";
import type { CueTable } from "./cue-table";
import { type Occasion, readOccasion } from "./occasions";
import { type QuotingWords, quotingWords } from "./quoting-words";
import { readAttributions } from "./read-attributions";
import { SpeakerFinder } from "./speakers";
import { readStatementDate, type StatementDate } from "./statement-date";
import { statementWords } from "./statement-words";

const MOST_STATEMENTS = 12;
const MOST_EVIDENCE = 6;
/** Spans of what one speaker said that are kept for comparing. */
const MOST_CONTENT = 24;
const AROUND = 32;
const LONGEST_EVIDENCE = 400;
/** Further apart, source and verb are not shown as one stretch of text. */
const LONGEST_GAP = 60;

/** What one attribution says about the statement behind it. */
interface Reading {
  id: string | null;
  speaker: string;
  role: string | null;
  occasion: string | null;
  place: string | null;
  date: StatementDate | null;
  evidence: Evidence;
  content: Span[];
}

/**
 * The statements that an article reports, in its order: one for each speaker and occasion or day, with speaker, role,
 * occasion, place and date as far as the text names them. Empty where the language has no quoting cues.
 */
export function readStatements(article: Article, names: NameIndex, cues: CueTable): Statement[] {
  const quoting = quotingWords(cues, article.language);
  if (!quoting) return [];
  const words = statementWords(cues, article.language);
  const speakers = new SpeakerFinder(article.body, names, quoting, words);
  const statements: Statement[] = [];
  for (const attribution of readAttributions(article.body, article.language, cues)) {
    const speaker = speakers.find(attribution.source, attribution.type !== "indirect");
    if (!speaker || isSilent(article.body, attribution, quoting)) continue;
    const around = wordsAround(
      article.body,
      quoting.verbFinal ? withoutLead(article.body, attribution, quoting) : attribution,
    );
    const occasion = readOccasion(around.text, words, names);
    const reading: Reading = {
      id: speaker.id,
      speaker: speaker.name,
      role: speaker.role,
      occasion: occasion?.name ?? null,
      place: placeIn(around.text, occasion, names),
      date: readStatementDate(around.text, article.published, article.language),
      evidence: evidenceOf(article.body, attribution, around, occasion),
      content: attribution.content,
    };
    addReading(statements, reading, article.dateline);
  }
  return statements.slice(0, MOST_STATEMENTS);
}

/** Hopes and refusals are attributed to somebody, but they are no statement. */
function isSilent(body: string, { cue, type }: Attribution, { silent, spoken }: QuotingWords): boolean {
  if (type === "direct") return false;
  return cue.every(
    ([start, end]) =>
      silent.has(body.slice(start, end).toLowerCase()) && !spoken.test(body.slice(start, end + AROUND)),
  );
}

const LONGEST_LEAD = 90;

/** Where the verb ends the sentence, day and occasion open what is attributed: "N. N., perşembe günü …, …". */
function withoutLead(
  body: string,
  attribution: Attribution,
  { occasion, weekdays }: QuotingWords,
): Attribution {
  const [content, ...others] = attribution.content;
  if (!content || attribution.type === "direct") return attribution;
  const lead = body.slice(content[0], Math.min(content[1], content[0] + LONGEST_LEAD));
  let end = weekdays.has(/^[\p{L}\p{M}]+/u.exec(lead)?.[0].toLocaleLowerCase() ?? "") ? lead.indexOf(" ") : 0;
  for (const { index } of lead.matchAll(/(?<=^|\s)\S/gu))
    end = Math.max(end, index + (occasion.exec(lead.slice(index))?.[0].length ?? -index));
  return { ...attribution, content: [[content[0] + Math.max(0, end), content[1]], ...others] };
}

interface Around {
  /** The sentence with everything attributed blanked out, offset for offset. */
  text: string;
  start: number;
}

/** The words of the attribution's sentence that are not themselves attributed: where occasion and day are named. */
function wordsAround(body: string, { source, cue, content }: Attribution): Around {
  const anchor = cue[0] ?? source ?? [0, 0];
  const [start, end] = sentenceAround(
    body,
    [Math.min(source?.[0] ?? anchor[0], anchor[0]), Math.max(source?.[1] ?? 0, anchor[1])],
    content,
  );
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

/** Joins the reading to the speaker's statement unless occasion or day say that it is another one. */
function addReading(statements: Statement[], reading: Reading, dateline: string | null): void {
  const own = statements.filter((statement) => isSpeaker(statement, reading));
  const statement = own.findLast((each) => fits(each, reading));
  if (!statement) {
    statements.push(toStatement(reading, statements.length === 0 ? dateline : null));
    return;
  }
  statement.role ??= reading.role;
  statement.occasion ??= reading.occasion;
  statement.place ??= reading.place;
  if (reading.date && statement.dateFrom === null) {
    statement.date = reading.date.date;
    statement.dateFrom = reading.date.dateFrom;
    statement.weekday = reading.date.weekday;
  }
  if (statement.evidence.length < MOST_EVIDENCE) statement.evidence.push(reading.evidence);
  statement.content = [...(statement.content ?? []), ...reading.content].slice(0, MOST_CONTENT);
}

function isSpeaker(statement: Statement, { id, speaker }: Reading): boolean {
  return id !== null
    ? statement.speakerId === id
    : statement.speakerId === null && statement.speaker === speaker;
}

function fits(statement: Statement, { occasion, date }: Reading): boolean {
  const sameOccasion =
    statement.occasion === null || occasion === null || shareWord(statement.occasion, occasion);
  const sameDay =
    date === null ||
    statement.dateFrom === null ||
    (date.date === statement.date && date.weekday === statement.weekday);
  return sameOccasion && sameDay;
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(/\s+/u));
  return b
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => word.length > 3 && words.has(word));
}

function toStatement(
  { id, speaker, role, occasion, place, date, evidence, content }: Reading,
  dateline: string | null,
): Statement {
  return {
    speakerId: id,
    speaker,
    role,
    occasion,
    place: place ?? dateline,
    date: date?.date ?? null,
    dateFrom: date?.dateFrom ?? null,
    weekday: date?.weekday ?? null,
    evidence: [evidence],
    content: content.slice(0, MOST_CONTENT),
  };
}
