import type { Tables } from "../data/load";
import type { PreparedItem } from "../lib/chain/statement-item";
import type { RecordPair } from "./record-pairs";
import { apartTable, joinReports, type LikenessOf, measure } from "./statement-joining";

export const BAR = { precision: 0.97, recall: 0.75 };
/** Thresholds tried: whole tenths between these. */
const [LOWEST, HIGHEST] = [-20, 50];
/** Of pairs that are not among the likeliest. */
const UNLIKELY = -20;

/** What is known of two reports by the scores of the likeliest `pairs`. */
export function scoreTable(
  items: readonly PreparedItem[],
  pairs: readonly RecordPair[],
): (scores: readonly number[]) => LikenessOf {
  const apart = apartTable(items);
  return (scores) => {
    const table = new Map(pairs.map(({ a, b }, i) => [key(a, b), scores[i] ?? UNLIKELY]));
    return (a, b) => ({ score: table.get(key(a, b)) ?? UNLIKELY, apart: apart(a, b) });
  };
}

function key(a: number, b: number): string {
  return a < b ? `${a}/${b}` : `${b}/${a}`;
}

/** The threshold with most recall of those that keep the wanted precision on these reports; the highest where none does. */
export function lowestThreshold(reports: readonly number[], likenessOf: LikenessOf, tables: Tables): number {
  let best = { threshold: HIGHEST / 10, recall: -1 };
  for (let tenths = LOWEST; tenths <= HIGHEST; tenths++) {
    const { precision, recall } = measure(joinReports(reports, likenessOf, tenths / 10), tables);
    if (precision >= BAR.precision && recall > best.recall) best = { threshold: tenths / 10, recall };
  }
  return best.threshold;
}
