import type { Tables } from "../data/load";
import type { RecordPair } from "./record-pairs";
import { joinReports, measure, type ScoreOf } from "./statement-joining";

export const BAR = { precision: 0.97, recall: 0.75 };
/** Thresholds tried: whole tenths between these. */
const [LOWEST, HIGHEST] = [-20, 50];
/** Of pairs that are not among the likeliest. */
const UNLIKELY = -20;

export function scoreTable(pairs: readonly RecordPair[], scores: readonly number[]): ScoreOf {
  const table = new Map(pairs.map(({ a, b }, i) => [key(a, b), scores[i] ?? UNLIKELY]));
  return (a, b) => table.get(key(a, b)) ?? UNLIKELY;
}

function key(a: number, b: number): string {
  return a < b ? `${a}/${b}` : `${b}/${a}`;
}

/** The threshold with most recall of those that keep the wanted precision on these reports; the highest where none does. */
export function lowestThreshold(reports: readonly number[], scoreOf: ScoreOf, tables: Tables): number {
  let best = { threshold: HIGHEST / 10, recall: -1 };
  for (let tenths = LOWEST; tenths <= HIGHEST; tenths += 2) {
    const { precision, recall } = measure(joinReports(reports, scoreOf, tenths / 10), tables);
    if (precision >= BAR.precision && recall > best.recall) best = { threshold: tenths / 10, recall };
  }
  return best.threshold;
}
