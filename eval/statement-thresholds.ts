import type { Tables } from "../data/load";
import { joinClosest } from "../lib/chain/join-statements";
import type { PreparedItem } from "../lib/chain/statement-item";
import type { RecordPair } from "./record-pairs";
import { apartTable, type Joined, type LikenessOf } from "./statement-joining";

export const BAR = { precision: 0.97, recall: 0.75 };
/** Thresholds tried lie between these. */
const [LOWEST, HIGHEST] = [-2, 5];
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

/** A threshold and what it gives. */
export interface Operating extends Joined {
  threshold: number;
}

/**
 * The threshold with most recall of those that keep the wanted precision on these reports; `HIGHEST` where none does.
 * One pass: joining further is what a lower threshold does. Thresholds are hundredths, no lower than the joins need.
 */
export function lowestThreshold(
  reports: readonly number[],
  likenessOf: LikenessOf,
  tables: Tables,
): Operating {
  const storyOf = (item: number) => tables.reports[reports[item] ?? -1]?.story ?? null;
  const wanted = pairsOfOne(reports.keys(), storyOf);
  const likenessAt = (a: number, b: number) => likenessOf(reports[a] ?? -1, reports[b] ?? -1);
  let best: Operating = { threshold: HIGHEST, precision: 1, recall: 0 };
  let [joined, right, threshold] = [0, 0, HIGHEST];
  for (const { score, a, b } of joinClosest(singly(reports.length), likenessAt)) {
    const figures = { precision: joined === 0 ? 1 : right / joined, recall: right / Math.max(1, wanted) };
    if (score < threshold && figures.precision >= BAR.precision && figures.recall > best.recall)
      best = { threshold, ...figures };
    if (score < LOWEST) break;
    threshold = Math.min(threshold, Math.floor(score * 100) / 100);
    joined += a.length * b.length;
    right += pairsOfOne([...a, ...b], storyOf) - pairsOfOne(a, storyOf) - pairsOfOne(b, storyOf);
  }
  return best;
}

function singly(count: number): number[][] {
  return Array.from({ length: count }, (_, item) => [item]);
}

/** Pairs of items that are of one story. */
function pairsOfOne(items: Iterable<number>, storyOf: (item: number) => string | null): number {
  const sizes = new Map<string, number>();
  let pairs = 0;
  for (const item of items) {
    const story = storyOf(item);
    if (story === null) continue;
    const before = sizes.get(story) ?? 0;
    pairs += before;
    sizes.set(story, before + 1);
  }
  return pairs;
}
