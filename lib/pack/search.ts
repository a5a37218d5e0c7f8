import type { Report } from "../model";
import { type DayRange, dayRange } from "../text/partial-date";
import { bestOf } from "./best";
import { applyCloseness, daysBetween, type Nearness, nearnessAmong, rangeAt } from "./closeness";
import type { EntityNumbers } from "./entity-numbers";
import { learnTerms } from "./feedback";
import { genreNumber } from "./genres";
import type { IndexTables } from "./index-tables";
import { alikeness, orderByNeighbours } from "./neighbours";
import type { Hit, HitSignals, PackQuery } from "./pack";
import {
  contains,
  type EntityList,
  entityLists,
  type TermList,
  termLists,
  unknownWeight,
} from "./query-lists";
import { RANKING, type RankingWeights } from "./ranking-weights";
import { type Speaking, sharedStatement, speakingOf } from "./shared-statements";
import { raiseStories } from "./story-scores";
import { rescoreWords, scoreWords } from "./word-scores";

/** What a search looks into. */
export interface SearchSpace {
  tables: IndexTables;
  entities: EntityNumbers;
  reportAt(report: number): Report;
}

const SHARED_TERMS = 8;

/**
 * Ranks the pack's reports for an article: words, named entities and statements by the same speaker on the same
 * occasion, all times closeness in time, and less where the genre is another; then the same once more with the words
 * that the best reports add; then reports of one known story draw each other up, and the best reports are ordered by
 * what those like them score.
 * `choose`: the numbers of the best by their scores.
 */
export function search(
  space: SearchSpace,
  query: PackQuery,
  limit: number,
  weights: RankingWeights = RANKING,
  choose: (scores: Float32Array, limit: number) => number[] = bestOf,
): Hit[] {
  const { tables } = space;
  const ranking = new Ranking(space, query, weights);
  const asked = termLists(tables, query);
  const first = asked.slice(0, weights.queryTerms);
  const words = scoreWords(tables, first);
  let scores = ranking.score(weights.feedback > 0 ? words.slice() : words);
  if (weights.feedback > 0) {
    const best = bestOf(scores, weights.feedbackReports);
    const learnedFrom = best.map((report) => ({
      report: space.reportAt(report),
      score: scores[report] ?? 0,
    }));
    const learned = learnTerms(tables, asked, learnedFrom, query.exclude, weights);
    // All of the first are among them: no more are learned than are added.
    const terms = learned.slice(0, weights.queryTerms + weights.feedbackTerms);
    rescoreWords(tables, words, first, terms, 1 - weights.feedback);
    scores = ranking.score(words);
  }
  if (weights.story > 0) raiseStories(tables, scores, weights.story, query.exclude);
  if (weights.compared > 0) ranking.compare(scores);
  const inAll = totalWeight(asked) + unknownWeight(tables, query, asked);
  return choose(scores, limit).map((report) => ({
    report,
    score: scores[report] ?? 0,
    signals: ranking.signals(report, asked, inAll),
  }));
}

/** One query's way through the tables. */
class Ranking {
  private readonly tables: IndexTables;
  private readonly entities: EntityList[];
  private readonly speaking: Speaking;
  private readonly published: DayRange | null;
  private readonly near: Nearness | null;

  constructor(
    private readonly space: SearchSpace,
    private readonly query: PackQuery,
    private readonly weights: RankingWeights,
  ) {
    this.tables = space.tables;
    this.entities = entityLists(space.tables, space.entities, query, weights);
    this.speaking = speakingOf(query, space.entities);
    this.published = query.published === null ? null : dayRange(query.published);
    this.near = nearnessAmong(this.tables.likelyDays, this.published, weights);
  }

  /** Makes of the scores of their words those of the reports, 0 for those that share nothing. */
  score(scores: Float32Array): Float32Array {
    const { tables } = this;
    for (const { first, end, weight } of this.entities) {
      for (let at = first; at < end; at++) {
        const report = tables.entityReports[at] ?? 0;
        scores[report] = (scores[report] ?? 0) + weight;
      }
    }
    for (const report of this.query.exclude) scores[report] = 0;
    this.addStatements(scores);
    applyCloseness(scores, tables.likelyDays, this.near, this.weights);
    this.applyGenre(scores);
    return scores;
  }

  /** Puts the best reports in the order that they agree on. */
  compare(scores: Float32Array): void {
    const best = bestOf(scores, this.weights.compared);
    orderByNeighbours(scores, best, alikeness(this.tables, best, this.near, this.weights), this.weights);
  }

  private applyGenre(scores: Float32Array): void {
    if (this.weights.genre === 1) return;
    const { genres } = this.tables;
    const own = genreNumber(this.query.genre);
    for (let report = 0; report < scores.length; report++) {
      if (genres[report] !== own) scores[report] = (scores[report] ?? 0) * this.weights.genre;
    }
  }

  private addStatements(scores: Float32Array): void {
    if (this.speaking.speakers.size === 0) return;
    for (let report = 0; report < scores.length; report++) {
      const score = scores[report] ?? 0;
      const statement = score > 0 ? sharedStatement(this.tables, report, this.speaking) : null;
      if (statement) scores[report] = score + this.weights.statement / (1 + statement.daysApart);
    }
  }

  /** `inAll`: weight of all the query's terms, also of those that no report has. */
  signals(report: number, terms: TermList[], inAll: number): HitSignals {
    const { tables } = this;
    const sharedTerms = terms.filter(({ number }) => tables.postings.has(number, report));
    const sharedEntities = this.entities.filter(({ first, end }) =>
      contains(tables.entityReports, first, end, report),
    );
    const statement = sharedStatement(tables, report, this.speaking);
    const days = rangeAt(tables.days, report);
    return {
      words: totalWeight(sharedTerms) / (inAll || 1),
      sharedTerms: sharedTerms
        .filter(isTelling(tables))
        .slice(0, SHARED_TERMS)
        .map(({ word }) => word),
      sharedEntities: sharedEntities.map(({ label }) => label),
      statement: statement && {
        speakerId: this.space.entities.idAt(statement.speaker) ?? "",
        daysApart: statement.daysApart,
      },
      daysApart: days && this.published && daysBetween(days, this.published),
    };
  }
}

/** Short words of the Latin alphabet are mostly grammar; what a third of the reports have tells a reader little. */
const GRAMMAR = /^[a-z]{1,3}$/;

function isTelling({ reportCount }: IndexTables): (list: TermList) => boolean {
  return ({ word, having }) => !GRAMMAR.test(word) && having <= Math.max(2, reportCount / 3);
}

function totalWeight(lists: TermList[]): number {
  return lists.reduce((sum, { weight }) => sum + weight, 0);
}
