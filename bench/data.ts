import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { tokenise } from "../lib/text/tokens";
import type { BenchQuery, ScaleDocument } from "./engine";

const FILES = ["part1", "part2"].map(
  (part) => new URL(`../../shared/eval/scale/${part}.docs.jsonl.gz`, import.meta.url),
);

const QUERY_WORDS = 25;
/** Shorter words are grammar in most languages of the data, and some libraries leave them out anyway. */
const SHORTEST_WORD = 4;

export function hasScaleData(): boolean {
  return FILES.every((file) => existsSync(file));
}

/** The first `count` documents in the data's fixed random order, and `queries` of those that come after them. */
export function readScale(
  count: number,
  queries: number,
): { documents: ScaleDocument[]; queries: BenchQuery[] } {
  const all = readAll(count + queries * 2);
  const asked = all.slice(count).map((document) => ({ document, words: queryWords(document) }));
  return {
    documents: all.slice(0, count),
    queries: asked.filter(({ words }) => words.length === QUERY_WORDS).slice(0, queries),
  };
}

function readAll(most: number): ScaleDocument[] {
  const documents: ScaleDocument[] = [];
  for (const file of FILES) {
    for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
      if (documents.length >= most) return documents;
      if (line !== "") documents.push(JSON.parse(line) as ScaleDocument);
    }
  }
  return documents;
}

/** The first distinct words of headline and text that are long enough. */
function queryWords({ title, text }: ScaleDocument): string[] {
  const words = tokenise(`${title}\n${text}`).map(({ term }) => term);
  const long = words.filter((word) => word.length >= SHORTEST_WORD);
  return [...new Set(long)].slice(0, QUERY_WORDS);
}
