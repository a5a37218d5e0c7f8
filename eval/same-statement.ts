import { loadTables, type Tables } from "../data/load";
import { genreOf } from "../lib/article/genre";
import { findMentions } from "../lib/entities/find-mentions";
import { compileNames } from "../lib/entities/names";
import type { Report } from "../lib/model";
import { compilePack } from "../lib/pack/compile";
import { openPack } from "../lib/pack/open";
import { makeQuery } from "../lib/pack/query";
import { RANKING, type RankingWeights } from "../lib/pack/ranking-weights";
import { PlainBm25 } from "./plain-bm25";
import { mean, recallAt10 } from "./ranking-measures";
import type { EvalTable } from "./table";

const BAR = 0.8;
/** The ranking without each of its signals, for the ablation. */
const VARIANTS: [name: string, weights: Partial<RankingWeights>][] = [
  ["Headwater", {}],
  ["Headwater without story groups", { story: 0 }],
  ["… and without neighbours", { story: 0, compared: 0 }],
  ["… and without feedback", { story: 0, compared: 0, feedback: 0 }],
  [
    "… and without closeness in time",
    { story: 0, compared: 0, feedback: 0, closeness: 1, farAway: 1, later: 1 },
  ],
  [
    "… and without entities and statements",
    { story: 0, compared: 0, feedback: 0, closeness: 1, farAway: 1, later: 1, entities: 0, statement: 0 },
  ],
];

/**
 * Every report with known reports of the same statement or event, taken as the article: headline, summary and date only;
 * the report itself counts as not in the pack.
 */
export function evaluateSameStatement(tables: Tables = loadTables()): EvalTable {
  const articles = tables.reports.filter((report) => report.sameStatementAs.length > 0);
  const rows = [...plainRows(tables, articles), ...packRows(tables, articles)];
  const met = rows.find(([name]) => name === "Headwater without story groups")?.[1] ?? 0;
  return {
    title: "Same statement or event in the bundled pack",
    note:
      `Mean recall@10 over ${articles.length} reports taken as the article (headline, summary, date; entities found in ` +
      "these words only). Story groups are facts of the pack: with them, a report that is found draws up its own group, " +
      "which is made from the same judgements, so the row without them is the one to compare.",
    columns: ["ranking", "recall@10"],
    rows: rows.map(([name, recall]) => [name, recall.toFixed(3)]),
    missed: met < BAR ? [`recall@10 without story groups is ${met.toFixed(3)}, the bar is ${BAR}.`] : [],
  };
}

type Row = [name: string, recall: number];

const wordsOf = ({ title, summary }: Report) => [title, summary].filter(Boolean).join("\n\n");

function meanRecall(articles: Report[], rank: (article: Report) => string[]): number {
  return mean(articles.map((article) => recallAt10(rank(article), new Set(article.sameStatementAs))));
}

function plainRows({ reports }: Tables, articles: Report[]): Row[] {
  const documents = reports.map((report) => ({
    id: report.id,
    text: wordsOf(report),
    published: report.published,
  }));
  const plain = new PlainBm25(documents);
  return [
    ["Plain BM25", meanRecall(articles, (article) => plain.rank(wordsOf(article), article.id))],
    [
      "BM25 · exp(−days/7)",
      meanRecall(articles, (article) => plain.rank(wordsOf(article), article.id, article.published, 7)),
    ],
  ];
}

function packRows(tables: Tables, articles: Report[]): Row[] {
  const names = compileNames(tables);
  const pack = openPack(compilePack({ id: "eval", name: "eval", version: "0", ...tables }));
  const rank = (article: Report, weights: RankingWeights) => {
    const self = pack.reports.byId(article.id);
    const query = makeQuery({
      title: article.title,
      url: article.url,
      text: article.summary ?? "",
      published: article.published,
      genre: genreOf(article.title),
      mentions: findMentions(wordsOf(article), names),
      exclude: self === null ? [] : [self],
    });
    return pack.search(query, 10, weights).map(({ report }) => tables.reports[report]?.id ?? "");
  };
  return VARIANTS.map(([name, changed]) => [
    name,
    meanRecall(articles, (article) => rank(article, { ...RANKING, ...changed })),
  ]);
}
