import type { EntityNumbers } from "./entity-numbers";
import type { IndexTables } from "./index-tables";
import type { PackQuery, QueryTerm } from "./pack";
import type { Postings } from "./postings";
import { heaviestFirst } from "./query";
import { QUERY_WEIGHTS, type RankingWeights } from "./ranking-weights";

/** A posting list that something of the query leads to. */
interface QueryList {
  /** The index term or the entity's id. */
  label: string;
  /** Reports in the list, the excluded ones left out. */
  having: number;
  rarity: number;
  weight: number;
}

/** Its postings are `entityReports[first .. end)`. */
export interface EntityList extends QueryList {
  first: number;
  end: number;
}

export interface TermList extends QueryList {
  /** Number of the term in the dictionary: its postings are read through `tables.postings`. */
  number: number;
  /** Word of the article that the term stands for. */
  word: string;
  /** Weight in the query, before rarity. */
  asked: number;
}

/** Posting lists of the query's terms, heaviest first. */
export function termLists(tables: IndexTables, query: { terms: QueryTerm[]; exclude: number[] }): TermList[] {
  const lists: TermList[] = [];
  for (const { term, word, weight: asked } of query.terms) {
    const number = tables.findTerm(term);
    const having = number < 0 ? 0 : reportsHaving(tables.postings, number, query.exclude);
    if (having <= 0) continue;
    const rarity = rarityOf(tables.reportCount - query.exclude.length, having);
    const weight = termWeight({ asked, rarity });
    lists.push({ number, having, label: term, word, asked, rarity, weight });
  }
  return lists.sort(heaviestFirst);
}

/** Weight of the query's terms that no report has, each as rare as can be: `known` are those that some have. */
export function unknownWeight(
  tables: IndexTables,
  { terms, exclude }: { terms: QueryTerm[]; exclude: number[] },
  known: TermList[],
): number {
  const labels = new Set(known.map(({ label }) => label));
  const rarity = rarityOf(tables.reportCount - exclude.length, 0);
  return terms
    .filter(({ term }) => !labels.has(term))
    .reduce((sum, { weight: asked }) => sum + termWeight({ asked, rarity }), 0);
}

/** The excluded reports count as if they were not in the pack. */
function reportsHaving(postings: Postings, term: number, exclude: number[]): number {
  return exclude.reduce((left, report) => left - (postings.has(term, report) ? 1 : 0), postings.count(term));
}

/** What a posting of a term weighs. */
export function termWeight({ asked, rarity }: { asked: number; rarity: number }): number {
  return asked * rarity ** QUERY_WEIGHTS.rarityPower;
}

/** Posting lists of the query's entities, heaviest first. */
export function entityLists(
  tables: IndexTables,
  entities: EntityNumbers,
  query: PackQuery,
  weights: RankingWeights,
): EntityList[] {
  const lists: EntityList[] = [];
  for (const id of query.entities) {
    const number = entities.numberOf(id);
    const list =
      number === null ? null : span(tables.entityStarts, tables.entityReports, number, query.exclude);
    if (!list) continue;
    const rarity = rarityOf(tables.reportCount - query.exclude.length, list.having);
    lists.push({ ...list, label: id, rarity, weight: weights.entities * rarity });
  }
  return lists.sort(heaviestFirst);
}

/** A list without the excluded reports' share in its length: they count as if they were not in the pack. */
function span(starts: Uint32Array, reports: Uint32Array, number: number, exclude: number[]) {
  const first = starts[number] ?? 0;
  const end = starts[number + 1] ?? 0;
  const having = exclude.reduce(
    (left, report) => left - (contains(reports, first, end, report) ? 1 : 0),
    end - first,
  );
  return having > 0 ? { first, end, having } : null;
}

/** Inverse document frequency as in BM25, never negative. */
export function rarityOf(reports: number, having: number): number {
  return Math.log(1 + (reports - having + 0.5) / (having + 0.5));
}

/** Whether the ascending `list[first .. end)` holds `value`. */
export function contains(list: Uint32Array, first: number, end: number, value: number): boolean {
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low < end && list[low] === value;
}
