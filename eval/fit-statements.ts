import { writeFileSync } from "node:fs";
import { loadTables } from "../data/load";
import { SAME_STATEMENT } from "../lib/chain/compare-statements";
import { RECORD_EVIDENCE } from "../lib/chain/record-evidence";
import { compileNames } from "../lib/entities/names";
import { crossFit, FOLDS, fitRecords, foldOf, recordPairs } from "./record-pairs";
import { prepareReports } from "./statement-joining";
import { lowestThreshold, scoreTable } from "./statement-thresholds";

const TABLE = new URL("../data/statement-evidence.json", import.meta.url);

/**
 * `npx tsx eval/fit-statements.ts` writes data/statement-evidence.json: weights fitted on all records; the constant moved
 * so that the threshold, chosen on scores by weights that did not see the stories, is `SAME_STATEMENT`.
 */
function main(): void {
  const tables = loadTables();
  const items = prepareReports(tables, compileNames(tables), "records");
  const pairs = recordPairs(tables, items);
  const { none, weights } = fitRecords(pairs);
  const unseen = crossFit(pairs, (report) => foldOf(tables, report, FOLDS));
  const all = tables.reports.map((_, index) => index);
  const threshold = lowestThreshold(all, scoreTable(items, pairs)(unseen), tables);
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  const table = {
    none: rounded(none + SAME_STATEMENT - threshold),
    weights: Object.fromEntries(RECORD_EVIDENCE.map((name, i) => [name, rounded(weights[i] ?? 0)])),
  };
  writeFileSync(TABLE, `${JSON.stringify(table, null, 2)}\n`);
  console.log(`threshold of the unseen ${threshold.toFixed(1)}`, table);
}

main();
