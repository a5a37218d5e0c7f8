import { PairTable } from "./pair-table";

/**
 * A pair of reports joins two groups also where their average does not, if it scores this much above the threshold: a
 * report that carries two statements belongs with either's. Of 1 to 2.5 the best (docs/QUALITY.md).
 */
export const SURE_PAIR = 1.5;

/** What is known of two items. */
export interface Likeness {
  /** Log-odds that they carry one statement or event. */
  score: number;
  /** What their days tell against that, 0 or more (`speechApart`); null where nothing is known. */
  apart: number | null;
}

/**
 * Groups of items that carry one statement or event: agglomerative clustering with average linkage, or by one sure pair,
 * so that no chain of doubtful neighbours joins what has little in common. What the days tell against joining is the
 * average over those pairs alone that have days: groups are not joined across days because some of them are undated.
 *
 * Deterministic: of equally good joins the one with the lowest numbers is made first. Items are numbered from 0;
 * `likenessOf` is symmetric; groups and their items come in ascending order. Time grows with the cube of `count`: for
 * hundreds of items, not thousands.
 */
export function joinStatements(
  count: number,
  likenessOf: (a: number, b: number) => Likeness,
  threshold: number,
): number[][] {
  const groups = Array.from({ length: count }, (_, item) => [item]);
  for (const { score } of joinClosest(groups, likenessOf)) if (score < threshold) break;
  return groups.filter((group) => group.length > 0).map((group) => group.sort((x, y) => x - y));
}

/** Two groups that are next to be joined, and how alike they are. */
export interface Join {
  score: number;
  a: readonly number[];
  b: readonly number[];
}

/** Joins the two closest of `groups` again and again, each time when the next are asked for: what `b` had, `a` then has. */
export function* joinClosest(
  groups: number[][],
  likenessOf: (a: number, b: number) => Likeness,
): Generator<Join> {
  const linkage = new Linkage(groups, likenessOf);
  const alive = new Set(groups.keys());
  for (let next = closestPair(alive, linkage.scores); next; next = closestPair(alive, linkage.scores)) {
    const [a, b] = [groups[next.a] ?? [], groups[next.b] ?? []];
    yield { score: next.score, a, b };
    a.push(...b.splice(0));
    alive.delete(next.b);
    linkage.join(next.a, next.b, alive);
  }
}

/** Sums over the pairs of items of two groups, and what they come to. */
class Linkage {
  readonly scores: PairTable;
  private readonly sums: PairTable;
  private readonly bests: PairTable;
  private readonly apart: PairTable;
  private readonly dated: PairTable;

  constructor(
    private readonly groups: readonly (readonly number[])[],
    likenessOf: (a: number, b: number) => Likeness,
  ) {
    const likeness = groups.map((_, b) => groups.slice(0, b).map((_, a) => likenessOf(a, b)));
    const table = (numberOf: (likeness: Likeness) => number) =>
      new PairTable(groups.length, (a, b) => {
        const known = likeness[b]?.[a];
        return known ? numberOf(known) : 0;
      });
    this.sums = table(({ score }) => score);
    this.bests = table(({ score }) => score);
    this.apart = table(({ apart }) => apart ?? 0);
    this.dated = table(({ apart }) => Number(apart !== null));
    this.scores = table(({ score, apart }) => score - (apart ?? 0));
  }

  /** Group `a` has taken the items of `b`. */
  join(a: number, b: number, others: Iterable<number>): void {
    for (const other of others) {
      if (other === a) continue;
      for (const table of [this.sums, this.apart, this.dated])
        table.set(a, other, table.of(a, other) + table.of(b, other));
      this.bests.set(a, other, Math.max(this.bests.of(a, other), this.bests.of(b, other)));
      this.scores.set(a, other, this.scoreOf(a, other));
    }
  }

  private scoreOf(a: number, b: number): number {
    const pairs = (this.groups[a]?.length ?? 0) * (this.groups[b]?.length ?? 0);
    const dated = this.dated.of(a, b);
    const apart = dated === 0 ? 0 : this.apart.of(a, b) / dated;
    return Math.max(this.sums.of(a, b) / pairs, this.bests.of(a, b) - SURE_PAIR) - apart;
  }
}

function closestPair(
  alive: ReadonlySet<number>,
  scores: PairTable,
): { a: number; b: number; score: number } | null {
  let best: { a: number; b: number; score: number } | null = null;
  for (const a of alive) {
    for (const b of alive) {
      if (b <= a) continue;
      const score = scores.of(a, b);
      if (!best || score > best.score) best = { a, b, score };
    }
  }
  return best;
}
