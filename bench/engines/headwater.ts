import { genreOf } from "../../lib/article/genre";
import { bareReport } from "../../lib/pack/bare-report";
import { compilePack } from "../../lib/pack/compile";
import { Container } from "../../lib/pack/container";
import { indexTokens } from "../../lib/pack/index-terms";
import { openPack } from "../../lib/pack/open";
import type { PackQuery } from "../../lib/pack/pack";
import { makeQuery } from "../../lib/pack/query";
import { RANKING, type RankingWeights } from "../../lib/pack/ranking-weights";
import { type BenchQuery, type Engine, type ScaleDocument, TOP } from "../engine";

/** Sections that hold what a reader is shown, or find a report by its id or address: no part of a word index. */
const RECORDS = ["RBLK", "RDIC", "RECS", "IDXH", "IDXR", "ADRH", "ADRR"] as const;

/** `full`: the product's ranking of the whole document; otherwise BM25 of the query's words alone. */
export function headwater(full: boolean): Engine {
  return {
    build: async (documents) =>
      compilePack({ id: "bench", name: "bench", version: "1", reports: documents.map(toReport) }),
    open: async (bytes) => {
      const pack = openPack(bytes);
      const weights: RankingWeights = full
        ? RANKING
        : { ...RANKING, feedback: 0, closeness: 1, farAway: 1, compared: 0, story: 0, genre: 1 };
      return {
        ask: (query) =>
          pack
            .search(full ? wholeDocument(query) : wordsAlone(query), TOP, weights)
            .map(({ report }) => report),
      };
    },
    notIndex: (bytes) => {
      const container = new Container(bytes);
      return RECORDS.reduce((sum, name) => sum + container.unchecked(name).bytes.length, 0);
    },
  };
}

function toReport({ id, title, text, date, outlet, url }: ScaleDocument) {
  return { ...bareReport({ id, title, outlet, url, published: date }), text };
}

function wholeDocument({ document: { title, url, text, date } }: BenchQuery): PackQuery {
  return makeQuery({ title, url, text, published: date, genre: genreOf(title) });
}

function wordsAlone({ words }: BenchQuery): PackQuery {
  const terms = words.flatMap((word) => indexTokens(word).map(({ term }) => ({ term, word, weight: 1 })));
  return { terms, entities: [], statements: [], published: null, genre: null, exclude: [] };
}
