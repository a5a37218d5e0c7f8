import { writeFileSync } from "node:fs";
import { loadTables } from "../data/load";
import { SAME_STATEMENT } from "../lib/chain/compare-statements";
import { RECORD_EVIDENCE } from "../lib/chain/record-evidence";
import { compileNames } from "../lib/entities/names";
import { crossFit, FOLDS, fitRecords, foldOf, recordPairs, WAYS } from "./record-pairs";
import { prepareReports } from "./statement-joining";
import { lowestThreshold, scoreTable } from "./statement-thresholds";

const TABLE = new URL("../data/statement-evidence.json", import.meta.url);

/**
 * `npx tsx eval/fit-statements.ts` writes data/statement-evidence.json: weights fitted on all records; the constant moved
 * so that the threshold, chosen on scores by weights that did not see the stories, is `SAME_STATEMENT`: the mean of several
 * ways to part them.
 */
function main(): void {
  const tables = loadTables();
  const items = prepareReports(tables, compileNames(tables), "records");
  const pairs = recordPairs(tables, items);
  const { none, weights } = fitRecords(pairs);
  const all = tables.reports.map((_, index) => index);
  const likenessBy = scoreTable(items, pairs);
  const thresholds = Array.from({ length: WAYS }, (_, way) => {
    const unseen = crossFit(pairs, (report) => foldOf(tables, report, FOLDS, way));
    return lowestThreshold(all, likenessBy(unseen), tables).threshold;
  });
  const threshold = thresholds.reduce((sum, each) => sum + each, 0) / WAYS;
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  const table = {
    none: rounded(none + SAME_STATEMENT - threshold),
    weights: Object.fromEntries(RECORD_EVIDENCE.map((name, i) => [name, rounded(weights[i] ?? 0)])),
  };
  writeFileSync(TABLE, `${JSON.stringify(table, null, 2)}\n`);
  console.log(`thresholds of the unseen ${thresholds}, their mean ${threshold.toFixed(2)}`, table);
}

main();
