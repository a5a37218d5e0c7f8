import type { PartialDate } from "../model";
import { daysApart, weekdayOf } from "../text/partial-date";
import {
  cosine,
  type PreparedItem,
  type PreparedStatement,
  sharedWeight,
  shareInCommon,
} from "./statement-item";

/** What two records have in common, as numbers for `data/statement-evidence.json`: one weight for each name. */
export type RecordEvidence = Record<(typeof RECORD_EVIDENCE)[number], number>;

/** In the order of the weights when they are fitted (`eval/fit-statements.ts`). */
export const RECORD_EVIDENCE = [
  // Roots of cosines of the words: all of both, what one is quoted with against what the other tells, the headlines.
  "words",
  "gistInWords",
  "headline",
  // Shares of the weight that either has: lower than a cosine where one tells much that the other does not.
  "commonWords",
  // Cosines, and summed rarities of what both have, up to a most.
  "sharedNames",
  "commonNames",
  "topics",
  "sharedTopics",
  "sharedCredits",
  // 1 or 0.
  "oneCreditsOther",
  "speakerIsNamed",
  // Days that both tell of (statements, printed dates) and days of publishing: the fewest between two of them.
  "eventsSameDay",
  "eventsNextDay",
  "eventsDaysApart",
  "eventsMonthApart",
  "publishedSameDay",
  "publishedSameMonth",
  "publishedNextDay",
  "publishedDaysApart",
  "publishedMonthApart",
  "undated",
  "logDays",
  // The cosines again where both tell of one day or were published within a day: there they say more.
  "nearWords",
  "nearNames",
  "nearTopics",
  // Who spoke, and when.
  "bothSpeak",
  "bothSilent",
  "commonSpeaker",
  "commonSpeakerRarity",
  "speakerSameDay",
  "speakerOtherDay",
  "sameDayOccasion",
  "sameDayWords",
  "speakerGist",
] as const;

/** Sums of rarities are cut here: what is shared beyond tells little more. */
const MOST_SHARED = 8;
/** Days between what are still reports of one matter, by and large. */
const DAYS_APART = 7;

/** Works out all evidence on two records; linear in their words, and in the product of their few statements and days. */
export function recordEvidence(a: PreparedItem, b: PreparedItem): RecordEvidence {
  const told = Math.max(cosine(a.gists, b.words), cosine(a.words, b.gists), cosine(a.gists, b.gists));
  const words = Math.sqrt(cosine(a.words, b.words));
  const names = cosine(a.names, b.names);
  const topics = cosine(a.topics, b.topics);
  const time = timeEvidence(a, b);
  const { eventsSameDay, publishedSameDay, publishedSameMonth, publishedNextDay } = time;
  const near = Math.max(eventsSameDay, publishedSameDay, publishedSameMonth, publishedNextDay);
  return {
    words,
    gistInWords: Math.sqrt(told),
    headline: Math.sqrt(cosine(a.headline, b.headline)),
    commonWords: shareInCommon(a.words, b.words),
    sharedNames: shared(a, b, "names"),
    commonNames: shareInCommon(a.names, b.names),
    topics,
    sharedTopics: shared(a, b, "topics"),
    sharedCredits: shared(a, b, "credits"),
    oneCreditsOther: Number(credits(a, b) || credits(b, a)),
    speakerIsNamed: Number(namesSpeaker(a, b) || namesSpeaker(b, a)),
    ...time,
    nearWords: near * words,
    nearNames: near * names,
    nearTopics: near * topics,
    ...speakerEvidence(a, b),
  };
}

function shared(a: PreparedItem, b: PreparedItem, what: "names" | "topics" | "credits" | "speakers"): number {
  return Math.min(MOST_SHARED, sharedWeight(a[what], b[what]));
}

function credits(a: PreparedItem, { outlet }: PreparedItem): boolean {
  return outlet !== null && a.credits.weights.has(outlet);
}

