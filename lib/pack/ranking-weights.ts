/**
 * All numbers of the ranking, one configuration for every pack; chosen on the dev sets (eval/related.ts prints what
 * each signal brings).
 */
export interface RankingWeights {
  /** Terms of the article that are looked up, most telling first. */
  queryTerms: number;
  /** Score of a shared entity against a shared word of the same rarity. */
  entities: number;
  /** Score of a statement by a speaker whom the article names, made on the article's day. */
  statement: number;
  /** What a report of the article's day keeps of its score. */
  closeness: number;
  /** What one of years before or after keeps of it. */
  farAway: number;
  /** What a report of a day after the article's keeps besides: it is no source of the article. */
  later: number;
  /** How many times more that counts with each tenfold of reports that the pack has a day: it has the sources, too. */
  laterCrowd: number;
  /** Days after which the news of the day has fallen to a half, as 1 / (1 + (days / halfDays)³): a day hardly counts. */
  halfDays: number;
  /** Days that this grows with each tenfold of reports that the pack has a day around the article's. */
  crowdDays: number;
  /** Share of closeness that falls slowly instead, as 1 / (1 + days / slowDays): what follows in the weeks after. */
  slow: number;
  slowDays: number;
  /** Closeness, 0 to 1, that is expected of a report without a date, and what is added where no report fits better. */
  undated: number;
  undatedBest: number;
  /** Share of the query that is taken from the best reports of a first search. */
  feedback: number;
  /** Reports of the first search that the query learns from. */
  feedbackReports: number;
  /** Terms that it learns. */
  feedbackTerms: number;
  /** Best reports that are compared with each other; 0 for none (lib/pack/neighbours.ts). */
  compared: number;
  /** Of these, how many nearest ones a report is averaged with. */
  neighbours: number;
  /** Weight of its own score against that of a report of the same words. */
  ownScore: number;
  /** What a report of another genre keeps of its score, and of its likeness to one: a list of facts is no news of them. */
  genre: number;
  /** Share of its story's mean score that a report is given on top. */
  story: number;
}

export const RANKING: RankingWeights = {
  queryTerms: 96,
  entities: 1.5,
  statement: 8,
  closeness: 1,
  farAway: 0.04,
  later: 0.9,
  laterCrowd: 2,
  halfDays: 2,
  crowdDays: 1,
  slow: 0.31,
  slowDays: 20,
  undated: 0.17,
  undatedBest: 0.31,
  feedback: 0.05,
  feedbackReports: 1,
  feedbackTerms: 40,
  compared: 50,
  neighbours: 10,
  ownScore: 2.5,
  genre: 0.6,
  story: 1,
};

/** BM25 (Robertson and Zaragoza, "The probabilistic relevance framework", 2009), fixed when a pack is compiled. */
export const BM25 = { k1: 1.5, b: 0.9 };

/** Weight of one occurrence in a report, by the field it stands in (BM25F). */
export const FIELD_WEIGHTS = { title: 2, text: 1, statement: 0.5 };

/** The same for an article that is asked about. */
export const QUERY_WEIGHTS = {
  title: 2,
  lead: 1,
  rest: 0.3,
  /** Words of the text that count as its lead. */
  leadWords: 60,
  /** Names (capitals inside a sentence) against other words. */
  name: 1.3,
  /** Numbers against other words: two events of one kind often differ in nothing else. */
  number: 1.5,
  /** Frequency at which a term has half the greatest weight. */
  saturation: 6,
  /** Rarity counts more than in plain BM25: an article has many more words than a typed query. */
  rarityPower: 1.2,
};
