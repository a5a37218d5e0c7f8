import { cues } from "../data/cues";
import { bundledPackInput } from "../data/pack-input";
import { genreOf } from "../lib/article/genre";
import { findMentions } from "../lib/entities/find-mentions";
import { bareReport } from "../lib/pack/bare-report";
import { compilePack } from "../lib/pack/compile";
import { openPack } from "../lib/pack/open";
import type { PackQuery } from "../lib/pack/pack";
import { makeQuery } from "../lib/pack/query";
import { RANKING, type RankingWeights } from "../lib/pack/ranking-weights";
import { type ReadingTools, readingTools } from "../lib/read-context";
import { PlainBm25 } from "./plain-bm25";
import { mean, ndcgAt10, sampleEvenly } from "./ranking-measures";
import {
  datedOnly,
  type RelatedQuery,
  type RelatedSet,
  readRelatedSet,
  readReutersThreads,
  relatedRoot,
  withoutAddresses,
} from "./related-sets";
import { evaluateSameStatement } from "./same-statement";
import type { EvalTable } from "./table";

/** Queries of a set that are asked; all of them where HEADWATER_EVAL=full. */
const SAMPLE = 400;
const REUTERS_SAMPLE = 200;
const PLAIN_DECAY_DAYS = 3;

/** The whole ranking, and what is left when one signal is taken away. */
const VARIANTS: [name: string, weights: Partial<RankingWeights>][] = [
  ["Headwater", {}],
  ["no dates", { closeness: 1, farAway: 1, later: 1 }],
  ["later as earlier", { later: 1 }],
  ["later alike in crowds", { laterCrowd: 0 }],
  ["no slow closeness", { slow: 0 }],
  ["crowds as few", { crowdDays: 0 }],
  ["missing date costs all", { undated: 0, undatedBest: 0 }],
  ["no feedback", { feedback: 0 }],
  ["no neighbours", { compared: 0 }],
  ["no entities", { entities: 0 }],
  ["no genres", { genre: 1 }],
  ["24 terms", { queryTerms: 24 }],
];

/** Issue 4's bars for nDCG@10 on all queries of a set. */
const BARS: Record<string, number> = {
  allsides_stories: 0.8,
  "allsides_stories, dated only": 0.965,
  ecbplus: 0.95,
  fnc1: 0.985,
  basil: 0.99,
  fakes_syria: 0.74,
  reuters_threads: 0.93,
};

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
      "nDCG@10, asked as `headwater related` asks: the pack with the bundled names, headline and about 60 words indexed, the " +
      `words not stored; query: the full article, itself left out. ${isFull ? "All" : `At most ${SAMPLE}`} ` +
      `queries a set, evenly taken. Plain BM25 over whole words, and the same times exp(−days/${PLAIN_DECAY_DAYS}).`,
    columns: [
      "set",
      "queries",
      "plain BM25",
      "BM25 · time",
      ...VARIANTS.map(([name]) => name),
      "no addresses",
    ],
    rows: rows.map(({ name, queries, figures }) => [
      name,
      queries,
      ...figures.map((figure) => figure.toFixed(3)),
    ]),
    missed: rows
      .filter(({ name, figures: [, , headwater = 0] }) => headwater < (BARS[name] ?? 0))
      .map(
        ({ name, figures: [, , headwater = 0] }) =>
          `${name}: ${headwater.toFixed(3)}, the bar is ${BARS[name]}.`,
      ),
  };
}

function measureSet(set: RelatedSet, most: number): { name: string; queries: number; figures: number[] } {
  const queries = sampleEvenly(set.queries, most);
  const measure = (rank: (query: RelatedQuery) => string[]) =>
    mean(queries.map((query) => ndcgAt10(rank(query), query.relevant)));
  const plain = new PlainBm25(set.documents.map((row) => ({ ...row, text: `${row.title}\n${row.text}` })));
  const plainText = ({ document, full }: RelatedQuery) => `${document.title}\n${full}`;
  const measuring = (known: RelatedSet) => {
    const tools = toolsFor(known);
    const asked = sampleEvenly(known.queries, most).map((query) => askedOf(tools, query));
    return (changed: Partial<RankingWeights>) =>
      mean(
        asked.map((query, at) =>
          ndcgAt10(askPack(tools, query, { ...RANKING, ...changed }), queries[at]?.relevant ?? new Set()),
        ),
      );
  };
  const measurePack = measuring(set);
  const figures = [
    measure((query) => plain.rank(plainText(query), query.document.id)),
    measure((query) =>
      plain.rank(plainText(query), query.document.id, query.document.published, PLAIN_DECAY_DAYS),
    ),
    ...VARIANTS.map(([, changed]) => measurePack(changed)),
    measuring(withoutAddresses(set))({}),
  ];
  return { name: set.name, queries: queries.length, figures };
}

/** The set in a pack, as `headwater pack build` makes it. */
function toolsFor({ name, documents }: RelatedSet): ReadingTools {
  const reports = documents.map(({ id, title, text, published, url }) => ({
    ...bareReport({ id, title, published, url }),
    text,
  }));
  return readingTools(openPack(compilePack({ ...bundledPackInput(), id: name, name, reports })), cues);
}

function askedOf({ pack, names }: ReadingTools, { document, full }: RelatedQuery): PackQuery {
  const self = pack.reports.byId(document.id);
  return makeQuery({
    title: document.title,
    url: document.url,
    text: full,
    published: document.published,
    genre: genreOf(document.title),
    mentions: findMentions(`${document.title}\n\n${full}`, names),
    exclude: self === null ? [] : [self],
  });
}

function askPack({ pack }: ReadingTools, query: PackQuery, weights: RankingWeights): string[] {
  return pack.search(query, 10, weights).map(({ report }) => pack.reports.at(report).id);
}
