import type { Tables } from "../data/load";
import { RECORD_EVIDENCE, recordEvidence } from "../lib/chain/record-evidence";
import { cosine, type PreparedItem } from "../lib/chain/statement-item";
import { type Fitted, fitLogistic } from "./logistic";

/** Two records of the pack with all evidence on them. */
export interface RecordPair {
  a: number;
  b: number;
  values: number[];
  isTrue: boolean;
  /** Pairs of a story of n count 2/√(n − 1): as rare as they are, and yet few large stories do not decide alone. */
  weight: number;
}

/** Pairs kept: the likeliest by an unfitted sum. The rest have next to nothing in common. */
const LIKELIEST = 16_000;
/** λ of `fitLogistic`: of 50, 200, 500 and 1400 the best for stories that were not fitted. */
const PENALTY = 500;
/** Of ½, 1, 1½, 2, 3 and 4 the best for stories that were not fitted. */
const OF_ONE_STORY = 2;
/** Folds of stories in which all pairs are scored by weights that saw neither report's story. */
export const FOLDS = 5;
/** Ways to part the stories into folds: one alone is a matter of luck. */
export const WAYS = 6;

export function recordPairs(tables: Tables, items: readonly PreparedItem[]): RecordPair[] {
  const sizes = new Map<string, number>();
  for (const { story } of tables.reports) if (story !== null) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  const likely = items.flatMap((mine, a) =>
    items.slice(a + 1).map((theirs, offset) => ({ a, b: a + 1 + offset, likeness: likeness(mine, theirs) })),
  );
  likely.sort((x, y) => y.likeness - x.likeness);
  return likely.slice(0, LIKELIEST).flatMap(({ a, b }) => {
    const [mine, theirs] = [items[a], items[b]];
    if (!mine || !theirs) return [];
    const evidence = recordEvidence(mine, theirs);
    const story = tables.reports[a]?.story ?? null;
    const isTrue = story !== null && story === tables.reports[b]?.story;
    const weight = isTrue ? OF_ONE_STORY / Math.sqrt((sizes.get(story) ?? 2) - 1) : 1;
    return [{ a, b, values: RECORD_EVIDENCE.map((name) => evidence[name]), isTrue, weight }];
  });
}

function likeness(a: PreparedItem, b: PreparedItem): number {
  const gists = cosine(a.gists, b.gists) + Number(cosine(a.speakers, b.speakers) > 0);
  return (
    3 * Math.sqrt(cosine(a.words, b.words)) + cosine(a.names, b.names) + cosine(a.topics, b.topics) + gists
  );
}

export function fitRecords(pairs: readonly RecordPair[]): Fitted {
  return fitLogistic(pairs, PENALTY);
}

export function scorePair({ none, weights }: Fitted, { values }: RecordPair): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), none);
}

/** Score of each pair by weights that were fitted without the stories of either report's fold. */
export function crossFit(pairs: readonly RecordPair[], foldOf: (report: number) => number): number[] {
  const models = new Map<string, Fitted>();
  return pairs.map((pair) => {
    const [low, high] = [foldOf(pair.a), foldOf(pair.b)].sort((x, y) => x - y);
    const key = `${low}/${high}`;
    const isSeen = (report: number) => foldOf(report) === low || foldOf(report) === high;
    const model = models.get(key) ?? fitRecords(pairs.filter(({ a, b }) => !isSeen(a) && !isSeen(b)));
    models.set(key, model);
    return scorePair(model, pair);
  });
}

/** The fold of a story, or of a report of none, in one of many ways to part them. */
export function foldOf(tables: Tables, report: number, folds: number, way = 0): number {
  const { id = "", story = null } = tables.reports[report] ?? {};
  const letters = way === 0 ? (story ?? id) : `${way}/${story ?? id}/${way}`;
  return [...letters].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7) % folds;
}