/** Someone whom the one quotes is named in the other, who quotes others or no one. */
function namesSpeaker(a: PreparedItem, b: PreparedItem): boolean {
  if (sharedWeight(a.speakers, b.speakers) > 0) return false;
  return a.said.some(({ entity }) => entity !== null && b.names.weights.has(entity));
}

function timeEvidence(a: PreparedItem, b: PreparedItem) {
  const [mine, theirs] = [a.item.published, b.item.published];
  const events = fewest(a.days, b.days);
  const published = daysApart(mine, theirs);
  // Without another clue, a day told of stands against the day of publishing.
  const [myDay, theirDay] = [whole(mine), whole(theirs)];
  const crossed = Math.min(fewest(a.days, theirDay), fewest(myDay, b.days));
  const any = Math.min(events, published ?? Number.POSITIVE_INFINITY, crossed);
  const isWhole = myDay.length > 0 && theirDay.length > 0;
  return {
    eventsSameDay: Number(events === 0),
    eventsNextDay: Number(events === 1),
    eventsDaysApart: Number(events > 1 && events <= DAYS_APART),
    eventsMonthApart: Number(events > DAYS_APART && Number.isFinite(events)),
    publishedSameDay: Number(published === 0 && isWhole),
    publishedSameMonth: Number(published === 0 && !isWhole),
    publishedNextDay: Number(published === 1),
    publishedDaysApart: Number(published !== null && published > 1 && published <= DAYS_APART),
    publishedMonthApart: Number(published !== null && published > DAYS_APART),
    undated: Number(!Number.isFinite(any)),
    logDays: Number.isFinite(any) ? Math.log1p(any) : 0,
  };
}

function fewest(a: readonly PartialDate[], b: readonly PartialDate[]): number {
  const gaps = a.flatMap((mine) => b.map((theirs) => daysApart(mine, theirs) ?? Number.POSITIVE_INFINITY));
  return Math.min(...gaps, Number.POSITIVE_INFINITY);
}

function whole(date: PartialDate | null): PartialDate[] {
  return date !== null && weekdayOf(date) !== null ? [date] : [];
}

function speakerEvidence(a: PreparedItem, b: PreparedItem) {
  const pairs = a.said.flatMap((mine) => b.said.map((theirs): Pair => [mine, theirs]));
  const common = pairs.filter(([mine, theirs]) => mine.speaker === theirs.speaker);
  const sameDay = common.filter(([mine, theirs]) => apart(mine, theirs) === 0 && whole(mine.date).length > 0);
  const isOtherDay = common.some(([mine, theirs]) => (apart(mine, theirs) ?? 0) > 1);
  const near = common.filter(([mine, theirs]) => (apart(mine, theirs) ?? 0) <= 1);
  const occasion = best(sameDay, ([mine, theirs]) => cosine(mine.occasion, theirs.occasion));
  return {
    bothSpeak: Number(pairs.length > 0),
    bothSilent: Number(a.said.length === 0 && b.said.length === 0),
    commonSpeaker: Number(common.length > 0),
    commonSpeakerRarity: shared(a, b, "speakers"),
    speakerSameDay: Number(sameDay.length > 0),
    speakerOtherDay: Number(sameDay.length === 0 && isOtherDay),
    sameDayOccasion: occasion,
    sameDayWords: Math.max(occasion, best(sameDay, gistsOf)),
    speakerGist: best(near, gistsOf),
  };
}

type Pair = readonly [PreparedStatement, PreparedStatement];

const gistsOf = ([mine, theirs]: Pair) => cosine(mine.gist, theirs.gist);

function apart(mine: PreparedStatement, theirs: PreparedStatement): number | null {
  return daysApart(mine.date, theirs.date);
}

function best(pairs: readonly Pair[], likeness: (pair: Pair) => number): number {
  return Math.sqrt(Math.max(0, ...pairs.map(likeness)));
}
