import { daysApart, type Nearness, nearnessAt } from "./closeness";
import type { IndexTables } from "./index-tables";
import type { RankingWeights } from "./ranking-weights";

/**
 * Ranks the best reports by the mean of each one's score and those of its nearest neighbours among them, each as far as
 * it is alike: reports of one event come together, and one of another event that shares the article's words goes down
 * with its own kind (score regularisation: Diaz, "Regularizing ad hoc retrieval scores", CIKM 2005). The scores
 * themselves stay, in the new order: who asks how far the first is ahead of the next learns what the search found.
 *
 * `best`: best first. `alike`: a row for each of them, 0 on the diagonal.
 */
export function orderByNeighbours(
  scores: Float32Array,
  best: number[],
  alike: Float32Array[],
  { neighbours, ownScore }: Pick<RankingWeights, "neighbours" | "ownScore">,
): void {
  const own = best.map((report) => scores[report] ?? 0);
  const means = own.map((score, place) => {
    const nearest = greatest(alike[place] ?? new Float32Array(), neighbours);
    const sum = nearest.reduce((sum, { value, at }) => sum + value * (own[at] ?? 0), ownScore * score);
    return sum / nearest.reduce((sum, { value }) => sum + value, ownScore);
  });
  const order = best.map((report, place) => ({ report, mean: means[place] ?? 0 }));
  order.sort((a, b) => b.mean - a.mean);
  order.forEach(({ report }, place) => {
    scores[report] = own[place] ?? 0;
  });
}

/**
 * How alike the reports are, 0 to 1: the share of telling terms that two have in common, times nearness in time, and
 * less where their genres differ.
 */
export function alikeness(
  tables: IndexTables,
  reports: number[],
  near: Nearness | null,
  { genre }: Pick<RankingWeights, "genre">,
): Float32Array[] {
  const { shared, having } = sharedTerms(reports.map(tables.tellingTerms));
  shared.forEach((row, a) => {
    const report = reports[a] ?? 0;
    shared.forEach((otherRow, b) => {
      if (b >= a || row[b] === 0) return;
      const other = reports[b] ?? 0;
      const days = near && daysApart(tables.likelyDays, report, other);
      const share = (row[b] ?? 0) / Math.sqrt((having[a] ?? 0) * (having[b] ?? 0) || 1);
      const isOneGenre = tables.genres[report] === tables.genres[other];
      row[b] = share * nearnessAt(near, days) * (isOneGenre ? 1 : genre);
      otherRow[a] = row[b];
    });
  });
  return shared;
}

/** How many terms each report has, and below the diagonal how many any two share. */
function sharedTerms(reports: Uint16Array[]): { shared: Float32Array[]; having: number[] } {
  const shared = reports.map(() => new Float32Array(reports.length));
  const holders = new Map<number, number[]>();
  const having = reports.map((terms, place) => {
    const row = shared[place] ?? new Float32Array();
    const known = terms.filter((term) => term !== 0);
    for (const term of known) {
      const earlier = holders.get(term) ?? [];
      for (const other of earlier) row[other] = (row[other] ?? 0) + 1;
      holders.set(term, earlier);
      earlier.push(place);
    }
    row[place] = 0;
    return known.length;
  });
  return { shared, having };
}

/** The `most` greatest numbers above 0 and their places, greatest first, the lower place first among equals. */
function greatest(values: Float32Array, most: number): { value: number; at: number }[] {
  const kept: { value: number; at: number }[] = [];
  values.forEach((value, at) => {
    if (value <= 0 || (kept.length >= most && value <= (kept[kept.length - 1]?.value ?? 0))) return;
    if (kept.length >= most) kept.pop();
    let place = kept.length;
    while (place > 0 && (kept[place - 1]?.value ?? 0) < value) place--;
    kept.splice(place, 0, { value, at });
  });
  return kept;
}
