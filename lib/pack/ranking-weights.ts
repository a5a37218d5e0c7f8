/** All numbers of the ranking; chosen on the dev sets by eval/related.ts, one configuration for every set. */
export interface RankingWeights {
  /** Terms of the article that are looked up, most telling first. */
  queryTerms: number;
  /** Score of a shared entity against a shared word of the same rarity. */
  entities: number;
  /** Score of a statement by the same speaker on the same day, in units of the rarest word. */
  statement: number;
  /** Days after which closeness in time has fallen to 1/e. */
  decayDays: number;
}

export const RANKING: RankingWeights = {
  queryTerms: 64,
  entities: 1,
  statement: 1,
  decayDays: 5,
};

/** BM25 (Robertson and Zaragoza 2009): term saturation and length normalisation, fixed when a pack is compiled. */
export const BM25 = { k1: 1.2, b: 0.75 };

/** Weight of one occurrence, by the field it stands in (BM25F). */
export const FIELD_WEIGHTS = { title: 2, text: 1, statement: 0.5 };
