import { normaliseAddress } from "../article/address";
import type { Article, Outlet, Report, ReportCredit, ReportCreditKind } from "../model";
import { fold } from "../text/fold";
import { isCertainlyBefore, writtenArticle, writtenReport } from "./publication-time";
import type { Source } from "./sources";

/** Who has the shared text from whom, as far as anything tells. */
export type CopyDirection =
  | { from: "article" | "report"; by: "credit" | "dates"; credit?: ReportCredit }
  /** Both name one and the same third source: that is where the text is from. */
  | { from: "both" }
  | { from: "unknown" };

export interface DirectionFacts {
  article: Article;
  sources: readonly Source[];
  outletByName(name: string): Outlet | null;
}

const LEADS_ON: ReadonlySet<ReportCreditKind> = new Set(["wire", "republished-from", "cites"]);
const TAKES_OVER: ReadonlySet<ReportCreditKind> = new Set(["wire", "republished-from"]);

/**
 * A credit of one that names the other directs; two that name each other do not. Else the times direct, where nothing
 * can turn them round and neither names a third source, from which both may have the text.
 */
export function copyDirection(report: Report, facts: DirectionFacts): CopyDirection {
  const { article, sources, outletByName } = facts;
  const reportKey = keyOf(report.outlet ?? "", outletByName);
  const articleKey = keyOf(article.outlet ?? "", outletByName);
  const creditsArticle = report.credits.find(
    (credit) =>
      LEADS_ON.has(credit.kind) && (isAt(credit, article) || isNamed(credit, articleKey, outletByName)),
  );
  const creditsReport =
    reportKey !== "" && sources.some(({ name }) => keyOf(name, outletByName) === reportKey);
  if (creditsArticle && creditsReport) return { from: "unknown" };
  if (creditsReport) return { from: "article", by: "credit" };
  if (creditsArticle) return { from: "report", by: "credit", credit: creditsArticle };

  const mine = takenOver(
    sources.filter(({ kind }) => kind === "republishes"),
    articleKey,
    outletByName,
  );
  const theirs = takenOver(
    report.credits.filter(({ kind }) => TAKES_OVER.has(kind)),
    reportKey,
    outletByName,
  );
  if ([...mine].some((name) => theirs.has(name))) return { from: "both" };
  return mine.size > 0 || theirs.size > 0 ? { from: "unknown" } : byDates(article, report);
}

function byDates(article: Article, report: Report): CopyDirection {
  const [mine, theirs] = [writtenArticle(article), writtenReport(report)];
  if (!mine || !theirs) return { from: "unknown" };
  if (isCertainlyBefore(theirs, mine)) return { from: "article", by: "dates" };
  if (isCertainlyBefore(mine, theirs)) return { from: "report", by: "dates" };
  return { from: "unknown" };
}

function keyOf(name: string, outletByName: DirectionFacts["outletByName"]): string {
  return outletByName(name)?.id ?? fold(name).trim();
}

function isAt({ url }: ReportCredit, article: Article): boolean {
  return url !== null && normaliseAddress(url) === normaliseAddress(article.url);
}

function isNamed({ name }: ReportCredit, key: string, outletByName: DirectionFacts["outletByName"]): boolean {
  return key !== "" && keyOf(name, outletByName) === key;
}

/** Keys of the names, the publisher's own left out. */
function takenOver(
  named: readonly { name: string }[],
  publisher: string,
  outletByName: DirectionFacts["outletByName"],
): Set<string> {
  return new Set(named.map(({ name }) => keyOf(name, outletByName)).filter((key) => key !== publisher));
}
