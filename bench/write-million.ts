import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createGzip } from "node:zlib";
import { hasScaleData, readScale } from "./data";
import type { ScaleDocument } from "./engine";

/** Of the words of a repeated report, one in so many is another report's. */
const CHANGED = 3;
/** Distance between the reports that are mixed, a prime so that no two are mixed twice. */
const DISTANCE = 7_919;

/**
 * `tsx bench/write-million.ts <file.jsonl.gz> [count]`: the scale data, and then again and again with changed words
 * until there are enough. Only the first round is real; the others keep its vocabulary and its lengths.
 */
async function main([path, count = "1000000"]: string[]): Promise<void> {
  if (!path) throw new Error("Which file?");
  if (!hasScaleData()) throw new Error("The evaluation data is not on this machine.");
  const { documents } = readScale(Number.MAX_SAFE_INTEGER, 0);
  const file = createGzip({ level: 1 });
  const done = once(file.pipe(createWriteStream(path)), "finish");
  for (let number = 0; number < Number(count); number++) {
    if (!file.write(`${JSON.stringify(repeated(documents, number))}\n`)) await once(file, "drain");
  }
  file.end();
  await done;
}

function repeated(documents: ScaleDocument[], number: number): ScaleDocument {
  const round = Math.floor(number / documents.length);
  const own = documents[number % documents.length];
  const other = documents[(number + round * DISTANCE) % documents.length];
  if (!own || !other) throw new Error("There are no documents.");
  if (round === 0) return own;
  const { id, url } = own;
  return {
    ...own,
    id: `${id}-${round}`,
    url: `${url}?${round}`,
    title: mixed(own.title, other.title, round),
    text: mixed(own.text, other.text, round),
  };
}

function mixed(own: string, other: string, round: number): string {
  const others = other.split(" ");
  const words = own
    .split(" ")
    .map((word, place) => ((place + round) % CHANGED === 0 ? (others[place] ?? word) : word));
  return words.join(" ");
}

await main(process.argv.slice(2));
