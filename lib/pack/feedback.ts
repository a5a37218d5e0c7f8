import type { Report } from "../model";
import type { IndexTables } from "./index-tables";
import type { PackQuery, QueryTerm } from "./pack";
import { heaviestFirst } from "./query";
import { termLists } from "./query-lists";
import { BM25, type RankingWeights } from "./ranking-weights";
import { termVector } from "./term-vector";

/**
 * The query's terms and those that its best reports add: relevance model 3 (Abdul-Jaleel et al., "UMass at TREC
 * 2004"), with few reports and a small share, because an article often has only one or two true relatives.
 */
export function learnTerms(
  tables: IndexTables,
  query: PackQuery,
  best: { report: Report; score: number }[],
  weights: RankingWeights,
): QueryTerm[] {
  const learned = tellingTerms(tables, query, best).slice(0, weights.feedbackTerms);
  const learnedTotal = learned.reduce((sum, { weight }) => sum + weight, 0);
  if (learnedTotal === 0) return query.terms;
  const known = termLists(tables, query, query.terms.length);
  const knownTotal = known.reduce((sum, { asked, rarity }) => sum + asked * rarity, 0);
  const terms = new Map<string, QueryTerm>();
  for (const { label, word, asked } of known) {
    terms.set(label, { term: label, word, weight: asked * (1 - weights.feedback) });
  }
  for (const { label, weight, rarity } of learned) {
    const more = (weights.feedback * weight * knownTotal) / (learnedTotal * rarity);
    const term = terms.get(label);
    if (term) term.weight += more;
    else terms.set(label, { term: label, word: label, weight: more });
  }
  return [...terms.values()];
}

/** Terms of the reports, each by its share in them and its rarity; what only one report has teaches nothing. */
function tellingTerms(
  tables: IndexTables,
  { exclude }: PackQuery,
  best: { report: Report; score: number }[],
): { label: string; weight: number; rarity: number }[] {
  const total = best.reduce((sum, { score }) => sum + score, 0);
  const shares = new Map<string, number>();
  for (const { report, score } of best) {
    for (const [term, frequency] of termVector(report).frequencies) {
      const share = (score / total) * (frequency / (frequency + BM25.k1));
      shares.set(term, (shares.get(term) ?? 0) + share);
    }
  }
  const terms = [...shares].map(([term, weight]) => ({ term, word: term, weight }));
  return termLists(tables, { terms, exclude }, terms.length)
    .filter(({ having }) => having > 1)
    .map(({ label, asked, rarity }) => ({ label, rarity, weight: asked * rarity }))
    .sort(heaviestFirst);
}
