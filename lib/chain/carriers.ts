import type { Article, Report, ReportStatement, Statement } from "../model";
import { fold } from "../text/fold";
import { type CompareWords, isOneAppearance, matchStatements, sharedOccasionWords } from "./match-statements";

/** The article as far as reports are compared with it. */
export interface Told {
  article: Article;
  statements: Statement[];
  compare: CompareWords;
}

/**
 * Stories of the reports that certainly carry what the article carries: the pack knows what else belongs to them. Where
 * a word of the occasion finds stories for a statement, those that only tell the same are other appearances.
 */
export function carriedStories(reports: Report[], { article, statements, compare }: Told): Set<string> {
  const storiesOf = (carries: (report: Report) => boolean) =>
    reports.filter(carries).flatMap(({ story }) => story ?? []);
  const byStatement = statements.flatMap((mine) => {
    const heard = (theirs: ReportStatement) =>
      sharedOccasionWords(mine, theirs) > 0 && isOneAppearance(matchStatements(mine, theirs, compare));
    const told = (theirs: ReportStatement) => matchStatements(mine, theirs, compare) === "same";
    const sure = storiesOf(({ statements }) => statements.some(heard));
    return sure.length > 0 ? sure : storiesOf(({ statements }) => statements.some(told));
  });
  return new Set([...storiesOf((report) => isSameTitle(report, article)), ...byStatement]);
}

/** The report carries the article's statement, or the pack counts it to a story that the article belongs to. */
export function isCarrier(
  report: Report,
  { statements, compare }: Pick<Told, "statements" | "compare">,
  stories: ReadonlySet<string>,
): boolean {
  const sharesStatement = statements.some((mine) =>
    report.statements.some((theirs) => matchStatements(mine, theirs, compare) === "same"),
  );
  return sharesStatement || (report.story !== null && stories.has(report.story));
}

export function isSameTitle(report: Report, article: Article): boolean {
  return report.title !== null && article.title !== null && fold(report.title) === fold(article.title);
}
