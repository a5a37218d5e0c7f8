import evidence from "../../data/statement-evidence.json";
import type { PartialDate } from "../model";
import { fold } from "../text/fold";
import { daysApart, weekdayOf } from "../text/partial-date";
import { type Distortion, findDistortions, type Related } from "./distortions";
import { sharesWord } from "./match-statements";
import { RECORD_EVIDENCE, type RecordEvidence, recordEvidence } from "./record-evidence";
import { cosine, type PreparedItem, type StatementItem, sharedWeight } from "./statement-item";

/**
 * Evidence of the words, days and speakers of two items of which one is no record, in log-odds. Fitted by logistic regression on the pairs of
 * the bundled pack's reports (each half of its stories gives nearly the same), then rounded (docs/QUALITY.md).
 */
const EVIDENCE = {
  /** Any two items. */
  none: -5,
  /** Times the root of the words' cosine. */
  words: 12.2,
  /** Times the names' cosine. */
  names: 3.8,
  /** In another language the words say nothing: each shared name, number and day does, by its weight. */
  fact: 1,
  mostFacts: 6,
  sameDay: 1.2,
  undated: -2.5,
  /** Fewest days apart at most → evidence. */
  apart: [
    [3, -1.5],
    [30, -4.8],
    [Number.POSITIVE_INFINITY, -8],
  ],
  sameOccasion: 5,
  /** One speaker heard twice in a day. */
  otherOccasion: 1,
  otherDay: -5.8,
  otherSpeakers: -1,
  sameSpeakerUndated: -2.1,
} as const;

/** Between two records: fitted by `eval/fit-statements.ts`, moved so that `SAME_STATEMENT` is the threshold there too. */
const OF_RECORDS: { none: number; weights: RecordEvidence } = evidence;

/** Of the log-odds; chosen for a precision of at least 0.97 with recorded statements (docs/QUALITY.md). */
export const SAME_STATEMENT = 2.5;

export interface Comparison {
  /** Log-odds that both carry one statement or event, without regard to distortions. */
  score: number;
  /** What differs although the words agree; shown to the reader, and never "the same statement". */
  distortions: Distortion[];
  isSame: boolean;
}

/** Whether two items carry the same statement or event, across paraphrase, translation and outlets. */
export function compareStatements(a: PreparedItem, b: PreparedItem, related: Related): Comparison {
  const score = scoreStatements(a, b);
  const distortions = score >= SAME_STATEMENT ? findDistortions(a.item, b.item, related) : [];
  return { score, distortions, isSame: score >= SAME_STATEMENT && distortions.length === 0 };
}

/** The log-odds alone: linear in the number of words. Two items with topics are compared as records. */
export function scoreStatements(a: PreparedItem, b: PreparedItem): number {
  if (a.item.topics && b.item.topics) return scoreRecords(recordEvidence(a, b));
  return (
    EVIDENCE.none +
    contentEvidence(a, b) +
    timeEvidence(a.item.published, b.item.published) +
    speakerEvidence(a.item, b.item)
  );
}

function scoreRecords(found: RecordEvidence): number {
  return RECORD_EVIDENCE.reduce((sum, name) => sum + OF_RECORDS.weights[name] * found[name], OF_RECORDS.none);
}

function contentEvidence(a: PreparedItem, b: PreparedItem): number {
  const names = EVIDENCE.names * cosine(a.names, b.names);
  if (isSameLanguage(a.item.language, b.item.language))
    return names + EVIDENCE.words * Math.sqrt(cosine(a.words, b.words));
  return (
    EVIDENCE.names * cosine(a.facts, b.facts) +
    EVIDENCE.fact * Math.min(sharedWeight(a.facts, b.facts), EVIDENCE.mostFacts)
  );
}

function isSameLanguage(a: string | null, b: string | null): boolean {
  const primary = (tag: string | null) => (tag ?? "").toLowerCase().split("-")[0];
  return primary(a) === primary(b);
}

function timeEvidence(a: PartialDate | null, b: PartialDate | null): number {
  const days = daysApart(a, b);
  if (days === null || a === null || b === null) return EVIDENCE.undated;
  if (days <= 1) return weekdayOf(a) !== null && weekdayOf(b) !== null ? EVIDENCE.sameDay : 0;
  return EVIDENCE.apart.find(([most]) => days <= most)?.[1] ?? 0;
}

type Said = NonNullable<StatementItem["statements"]>[number];

/** What is known of who spoke when: the same appearance, another one, or nothing to compare. */
function speakerEvidence(
  { statements: a = [] }: StatementItem,
  { statements: b = [] }: StatementItem,
): number {
  if (a.length === 0 || b.length === 0) return 0;
  const pairs = a.flatMap((mine) => b.map((theirs) => [mine, theirs] as const)).filter(isOneSpeaker);
  if (pairs.length === 0) return EVIDENCE.otherSpeakers;
  const sameDay = pairs.filter(([mine, theirs]) => isWhole(mine.date) && mine.date === theirs.date);
  if (sameDay.some(([mine, theirs]) => sharesWord(mine.occasion, theirs.occasion)))
    return EVIDENCE.sameOccasion;
  if (sameDay.length > 0) return EVIDENCE.otherOccasion;
  const isOtherDay = pairs.some(([mine, theirs]) => (daysApart(mine.date, theirs.date) ?? 0) > 1);
  return isOtherDay ? EVIDENCE.otherDay : EVIDENCE.sameSpeakerUndated;
}

function isOneSpeaker([mine, theirs]: readonly [Said, Said]): boolean {
  if (mine.speakerId !== null || theirs.speakerId !== null) return mine.speakerId === theirs.speakerId;
  return fold(mine.speaker) === fold(theirs.speaker);
}

function isWhole(date: PartialDate | null): boolean {
  return date !== null && weekdayOf(date) !== null;
}
