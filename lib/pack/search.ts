import { dayRange } from "../text/partial-date";
import { IMPACT_SCALE } from "./compile-terms";
import { findTerm, type IndexTables } from "./index-tables";
import type { Hit, HitSignals, PackQuery } from "./pack";
import { RANKING, type RankingWeights } from "./ranking-weights";
import { NO_DAY } from "./tables";

/** What a search looks into. */
export interface SearchSpace {
  tables: IndexTables;
  /** Place of each entity id in the pack's entity table. */
  entityNumbers: Map<string, number>;
}

/** A list of reports that something of the query leads to. */
interface QueryList {
  label: string;
  first: number;
  end: number;
  weight: number;
}

const SHARED_TERMS = 8;

/** Ranks the pack's reports for the query: words and entities, raised by shared statements, lowered by distance in time. */
export function search(
  space: SearchSpace,
  query: PackQuery,
  limit: number,
  weights: RankingWeights = RANKING,
): Hit[] {
  const { tables } = space;
  const terms = termLists(tables, query, weights);
  const entities = entityLists(space, query, weights);
  const words = new Float32Array(tables.reportCount);
  const scores = new Float32Array(tables.reportCount);
  for (const { first, end, weight } of terms) {
    for (let at = first; at < end; at++) {
      const report = tables.postingReports[at] ?? 0;
      words[report] = (words[report] ?? 0) + (weight * (tables.impacts[at] ?? 0)) / IMPACT_SCALE;
    }
  }
  scores.set(words);
  for (const { first, end, weight } of entities) {
    for (let at = first; at < end; at++) {
      const report = tables.entityReports[at] ?? 0;
      scores[report] = (scores[report] ?? 0) + weight;
    }
  }
  const published = query.published === null ? null : dayRange(query.published);
  for (let report = 0; report < scores.length; report++) {
    const apart = daysApart(tables.days, report, published);
    if (apart !== null) scores[report] = (scores[report] ?? 0) * Math.exp(-apart / weights.decayDays);
  }
  for (const report of query.exclude) scores[report] = 0;
  return best(scores, limit).map((report) => ({
    report,
    score: scores[report] ?? 0,
    signals: signalsOf(tables, report, { terms, entities, words, published }),
  }));
}

const rarity = (total: number, having: number) => Math.log(1 + (total - having + 0.5) / (having + 0.5));

/** Posting lists of the query's most telling terms, heaviest first. */
function termLists(tables: IndexTables, query: PackQuery, weights: RankingWeights): QueryList[] {
  const lists: QueryList[] = [];
  for (const { term, weight } of query.terms) {
    const number = findTerm(tables, term);
    if (number < 0) continue;
    const first = tables.postingStarts[number] ?? 0;
    const end = tables.postingStarts[number + 1] ?? 0;
    lists.push({ label: term, first, end, weight: weight * rarity(tables.reportCount, end - first) });
  }
  return lists
    .sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1))
    .slice(0, weights.queryTerms);
}

function entityLists(
  { tables, entityNumbers }: SearchSpace,
  query: PackQuery,
  weights: RankingWeights,
): QueryList[] {
  const lists: QueryList[] = [];
  for (const { id, weight } of query.entities) {
    const number = entityNumbers.get(id);
    if (number === undefined) continue;
    const first = tables.entityStarts[number] ?? 0;
    const end = tables.entityStarts[number + 1] ?? 0;
    lists.push({
      label: id,
      first,
      end,
      weight: weights.entities * weight * rarity(tables.reportCount, end - first),
    });
  }
  return lists.sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
}

function daysApart(days: Int32Array, at: number, range: [number, number] | null): number | null {
  const first = days[at * 2] ?? NO_DAY;
  const last = days[at * 2 + 1] ?? NO_DAY;
  if (first === NO_DAY || range === null) return null;
  return Math.max(0, first - range[1], range[0] - last);
}

/** The best-scored reports above 0, the earlier of the pack first among equals. */
function best(scores: Float32Array, limit: number): number[] {
  const found: number[] = [];
  for (let report = 0; report < scores.length; report++) if ((scores[report] ?? 0) > 0) found.push(report);
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, Math.max(0, limit));
}

interface Found {
  terms: QueryList[];
  entities: QueryList[];
  words: Float32Array;
  published: [number, number] | null;
}

function signalsOf(tables: IndexTables, report: number, found: Found): HitSignals {
  const labels = (lists: QueryList[], reports: Uint32Array) =>
    lists.filter(({ first, end }) => contains(reports, first, end, report)).map(({ label }) => label);
  return {
    words: found.words[report] ?? 0,
    sharedTerms: labels(found.terms, tables.postingReports).slice(0, SHARED_TERMS),
    sharedEntities: labels(found.entities, tables.entityReports),
    statement: null,
    daysApart: daysApart(tables.days, report, found.published),
  };
}

/** Whether the ascending `list[first .. end)` holds `value`. */
function contains(list: Uint32Array, first: number, end: number, value: number): boolean {
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low < end && list[low] === value;
}
