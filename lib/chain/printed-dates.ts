import { monthNames, monthOf } from "../article/month-names";
import type { Span } from "../model";
import type { Token } from "../text/tokens";
import type { DistortionWords } from "./distortion-words";

/** A day as far as its words say: only what is printed is set. */
export interface PrintedDate {
  weekday: number | null;
  /** 1 to 12. */
  month: number | null;
  day: number | null;
  year: number | null;
  span: Span;
}

const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er)?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** Between a day and its month stands a point or one short word: "5. September", "23 de febrero". */
const LONGEST_JOINT = 4;
const JOINT_WORD = /^\p{L}{2}$/u;

/** Dates printed in a text, in order. Nothing is resolved: "Monday" is a weekday and no more. */
export function printedDates(
  text: string,
  tokens: readonly Token[],
  language: string | null,
  words: DistortionWords | null,
): PrintedDate[] {
  const dates: PrintedDate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const date = weekdayAt(tokens, at, words) ?? monthAt(text, tokens, at, language) ?? yearAt(tokens, at);
    if (date) dates.push(date.date);
    at = date ? date.next : at + 1;
  }
  return dates;
}

interface Read {
  date: PrintedDate;
  /** Index of the first token after it. */
  next: number;
}

const NOTHING = { weekday: null, month: null, day: null, year: null };

function weekdayAt(tokens: readonly Token[], at: number, words: DistortionWords | null): Read | null {
  const token = tokens[at];
  const weekday = token && words?.weekdays.get(token.term);
  return token && weekday !== undefined
    ? { date: { ...NOTHING, weekday, span: token.span }, next: at + 1 }
    : null;
}

/** "17 September 2016", "September 17", "le 23 février", or the month's full name alone. */
function monthAt(text: string, tokens: readonly Token[], at: number, language: string | null): Read | null {
  const first = tokens[at];
  if (!first) return null;
  const primary = (language ?? "en").toLowerCase().split("-")[0] ?? "en";
  if (DAY.test(first.term)) {
    const joint = JOINT_WORD.test(tokens[at + 1]?.term ?? "") ? 1 : 0;
    const name = tokens[at + 1 + joint];
    const month = name && isNear(first, name) ? monthOf(text.slice(...name.span), [primary]) : null;
    if (!name || month === null) return null;
    return withYear(
      tokens,
      at + 2 + joint,
      { ...NOTHING, month, day: Number.parseInt(first.term, 10) },
      first,
      name,
    );
  }
  const printed = text.slice(...first.span);
  const month = monthNames(primary).get(printed.toLowerCase());
  if (month === undefined || printed.length < 3 || isOtherWord(printed, primary)) return null;
  const second = tokens[at + 1];
  if (second && DAY.test(second.term) && isNear(first, second))
    return withYear(
      tokens,
      at + 2,
      { ...NOTHING, month, day: Number.parseInt(second.term, 10) },
      first,
      second,
    );
  return withYear(tokens, at + 1, { ...NOTHING, month }, first, first);
}

/** "may" and "march" without a capital are no months where months have one. */
function isOtherWord(printed: string, primary: string): boolean {
  return (primary === "en" || primary === "de") && printed === printed.toLowerCase();
}

function isNear(a: Token, b: Token): boolean {
  return b.span[0] - a.span[1] <= LONGEST_JOINT;
}

function withYear(
  tokens: readonly Token[],
  at: number,
  fields: Omit<PrintedDate, "span">,
  first: Token,
  last: Token,
): Read {
  const joint = JOINT_WORD.test(tokens[at]?.term ?? "") ? 1 : 0;
  const token = tokens[at + joint];
  const isYear = token !== undefined && YEAR.test(token.term) && isNear(last, token);
  const end = isYear ? token : last;
  return {
    date: { ...fields, year: isYear ? Number(token.term) : null, span: [first.span[0], end.span[1]] },
    next: isYear ? at + joint + 1 : at,
  };
}

function yearAt(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (!token || !YEAR.test(token.term)) return null;
  return { date: { ...NOTHING, year: Number(token.term), span: token.span }, next: at + 1 };
}
