/** Impacts are stored as one of so many levels: four bits. */
const LEVELS = 16;
const MOST_ROUNDS = 100;

/**
 * The impacts, ascending, that stand for all others with the least squared error: Lloyd's quantiser ("Least squares
 * quantization in PCM", 1982) on a histogram of whole impacts, started at even shares of the postings.
 */
export function impactLevels(histogram: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const present = Array.from(histogram, (count, impact) => ({ impact, count })).filter(
    ({ count }) => count > 0,
  );
  if (present.length <= LEVELS) return Uint8Array.from(present, ({ impact }) => impact);
  const total = present.reduce((sum, { count }) => sum + count, 0);
  let levels = Array.from({ length: LEVELS }, (_, level) =>
    quantile(present, (total * (level + 0.5)) / LEVELS),
  );
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const better = means(present, levels);
    if (better.every((value, level) => value === levels[level])) break;
    levels = better;
  }
  return Uint8Array.from(new Set(levels.map(Math.round))).sort();
}

/** Number of the nearest level for every impact from 0 to 255, the lower of two equally near. */
export function nearestLevel(levels: ArrayLike<number>): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, impact) => nearest(levels, impact));
}

function nearest(levels: ArrayLike<number>, impact: number): number {
  let best = 0;
  for (let level = 1; level < levels.length; level++) {
    if (Math.abs((levels[level] ?? 0) - impact) < Math.abs((levels[best] ?? 0) - impact)) best = level;
  }
  return best;
}

interface Counted {
  impact: number;
  count: number;
}

function quantile(present: Counted[], place: number): number {
  let before = 0;
  for (const { impact, count } of present) {
    before += count;
    if (before >= place) return impact;
  }
  return present.at(-1)?.impact ?? 0;
}

/** Mean of the impacts that are nearest to each level; a level that is nearest to none stays. */
function means(present: Counted[], levels: number[]): number[] {
  const sums = levels.map(() => ({ weight: 0, count: 0 }));
  for (const { impact, count } of present) {
    const sum = sums[nearest(levels, impact)];
    if (!sum) continue;
    sum.weight += impact * count;
    sum.count += count;
  }
  return sums.map(({ weight, count }, level) => (count > 0 ? weight / count : (levels[level] ?? 0)));
}
