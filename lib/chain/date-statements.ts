import type { Phrase, Report, ReportStatement, Statement } from "../model";
import { phrase } from "../phrase";
import { weekdayOf } from "../text/partial-date";
import { matchStatements, sharedOccasionWords } from "./match-statements";

/** A statement that a pack or the library dates for the article: the report whose record does so. */
export interface DatedBy {
  report: Report;
  statement: ReportStatement;
}

/**
 * Gives a date to each statement that the article leaves undated, where exactly one day fits: a report at hand
 * has the same speaker, the weekday that the article names, and shares a word of occasion or place.
 */
export function dateStatements(statements: Statement[], reports: Report[]): Statement[] {
  return statements.map((statement) => {
    const dated = statement.date === null ? findDate(statement, reports) : null;
    if (!dated) return statement;
    return { ...statement, date: dated.statement.date, dateFrom: datedFrom(dated.report) };
  });
}

/** By the weekday and the report, which stands in a pack or only in the library. */
function datedFrom({ outlet, readOn }: Report): Phrase {
  const place = readOn === undefined ? "pack" : "library";
  return outlet ? phrase(`dateFrom.${place}Weekday`, outlet) : phrase(`dateFrom.${place}WeekdayUnnamed`);
}

function findDate(mine: Statement, reports: Report[]): DatedBy | null {
  const fits = reports.flatMap((report) =>
    report.statements
      .filter((theirs) => theirs.date !== null && weekdayOf(theirs.date) !== null)
      .filter((theirs) => matchStatements(mine, theirs) === "same")
      .map((statement) => ({ report, statement, shared: sharedOccasionWords(mine, statement) })),
  );
  const most = Math.max(0, ...fits.map((fit) => fit.shared));
  const best = fits.filter((fit) => fit.shared === most);
  const days = new Set(best.map((fit) => fit.statement.date));
  return days.size === 1 ? (best[0] ?? null) : null;
}
