import { openTools } from "../cli/tools";
import { carriedStories } from "../lib/chain/carriers";
import { wordsComparer } from "../lib/chain/compare-words";
import { listCoverage } from "../lib/chain/coverage";
import { packTermWeights } from "../lib/chain/pack-term-weights";
import { searchFor } from "../lib/chain/related-reports";
import { findMentions } from "../lib/entities/find-mentions";
import type { CoverageItem, Report } from "../lib/model";
import type { ReadingTools } from "../lib/read-context";
import { asArticle } from "./as-article";
import { asStatements } from "./origins";
import type { EvalTable } from "./table";

const BAR_SAME_STATEMENT = 0.97;

/** Reasons for coverage where the article's statements are known: each report's recorded ones as its own. */
export async function evaluateReasons(): Promise<EvalTable[]> {
  const tools = openTools(undefined);
  const counts = new Map<string, { shown: number; right: number }>();
  for (let number = 0; number < tools.pack.reports.count; number++) {
    const report = tools.pack.reports.at(number);
    if (report.sameStatementAs.length === 0) continue;
    for (const { item, report: other } of coverageOf(report, number, tools)) {
      const kind = item.reasons[0]?.kind ?? "none";
      const { shown, right } = counts.get(kind) ?? { shown: 0, right: 0 };
      const isRight = other.story !== null && other.story === report.story;
      counts.set(kind, { shown: shown + 1, right: right + Number(isRight) });
    }
  }
  const same = counts.get("same-statement") ?? { shown: 1, right: 0 };
  const share = same.right / same.shown;
  return [
    {
      title: "Reasons, with the article's statements known",
      note:
        "Every report with a `sameStatementAs` as the article, its recorded statements as its own and its gists as their words: " +
        "first reason of each report shown, and how often that report is of the article's own story.",
      columns: ["reason", "shown", "of the same story"],
      rows: [...counts].map(([kind, { shown, right }]) => [kind, shown, (right / shown).toFixed(3)]),
      missed:
        share < BAR_SAME_STATEMENT
          ? [`same-statement is right in ${share.toFixed(3)} < ${BAR_SAME_STATEMENT}`]
          : [],
    },
  ];
}

function coverageOf(
  report: Report,
  number: number,
  { pack, names }: ReadingTools,
): { item: CoverageItem; report: Report }[] {
  const article = asArticle(report);
  const { body, statements } = asStatements(report);
  const mentions = findMentions(`${article.title}\n\n${article.body}`, names);
  const found = searchFor({ article, mentions, statements }, [number], pack);
  const compare = wordsComparer({ ...article, body }, names, packTermWeights(pack));
  const told = { article, statements, compare };
  const stories = carriedStories(
    found.map((one) => one.report),
    told,
  );
  return listCoverage(found, {
    ...told,
    sources: [],
    stories,
    sharing: new Set(),
    entityById: (id) => names.entityById(id),
  });
}
