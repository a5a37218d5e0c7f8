import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { isPartialDate } from "../lib/text/partial-date";
import { evaluationRoot } from "./table";

/** One set of ../shared/eval/related: what is indexed, what is asked, and what should be found. */
export interface RelatedSet {
  name: string;
  documents: RelatedDocument[];
  queries: RelatedQuery[];
}

export interface RelatedDocument {
  id: string;
  title: string;
  /** What an index record holds: about 60 words. */
  text: string;
  published: string | null;
  url: string | null;
}

export interface RelatedQuery {
  document: RelatedDocument;
  /** The article as read. */
  full: string;
  relevant: Set<string>;
}

interface Row {
  id: string;
  title?: string;
  text?: string;
  full?: string;
  date?: string;
  url?: string;
}

function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split("\n");
}

export function readRows<Shape>(path: string): Shape[] {
  return readLines(path).map((line) => JSON.parse(line) as Shape);
}

/** Rows of a tab-separated file without its head. */
export function readTable(path: string): string[][] {
  return readLines(path)
    .slice(1)
    .map((line) => line.split("\t"));
}

function toDocument({ id, title, text, date, url }: Row): RelatedDocument {
  const day = date?.slice(0, "YYYY-MM-DD".length) ?? "";
  return {
    id,
    title: title ?? "",
    text: text ?? "",
    published: isPartialDate(day) ? day : null,
    url: url || null,
  };
}

function readRelevant(path: string): Map<string, Set<string>> {
  const relevant = new Map<string, Set<string>>();
  for (const [query = "", document = ""] of readTable(path)) {
    const known = relevant.get(query) ?? new Set<string>();
    relevant.set(query, known.add(document));
  }
  return relevant;
}

/** A set whose queries are its own documents. */
export function readRelatedSet(name: string, root: string): RelatedSet {
  const folder = `${root}related/${name}`;
  const rows = readRows<Row>(`${folder}/dev.docs.jsonl.gz`);
  return makeSet(name, rows.map(toDocument), rows, readRelevant(`${folder}/dev.qrels.tsv`));
}

/** The threads of one agency, asked of all its records in `scale`. */
export function readReutersThreads(root: string): RelatedSet {
  const folder = `${root}related/reuters_threads`;
  const records = ["part1", "part2"].flatMap((part) => readRows<Row>(`${root}scale/${part}.docs.jsonl.gz`));
  const documents = records.filter(({ id }) => id.startsWith("r-")).map(toDocument);
  const queries = readRows<Row>(`${folder}/dev.queries.jsonl.gz`);
  return makeSet("reuters_threads", documents, queries, readRelevant(`${folder}/dev.qrels.tsv`));
}

function makeSet(
  name: string,
  documents: RelatedDocument[],
  rows: Row[],
  relevant: Map<string, Set<string>>,
): RelatedSet {
  const queries = rows.flatMap((row) => {
    const wanted = relevant.get(row.id);
    return wanted ? [{ document: toDocument(row), full: row.full || row.text || "", relevant: wanted }] : [];
  });
  return { name, documents, queries };
}

/** The set with the dated documents only. */
export function datedOnly(set: RelatedSet): RelatedSet {
  const documents = set.documents.filter(({ published }) => published !== null);
  const dated = new Set(documents.map(({ id }) => id));
  const queries = set.queries
    .filter(({ document }) => dated.has(document.id))
    .map((query) => ({ ...query, relevant: new Set([...query.relevant].filter((id) => dated.has(id))) }))
    .filter(({ relevant }) => relevant.size > 0);
  return { name: `${set.name}, dated only`, documents, queries };
}

/** The set as if nobody knew where its documents were published. */
export function withoutAddresses(set: RelatedSet): RelatedSet {
  const bare = (document: RelatedDocument): RelatedDocument => ({ ...document, url: null });
  const queries = set.queries.map((query) => ({ ...query, document: bare(query.document) }));
  return { ...set, documents: set.documents.map(bare), queries };
}

/** Root of the evaluation data; null where it isn't on this machine. */
export const relatedRoot = () => evaluationRoot(existsSync);
