import { loadTables, type Tables } from "../data/load";
import { compareStatements, SAME_STATEMENT, scoreStatements } from "../lib/chain/compare-statements";
import { type PreparedItem, prepareItem } from "../lib/chain/statement-item";
import { type TermWeights, weighTerms } from "../lib/chain/term-weights";
import { findMentions } from "../lib/entities/find-mentions";
import { compileNames, type NameIndex } from "../lib/entities/names";
import pairs from "../test/statement-pairs.json";
import { crossFit, FOLDS, fitRecords, foldOf, recordPairs, scorePair, WAYS } from "./record-pairs";
import { failureTable } from "./statement-failures";
import {
  apartTable,
  type Joined,
  joinReports,
  type LikenessOf,
  measure,
  prepareReports,
} from "./statement-joining";
import { BAR, lowestThreshold, scoreTable } from "./statement-thresholds";
import type { EvalTable } from "./table";

const PAIRS_BAR = { distorted: 2, paraphrases: 50 };
const THRESHOLDS = [-1, 0, 1, 2, SAME_STATEMENT, 3];
const WORDS = "headline and summary only";
const RECORDS = "all that is recorded";

type Row = (string | number)[];

/** Joining of reports by statement or event, and the pairs of test/statement-pairs.json. */
export async function evaluateStatements(): Promise<EvalTable[]> {
  const tables = loadTables();
  const names = compileNames(tables);
  const words = scoreAll(prepareReports(tables, names, "words"));
  const items = prepareReports(tables, names, "records");
  const records = scoreAll(items);
  const groups = joinReports(everyReport(tables), records, SAME_STATEMENT);
  const unseen = unseenRows(tables, items);
  return [
    joiningTable(tables, { words, records, unseen }),
    failureTable(tables, groups),
    pairsTable(tables, names),
  ];
}

function joiningTable(
  tables: Tables,
  by: { words: LikenessOf; records: LikenessOf; unseen: Row[] },
): EvalTable {
  const all = everyReport(tables);
  const given: [string, LikenessOf][] = [
    [WORDS, by.words],
    [RECORDS, by.records],
  ];
  const joined = (likenessOf: LikenessOf, threshold: number) =>
    measure(joinReports(all, likenessOf, threshold), tables);
  return {
    title: "Joining reports of one statement or event",
    note:
      `Pairs of reports of one \`story\` against all pairs of the pack's ${all.length} reports. The product's threshold is ${SAME_STATEMENT}. ` +
      `"Unseen": weights fitted without the stories of either report, in ${FOLDS} folds; in halves, weights and threshold are chosen on the other half of the stories.`,
    columns: ["given", "reports, threshold", "precision", "recall"],
    rows: [
      ...given.flatMap(([label, likenessOf]) =>
        THRESHOLDS.map((threshold) => row(label, `all, ${threshold}`, joined(likenessOf, threshold))),
      ),
      ...wordHalves(tables, by.words),
      ...by.unseen,
    ],
    missed: given.flatMap(([label, likenessOf]) => {
      const { precision, recall } = joined(likenessOf, SAME_STATEMENT);
      if (precision >= BAR.precision && recall >= BAR.recall) return [];
      return `${label}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; the bars are ${BAR.precision} and ${BAR.recall}.`;
    }),
  };
}

function scoreAll(items: readonly PreparedItem[]): LikenessOf {
  const scores = items.map((a) => Float64Array.from(items, (b) => (a === b ? 0 : scoreStatements(a, b))));
  const apart = apartTable(items);
  return (a, b) => ({ score: scores[a]?.[b] ?? 0, apart: apart(a, b) });
}

function wordHalves(tables: Tables, likenessOf: LikenessOf): Row[] {
  return halves(tables).map((half, index, both) => {
    const { threshold } = lowestThreshold(both[1 - index] ?? [], likenessOf, tables);
    const figures = measure(joinReports(half, likenessOf, threshold), tables);
    return row(WORDS, `unseen half ${index + 1}, ${threshold}`, figures);
  });
}

