import { bareReport } from "../lib/pack/bare-report";
import { compilePack } from "../lib/pack/compile";
import { openPack } from "../lib/pack/open";
import type { Pack } from "../lib/pack/pack";
import { makeQuery } from "../lib/pack/query";
import { RANKING, type RankingWeights } from "../lib/pack/ranking-weights";
import { PlainBm25 } from "./plain-bm25";
import { mean, ndcgAt10, sampleEvenly } from "./ranking-measures";
import {
  datedOnly,
  type RelatedQuery,
  type RelatedSet,
  readRelatedSet,
  readReutersThreads,
  relatedRoot,
} from "./related-sets";
import { evaluateSameStatement } from "./same-statement";
import type { EvalTable } from "./table";

/** Queries of a set that are asked; all of them where HEADWATER_EVAL=full. */
const SAMPLE = 400;
const REUTERS_SAMPLE = 200;
const PLAIN_DECAY_DAYS = 3;

/** The signals that a set without entities and stories can show, taken away one after the other. */
const VARIANTS: [name: string, weights: Partial<RankingWeights>][] = [
  ["Headwater", {}],
  ["no feedback", { feedback: 0 }],
  ["no feedback, no dates", { feedback: 0, closeness: 1, farAway: 1 }],
];

/** Ranking of related reports: the bundled pack's own judgements, then the sets of ../shared/eval/related. */
export async function evaluateRelated(): Promise<EvalTable[]> {
  const root = relatedRoot();
  return root === null ? [evaluateSameStatement()] : [evaluateSameStatement(), evaluateSets(root)];
}

function evaluateSets(root: string): EvalTable {
  const isFull = process.env.HEADWATER_EVAL === "full";
  const allsides = readRelatedSet("allsides_stories", root);
  const fakes = readRelatedSet("fakes_syria", root);
  const small = ["ecbplus", "fnc1", "basil"].map((name) => readRelatedSet(name, root));
  const sets = [allsides, datedOnly(allsides), ...small, fakes, datedOnly(fakes)];
  const rows = sets.map((set) => measureSet(set, isFull ? Number.POSITIVE_INFINITY : SAMPLE));
  rows.push(measureSet(readReutersThreads(root), isFull ? Number.POSITIVE_INFINITY : REUTERS_SAMPLE));
  return {
    title: "Related reports",
    note:
      `nDCG@10; index: headline and about 60 words; query: the full article, itself left out. ${isFull ? "All" : `At most ${SAMPLE}`} ` +
      `queries a set, evenly taken. Plain BM25 over whole words, and the same times exp(−days/${PLAIN_DECAY_DAYS}).`,
    columns: ["set", "queries", "plain BM25", "BM25 · time", ...VARIANTS.map(([name]) => name)],
    rows: rows.map(({ name, queries, figures }) => [
      name,
      queries,
      ...figures.map((figure) => figure.toFixed(3)),
    ]),
    missed: rows
      .filter(({ figures: [plain = 0, , headwater = 0] }) => headwater < plain)
      .map(({ name }) => `${name}: below plain BM25.`),
  };
}

function measureSet(set: RelatedSet, most: number): { name: string; queries: number; figures: number[] } {
  const queries = sampleEvenly(set.queries, most);
  const measure = (rank: (query: RelatedQuery) => string[]) =>
    mean(queries.map((query) => ndcgAt10(rank(query), query.relevant)));
  const plain = new PlainBm25(set.documents.map((row) => ({ ...row, text: `${row.title}\n${row.text}` })));
  const plainText = ({ document, full }: RelatedQuery) => `${document.title}\n${full}`;
  const pack = packOf(set);
  const figures = [
    measure((query) => plain.rank(plainText(query), query.document.id)),
    measure((query) =>
      plain.rank(plainText(query), query.document.id, query.document.published, PLAIN_DECAY_DAYS),
    ),
    ...VARIANTS.map(([, changed]) => measure((query) => askPack(pack, query, { ...RANKING, ...changed }))),
  ];
  return { name: set.name, queries: queries.length, figures };
}

export function packOf({ name, documents }: RelatedSet): Pack {
  const reports = documents.map(({ id, title, text, published }) =>
    bareReport({ id, title, summary: text, published }),
  );
  return openPack(compilePack({ id: name, name, version: "0", reports }));
}

export function askPack(pack: Pack, { document, full }: RelatedQuery, weights: RankingWeights): string[] {
  const self = pack.reports.byId(document.id);
  const query = makeQuery({
    title: document.title,
    text: full,
    published: document.published,
    exclude: self === null ? [] : [self],
  });
  return pack.search(query, 10, weights).map(({ report }) => pack.reports.at(report).id);
}
