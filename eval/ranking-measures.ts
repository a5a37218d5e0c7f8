/** Measures of one ranked answer against the set of ids that should come first. */

/** Hits among the first ten, of those that could be there. */
export function recallAt10(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  const hits = ranked.slice(0, 10).filter((id) => relevant.has(id)).length;
  return hits / Math.min(10, relevant.size);
}

/** Normalised discounted cumulative gain of the first ten, binary (Järvelin and Kekäläinen 2002). */
export function ndcgAt10(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  let gain = 0;
  ranked.slice(0, 10).forEach((id, place) => {
    if (relevant.has(id)) gain += 1 / Math.log2(place + 2);
  });
  let ideal = 0;
  for (let place = 0; place < Math.min(10, relevant.size); place++) ideal += 1 / Math.log2(place + 2);
  return gain / ideal;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Every n-th of the list, so that about `most` are left: the same ones in every run. */
export function sampleEvenly<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, n) => items[Math.floor(n * step)]).filter(
    (item): item is Item => item !== undefined,
  );
}
