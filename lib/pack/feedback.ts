import type { Report } from "../model";
import type { IndexTables } from "./index-tables";
import { heaviestFirst } from "./query";
import { type TermList, termLists, termWeight } from "./query-lists";
import { BM25, type RankingWeights } from "./ranking-weights";
import { termVector } from "./term-vector";

/**
 * The query's terms and those that its best reports add: relevance model 3 (Abdul-Jaleel et al., "UMass at TREC
 * 2004"), with few reports and a small share, because an article often has only one or two true relatives.
 */
export function learnTerms(
  tables: IndexTables,
  known: TermList[],
  best: { report: Report; score: number }[],
  exclude: number[],
  weights: RankingWeights,
): TermList[] {
  const learned = tellingTerms(tables, best, exclude).slice(0, weights.feedbackTerms);
  const share = (lists: TermList[]) => lists.reduce((sum, { asked, rarity }) => sum + asked * rarity, 0);
  const scale = (weights.feedback * share(known)) / share(learned);
  if (!Number.isFinite(scale)) return known;
  const asked = new Map(
    known.map((list) => [list.label, { ...list, asked: list.asked * (1 - weights.feedback) }]),
  );
  for (const list of learned) {
    const more = list.asked * scale;
    const term = asked.get(list.label);
    if (term) term.asked += more;
    else asked.set(list.label, { ...list, asked: more });
  }
  return [...asked.values()].map((list) => ({ ...list, weight: termWeight(list) })).sort(heaviestFirst);
}

/** Terms of the reports, each by its share in them and its rarity; what only one report has teaches nothing. */
function tellingTerms(
  tables: IndexTables,
  best: { report: Report; score: number }[],
  exclude: number[],
): TermList[] {
  const total = best.reduce((sum, { score }) => sum + score, 0);
  const shares = new Map<string, number>();
  for (const { report, score } of best) {
    for (const [term, frequency] of termVector(report).frequencies) {
      const share = (score / total) * (frequency / (frequency + BM25.k1));
      shares.set(term, (shares.get(term) ?? 0) + share);
    }
  }
  const terms = [...shares].map(([term, weight]) => ({ term, word: term, weight }));
  return termLists(tables, { terms, exclude })
    .filter(({ having }) => having > 1)
    .sort((a, b) => b.asked * b.rarity - a.asked * a.rarity || heaviestFirst(a, b));
}