/** Figures of records whose stories the weights have not seen; thresholds are of these weights' own log-odds. */
function unseenRows(tables: Tables, items: readonly PreparedItem[]): Row[] {
  const pairs = recordPairs(tables, items);
  const likenessBy = scoreTable(items, pairs);
  const all = everyReport(tables);
  const ways = Array.from({ length: WAYS }, (_, way) => {
    const scores = crossFit(pairs, (report) => foldOf(tables, report, FOLDS, way));
    const likenessOf = likenessBy(scores);
    return { likenessOf, best: lowestThreshold(all, likenessOf, tables) };
  });
  const folds = ways.slice(0, 1).flatMap(({ likenessOf, best }) => [
    row(RECORDS, `all, unseen, ${best.threshold.toFixed(2)}`, best),
    ...[1, 2].map((lower) => {
      const threshold = best.threshold - lower;
      const figures = measure(joinReports(all, likenessOf, threshold), tables);
      return row(RECORDS, `all, unseen, ${threshold.toFixed(2)}`, figures);
    }),
  ]);
  const recalls = ways.map(({ best }) => best.recall);
  const range = `${Math.min(...recalls).toFixed(3)} to ${Math.max(...recalls).toFixed(3)}`;
  const mean = { precision: meanOf(ways.map(({ best }) => best.precision)), recall: meanOf(recalls) };
  const over = row(RECORDS, `all, unseen, ${WAYS} ways to part the stories: recall ${range}; mean`, mean);
  const byHalf = halves(tables).map((half, index, both) => {
    const other = new Set(both[1 - index]);
    const model = fitRecords(pairs.filter(({ a, b }) => other.has(a) && other.has(b)));
    const own = likenessBy(pairs.map((pair) => scorePair(model, pair)));
    const { threshold } = lowestThreshold([...other], own, tables);
    const figures = measure(joinReports(half, own, threshold), tables);
    return row(RECORDS, `unseen half ${index + 1}, ${threshold.toFixed(2)}`, figures);
  });
  return [...folds, over, ...byHalf];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function everyReport({ reports }: Tables): number[] {
  return reports.map((_, index) => index);
}

function halves(tables: Tables): number[][] {
  return [0, 1].map((half) => everyReport(tables).filter((report) => foldOf(tables, report, 2) === half));
}

function row(given: string, set: string, { precision, recall }: Joined): Row {
  return [given, set, precision.toFixed(3), recall.toFixed(3)];
}

function pairsTable(tables: Tables, names: NameIndex): EvalTable {
  const terms = weighTerms(
    tables.reports.map(({ title, summary, entities }) => ({ text: `${title}\n\n${summary}`, entities })),
  );
  const distorted = pairs.distorted.map((pair) => isSame(pair, names, terms));
  const honest = pairs.paraphrases.map((pair) => isSame(pair, names, terms));
  const [merged, joined] = [count(distorted), count(honest)];
  const isHeld = (_: boolean, index: number) => index % 3 === 2;
  const missed: string[] = [];
  if (merged > PAIRS_BAR.distorted) missed.push(`${merged} distorted pairs are called the same.`);
  if (joined < PAIRS_BAR.paraphrases) missed.push(`Only ${joined} paraphrases are joined.`);
  return {
    title: "Distorted pairs and honest paraphrases",
    note: "Own sentences of test/statement-pairs.json, both of one day; every third pair was kept aside while rules were made.",
    columns: ["pairs", "called the same", "of those kept aside"],
    rows: [
      ["distorted", `${merged} of ${distorted.length}`, `${count(distorted.filter(isHeld))} of 20`],
      ["paraphrases", `${joined} of ${honest.length}`, `${count(honest.filter(isHeld))} of 20`],
    ],
    missed,
  };
}

const SOME_DAY = "2016-09-20";

interface Pair {
  language: string;
  languageB?: string;
  a: string;
  b: string;
}

function isSame({ language, languageB, a, b }: Pair, names: NameIndex, terms: TermWeights): boolean {
  const prepare = (text: string, language: string) =>
    prepareItem({ text, language, published: SOME_DAY, mentions: findMentions(text, names) }, terms);
  return compareStatements(prepare(a, language), prepare(b, languageB ?? language), (id) =>
    names.relatedTo(id),
  ).isSame;
}

function count(found: boolean[]): number {
  return found.filter(Boolean).length;
}
