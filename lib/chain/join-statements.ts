/**
 * A pair of reports joins two groups also where their average does not, if it scores this much above the threshold: a
 * report that carries two statements belongs with either's. Of 1, 1.5 and 2 the middle one (docs/QUALITY.md).
 */
export const SURE_PAIR = 1.5;

interface Likeness {
  mean: number;
  best: number;
}

/**
 * Groups of items that carry one statement or event: agglomerative clustering with average linkage, or by one sure pair,
 * so that no chain of doubtful neighbours joins what has little in common. Deterministic: of equally good joins the one
 * with the lowest numbers is made first. Items are numbered from 0; `scoreOf` is symmetric; groups and their items come
 * in ascending order. Time grows with the cube of `count`: for hundreds of items, not thousands.
 */
export function joinStatements(
  count: number,
  scoreOf: (a: number, b: number) => number,
  threshold: number,
): number[][] {
  const groups = Array.from({ length: count }, (_, item) => [item]);
  const means = groups.map((_, a) => Float64Array.from(groups, (_, b) => (b > a ? scoreOf(a, b) : 0)));
  const bests = means.map((row) => Float64Array.from(row));
  const of = (scores: readonly Float64Array[], a: number, b: number) =>
    scores[Math.min(a, b)]?.[Math.max(a, b)] ?? 0;
  const keep = (a: number, b: number, { mean, best }: Likeness) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const [meanRow, bestRow] = [means[low], bests[low]];
    if (meanRow) meanRow[high] = mean;
    if (bestRow) bestRow[high] = best;
  };
  const alive = new Set(groups.keys());
  const score = (a: number, b: number) => Math.max(of(means, a, b), of(bests, a, b) - SURE_PAIR);
  for (;;) {
    const closest = closestPair(alive, score);
    if (!closest || closest.score < threshold) break;
    const { a, b } = closest;
    const [mine, theirs] = [groups[a] ?? [], groups[b] ?? []];
    const size = mine.length + theirs.length;
    for (const other of alive) {
      if (other === a || other === b) continue;
      const mean = (of(means, a, other) * mine.length + of(means, b, other) * theirs.length) / size;
      keep(a, other, { mean, best: Math.max(of(bests, a, other), of(bests, b, other)) });
    }
    mine.push(...theirs);
    alive.delete(b);
  }
  return [...alive].map((group) => (groups[group] ?? []).sort((x, y) => x - y));
}

function closestPair(
  alive: ReadonlySet<number>,
  scoreOf: (a: number, b: number) => number,
): { a: number; b: number; score: number } | null {
  let best: { a: number; b: number; score: number } | null = null;
  for (const a of alive) {
    for (const b of alive) {
      if (b <= a) continue;
      const score = scoreOf(a, b);
      if (!best || score > best.score) best = { a, b, score };
    }
  }
  return best;
}
