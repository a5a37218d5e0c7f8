import { existsSync } from "node:fs";
import { openTools } from "../cli/tools";
import type { ReadingContext, Report } from "../lib/model";
import { type ReadingTools, readContext } from "../lib/read-context";
import { asArticle } from "./as-article";
import { directionTable } from "./direction";
import { howSureTable } from "./how-sure";
import { type EvalTable, evaluationRoot } from "./table";

const TOP = 10;
const BAR_RECALL = 0.8;

interface Judged {
  report: Report;
  context: ReadingContext;
}

/** The whole pipeline on the pack's own reports, each taken as the article. */
export async function evaluateChains(): Promise<EvalTable[]> {
  const root = evaluationRoot(existsSync);
  if (!root) return [];
  const tools = openTools(undefined);
  const judged = readAll(tools);
  return [
    coverageTable(judged),
    reasonTable(judged, tools),
    directionTable(tools),
    howSureTable(root, tools),
  ];
}

function readAll(tools: ReadingTools): Judged[] {
  const judged: Judged[] = [];
  for (let i = 0; i < tools.pack.reports.count; i++) {
    const report = tools.pack.reports.at(i);
    if (report.sameStatementAs.length > 0)
      judged.push({ report, context: readContext(asArticle(report), withoutReport(tools, i)) });
  }
  return judged;
}

/** The pack as if it did not hold the report: else its own record would tell its story. */
function withoutReport(tools: ReadingTools, hidden: number): ReadingTools {
  const { pack } = tools;
  const reports = { ...pack.reports, byAddress: () => [] };
  const search: typeof pack.search = (query, limit) =>
    pack.search({ ...query, exclude: [...query.exclude, hidden] }, limit);
  return { ...tools, pack: { ...pack, reports, search } };
}

function coverageTable(judged: Judged[]): EvalTable {
  const recalls = judged.map(({ report, context }) => {
    const top = new Set(context.coverage.slice(0, TOP).map(({ id }) => id));
    const hits = report.sameStatementAs.filter((id) => top.has(id)).length;
    return hits / Math.min(TOP, report.sameStatementAs.length);
  });
  const recall = mean(recalls);
  return {
    title: "Coverage through the whole pipeline",
    note: `Every report with a \`sameStatementAs\` as the article (headline and summary); recall@${TOP} of those in the coverage shown.`,
    columns: ["articles", `recall@${TOP}`, "on topic", "mean shown"],
    rows: [
      [
        judged.length,
        recall.toFixed(3),
        judged.filter(({ context }) => context.topics.length > 0).length,
        mean(judged.map(({ context }) => context.coverage.length)).toFixed(1),
      ],
    ],
    missed: recall < BAR_RECALL ? [`recall@${TOP} ${recall.toFixed(3)} < ${BAR_RECALL}`] : [],
  };
}

/** How often a reason given for a report is right: the report belongs to the article's story. */
function reasonTable(judged: Judged[], { pack }: ReadingTools): EvalTable {
  const counts = new Map<string, { shown: number; right: number }>();
  for (const { report, context } of judged) {
    for (const item of context.coverage) {
      const kind = item.reasons[0]?.kind ?? "none";
      const count = counts.get(kind) ?? { shown: 0, right: 0 };
      const index = pack.reports.byId(item.id);
      const isRight =
        index !== null && report.story !== null && pack.reports.at(index).story === report.story;
      counts.set(kind, { shown: count.shown + 1, right: count.right + (isRight ? 1 : 0) });
    }
  }
  return {
    title: "Reasons",
    note: "First reason of each report shown, and how often that report is of the article's own story.",
    columns: ["reason", "shown", "of the same story"],
    rows: [...counts].map(([kind, { shown, right }]) => [kind, shown, (right / shown).toFixed(2)]),
    missed: [],
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
