/**
 * Groups of items that carry one statement or event: agglomerative clustering with average linkage, so that no chain of
 * neighbours joins what has little in common. Deterministic: of equally good joins the one with the lowest numbers is
 * made first. Items are numbered from 0; `scoreOf` is symmetric; groups and their items come in ascending order. Time
 * grows with the cube of `count`: for hundreds of items, not thousands.
 */
export function joinStatements(
  count: number,
  scoreOf: (a: number, b: number) => number,
  threshold: number,
): number[][] {
  const groups = Array.from({ length: count }, (_, item) => [item]);
  const scores = groups.map((_, a) => Float64Array.from(groups, (_, b) => (b > a ? scoreOf(a, b) : 0)));
  const average = (a: number, b: number) => scores[Math.min(a, b)]?.[Math.max(a, b)] ?? 0;
  const alive = new Set(groups.keys());
  for (;;) {
    const best = closestPair(alive, average);
    if (!best || best.score < threshold) break;
    const [a, b] = [groups[best.a] ?? [], groups[best.b] ?? []];
    for (const other of alive) {
      if (other === best.a || other === best.b) continue;
      const mean =
        (average(best.a, other) * a.length + average(best.b, other) * b.length) / (a.length + b.length);
      const row = scores[Math.min(best.a, other)];
      if (row) row[Math.max(best.a, other)] = mean;
    }
    a.push(...b);
    alive.delete(best.b);
  }
  return [...alive].map((group) => (groups[group] ?? []).sort((x, y) => x - y));
}

function closestPair(
  alive: ReadonlySet<number>,
  average: (a: number, b: number) => number,
): { a: number; b: number; score: number } | null {
  let best: { a: number; b: number; score: number } | null = null;
  for (const a of alive) {
    for (const b of alive) {
      if (b <= a) continue;
      const score = average(a, b);
      if (!best || score > best.score) best = { a, b, score };
    }
  }
  return best;
}
