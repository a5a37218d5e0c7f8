import type { PartialDate, ReportStatement, Statement } from "../model";
import { fold } from "../text/fold";
import { daysApart, orderOf, weekdayOf } from "../text/partial-date";
import { tokenise } from "../text/tokens";

/** How a report's statement stands to the article's: the same one, another by the same speaker, or not comparable. */
export type StatementMatch = "same" | "earlier" | "later" | "other-speaker" | "unclear";

/** Words of an occasion that fit nearly every occasion have no more than this many letters ("at", "the", "with"). */
const LONGEST_EMPTY_WORD = 3;

/**
 * Compares one statement of the article with one of a report. Nothing is guessed: where a date is missing, the
 * weekday that the article names and a shared word of occasion or place must both agree; where the dates are a day
 * apart (time zones, editions), a word of the occasion must agree.
 */
export function matchStatements(mine: Statement, theirs: ReportStatement): StatementMatch {
  if (!isSameSpeaker(mine, theirs)) return "other-speaker";
  if (mine.date && theirs.date) return matchDated(mine, theirs, mine.date, theirs.date);
  if (theirs.date && mine.weekday !== null && weekdayOf(theirs.date) === mine.weekday)
    return sharedOccasionWords(mine, theirs) > 0 ? "same" : "unclear";
  return "unclear";
}

/** Number of words of occasion and place that both name, short words left out. */
export function sharedOccasionWords(mine: Statement, theirs: ReportStatement): number {
  const here = occasionWords(`${mine.occasion ?? ""} ${mine.place ?? ""}`);
  return [...occasionWords(theirs.occasion ?? "")].filter((word) => here.has(word)).length;
}

/** True where two occasions have a word in common, short words left out. */
export function sharesWord(a: string | null, b: string | null): boolean {
  const words = occasionWords(a ?? "");
  return [...occasionWords(b ?? "")].some((word) => words.has(word));
}

function isSameSpeaker(mine: Statement, theirs: ReportStatement): boolean {
  if (mine.speakerId && theirs.speakerId) return mine.speakerId === theirs.speakerId;
  return fold(mine.speaker) === fold(theirs.speaker);
}

function matchDated(
  mine: Statement,
  theirs: ReportStatement,
  myDate: PartialDate,
  theirDate: PartialDate,
): StatementMatch {
  const order = orderOf(theirDate, myDate);
  if (order === "same-day") return "same";
  if (order === "unknown") return "unclear";
  const isNextDay = isWholeDate(myDate) && isWholeDate(theirDate) && daysApart(myDate, theirDate) === 1;
  if (isNextDay && sharedOccasionWords(mine, theirs) > 0) return "same";
  return order === "before" ? "earlier" : "later";
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
