import { readFileSync } from "node:fs";
import { openPack } from "../lib/pack/open";
import { readScale } from "./data";
import { headwater } from "./engines/headwater";
import { median, percentile95 } from "./tables";

const QUERIES = 200;

/**
 * `tsx bench/scale-up.ts <pack>`: cold start against reading the file, and queries, of one large pack in one process;
 * packs are made by `write-million.ts` and `headwater pack build`.
 */
async function main([file]: string[]): Promise<void> {
  if (!file) throw new Error("Which pack?");
  const { queries } = readScale(100_000, QUERIES);
  const [first] = queries;
  if (!first) throw new Error("There is nothing to ask.");
  const began = performance.now();
  const bytes = readFileSync(file);
  const read = performance.now();
  const engine = headwater(false);
  const opened = await engine.open(bytes);
  opened.ask(first);
  const answered = performance.now();
  const full = await headwater(true).open(bytes);
  const times = (ask: typeof opened.ask) =>
    queries.map((query) => Math.min(...[1, 2].map(() => timeOf(() => ask(query)))));
  const [words, whole] = [times(opened.ask), times(full.ask)];
  const ms = (value: number) => value.toFixed(1);
  console.log(`${openPack(bytes).info.reports} reports, ${(bytes.length / 1e6).toFixed(0)} MB`);
  console.log(`read ${ms(read - began)} ms, with first answer ${ms(answered - began)} ms`);
  console.log(`words alone ${ms(median(words))} / ${ms(percentile95(words))} ms`);
  console.log(`full ranking ${ms(median(whole))} / ${ms(percentile95(whole))} ms`);
}

function timeOf(action: () => void): number {
  const began = performance.now();
  action();
  return performance.now() - began;
}

await main(process.argv.slice(2));
