import type { Evidence, Span, Statement } from "../model";
import type { Speaker } from "./speakers";
import type { StatementDate } from "./statement-date";

const MOST_EVIDENCE = 6;
/** Spans of what one speaker said that are kept for comparing. */
const MOST_CONTENT = 24;

/** What one attribution says about the statement behind it. */
export interface Reading {
  speaker: Speaker;
  occasion: string | null;
  place: string | null;
  date: StatementDate | null;
  evidence: Evidence;
  content: Span[];
  /** In the speaker's own words, at least in part. */
  isQuoted: boolean;
}

/** A statement while its readings are joined. */
interface Draft {
  statement: Statement;
  readings: Reading[];
}

/**
 * One statement for each speaker and occasion or day, in the order of their first readings. `dateline` is the place of
 * the first one that names none.
 */
export function joinReadings(readings: readonly Reading[], dateline: string | null): Statement[] {
  const drafts: Draft[] = [];
  for (const reading of readings) {
    const own = drafts.filter(({ statement }) => isSpeaker(statement, reading));
    const draft = own.findLast(({ statement }) => fits(statement, reading));
    if (draft) addReading(draft, reading);
    else drafts.push({ statement: toStatement(reading), readings: [reading] });
  }
  const statements = drafts.filter((draft) => !isNarrated(draft)).map(({ statement }) => statement);
  const [first] = statements;
  if (first) first.place ??= dateline;
  return statements;
}

/** One sentence about what a body says, of no occasion and no day. */
function isNarrated({ readings: [first, ...others] }: Draft): boolean {
  if (!first?.speaker.isBody || others.length > 0) return false;
  return !first.isQuoted && first.occasion === null && first.date === null;
}

function addReading({ statement, readings }: Draft, reading: Reading): void {
  readings.push(reading);
  statement.role ??= reading.speaker.role;
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

function isSpeaker(statement: Statement, { speaker }: Reading): boolean {
  return speaker.id !== null
    ? statement.speakerId === speaker.id
    : statement.speakerId === null && statement.speaker === speaker.name;
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

function toStatement({ speaker, occasion, place, date, evidence, content }: Reading): Statement {
  return {
    speakerId: speaker.id,
    speaker: speaker.name,
    role: speaker.role,
    occasion,
    place,
    date: date?.date ?? null,
    dateFrom: date?.dateFrom ?? null,
    weekday: date?.weekday ?? null,
    evidence: [evidence],
    content: content.slice(0, MOST_CONTENT),
  };
}
