import type { Difference, PartialDate, ReportStatement, Statement } from "../model";
import { fold } from "../text/fold";
import { daysApart, orderOf, weekdayOf } from "../text/partial-date";
import { tokenise } from "../text/tokens";

/** How a report's statement stands to the article's. */
export type StatementMatch =
  | "same"
  /** The same appearance, of which the report tells something else: see `Compared.differences`. */
  | "differs"
  /** The same speaker on the same day elsewhere, before other people, about another matter. */
  | "other-occasion"
  | "earlier"
  | "later"
  | "other-speaker"
  | "unclear";

/** What the words of two statements by one speaker tell. */
export interface Compared {
  /** The words tell the same matter. */
  agrees: boolean;
  /** Both name a place, and these are two. */
  isElsewhere: boolean;
  /** What differs although the rest agrees. */
  differences: Difference[];
}

export type CompareWords = (mine: Statement, theirs: ReportStatement) => Compared;

/** Where no words are at hand. */
export const NO_WORDS: CompareWords = () => ({ agrees: false, isElsewhere: false, differences: [] });

/** Words of an occasion that fit nearly every occasion have no more than this many letters ("at", "the", "with"). */
const LONGEST_EMPTY_WORD = 3;

/**
 * Compares one statement of the article with one of a report. "same" needs speaker, day and either a word of the
 * occasion or agreeing words. Nothing is guessed: where a date is missing, the weekday that the article names and a
 * shared word of occasion or place must both agree; where the dates are a day apart (time zones, editions), a word of
 * the occasion must agree. Whatever else agrees, words that differ in a negation, number, actor, date or place make it
 * no more than "differs".
 */
export function matchStatements(
  mine: Statement,
  theirs: ReportStatement,
  compare: CompareWords = NO_WORDS,
): StatementMatch {
  if (!isSameSpeaker(mine, theirs)) return "other-speaker";
  if (mine.date && theirs.date) return matchDated(mine, theirs, mine.date, theirs.date, compare);
  if (theirs.date && mine.weekday !== null && weekdayOf(theirs.date) === mine.weekday)
    return sharedOccasionWords(mine, theirs) > 0 ? asTold(compare(mine, theirs)) : "unclear";
  return "unclear";
}

/** The same appearance of the same speaker, whatever is told of it. */
export function isOneAppearance(match: StatementMatch): boolean {
  return match === "same" || match === "differs";
}

/** Number of words of occasion and place that both name, short words left out. */
export function sharedOccasionWords(mine: Statement, theirs: ReportStatement): number {
  const [here, there] = [wordsOfOccasion(mine), wordsOfOccasion(theirs)];
  let shared = 0;
  for (const word of there) if (here.has(word)) shared++;
  return shared;
}

const occasions = new WeakMap<Statement | ReportStatement, ReadonlySet<string>>();

/** A statement is held against those of many reports: its words are read once. */
function wordsOfOccasion(said: Statement | ReportStatement): ReadonlySet<string> {
  const known = occasions.get(said);
  if (known) return known;
  const place = "place" in said ? said.place : null;
  const words = occasionWords(`${said.occasion ?? ""} ${place ?? ""}`);
  occasions.set(said, words);
  return words;
}

/** True where two occasions have a word in common, short words left out. */
export function sharesWord(a: string | null, b: string | null): boolean {
  const words = occasionWords(a ?? "");
  return [...occasionWords(b ?? "")].some((word) => words.has(word));
}

/** One person or body: by id where both have one, else by name. */
export function isSameSpeaker(
  mine: Pick<ReportStatement, "speakerId" | "speaker">,
  theirs: Pick<ReportStatement, "speakerId" | "speaker">,
): boolean {
  if (mine.speakerId && theirs.speakerId) return mine.speakerId === theirs.speakerId;
  return fold(mine.speaker) === fold(theirs.speaker);
}

function matchDated(
  mine: Statement,
  theirs: ReportStatement,
  myDate: PartialDate,
  theirDate: PartialDate,
  compare: CompareWords,
): StatementMatch {
  const order = orderOf(theirDate, myDate);
  if (order === "same-day") return matchOccasion(mine, theirs, compare);
  if (order === "unknown") return "unclear";
  const isNextDay = isWholeDate(myDate) && isWholeDate(theirDate) && daysApart(myDate, theirDate) === 1;
  if (isNextDay && sharedOccasionWords(mine, theirs) > 0) {
    const compared = compare(mine, theirs);
    if (!compared.isElsewhere) return asTold(compared);
  }
  return order === "before" ? "earlier" : "later";
}

/** One speaker's day: words of the occasion, else agreeing words, make it one appearance. */
function matchOccasion(mine: Statement, theirs: ReportStatement, compare: CompareWords): StatementMatch {
  const compared = compare(mine, theirs);
  const isShared = sharedOccasionWords(mine, theirs) > 0 && !compared.isElsewhere;
  if (isShared || compared.agrees) return asTold(compared);
  const isOther = mine.occasion !== null && theirs.occasion !== null;
  return isOther || compared.isElsewhere ? "other-occasion" : "unclear";
}

function asTold({ differences }: Compared): StatementMatch {
  return differences.length > 0 ? "differs" : "same";
}

function isWholeDate(date: PartialDate): boolean {
  return weekdayOf(date) !== null;
}

function occasionWords(text: string): Set<string> {
  return new Set(
    tokenise(text)
      .map((token) => token.term)
      .filter((term) => term.length > LONGEST_EMPTY_WORD),
  );
}
