import { readFileSync, writeFileSync } from "node:fs";
import { readScale } from "./data";
import { ENGINES } from "./engine";

/** Each query is asked so often and its fastest answer counts: what other programs do to this machine is left out. */
const REPEATS = 3;

/** What one process finds out about one library, printed as one line of JSON. */
export interface Measured {
  bytes: number;
  indexBytes: number;
  buildMs: number;
}

export interface MeasuredStart {
  /** From reading the file to the first answer, milliseconds. */
  coldMs: number;
  /** Growth of live memory (heap and buffers, after collection) and of the process, bytes. */
  liveBytes: number;
  residentBytes: number;
}

export interface MeasuredQueries {
  /** Milliseconds of every query, the fastest of its repeats. */
  times: number[];
}

/** A slow library is asked no more once it has taken so long, milliseconds, but so often in any case. */
const LONGEST_MS = 60_000;
const LEAST_QUERIES = 40;
const WARM_UP = 10;

async function build(): Promise<Measured> {
  const { documents } = readScale(Number(count), 0);
  const before = performance.now();
  const bytes = await engine.build(documents);
  const buildMs = performance.now() - before;
  writeFileSync(file, bytes);
  const notIndex = engine.notIndex?.(Buffer.from(bytes)) ?? 0;
  return { bytes: bytes.length, indexBytes: bytes.length - notIndex, buildMs };
}

async function start(): Promise<MeasuredStart> {
  const query = readQueriesFile()[0];
  if (!query) throw new Error("There is nothing to ask.");
  globalThis.gc?.();
  const before = process.memoryUsage();
  const began = performance.now();
  const opened = await engine.open(readFileSync(file));
  const answer = opened.ask(query);
  const coldMs = performance.now() - began;
  const residentBytes = process.memoryUsage.rss() - before.rss;
  globalThis.gc?.();
  const after = process.memoryUsage();
  if (answer.length === 0) throw new Error("The first query found nothing.");
  const live = ({ heapUsed, external }: NodeJS.MemoryUsage) => heapUsed + external;
  const liveBytes = live(after) - live(before);
  opened.ask(query);
  return { coldMs, liveBytes, residentBytes };
}

function timeOf(action: () => void): number {
  const began = performance.now();
  action();
  return performance.now() - began;
}

async function queries(): Promise<MeasuredQueries> {
  const asked = readQueriesFile();
  const opened = await engine.open(readFileSync(file));
  for (const query of asked.slice(0, WARM_UP)) opened.ask(query);
  const times: number[] = [];
  const began = performance.now();
  for (const query of asked.slice(0, Number(queryCount))) {
    if (times.length >= LEAST_QUERIES && performance.now() - began > LONGEST_MS) break;
    times.push(Math.min(...Array.from({ length: REPEATS }, () => timeOf(() => opened.ask(query)))));
  }
  return { times };
}

function readQueriesFile(): ReturnType<typeof readScale>["queries"] {
  return JSON.parse(readFileSync(`${process.env.BENCH_QUERIES}`, "utf8"));
}

const [name = "", action, file = "", count = "0", queryCount = "0"] = process.argv.slice(2);
const known = ENGINES[name];
if (!known) throw new Error(`There is no library ${name}.`);
const engine = await known.load();
const result = await { build, start, queries }[action as "build" | "start" | "queries"]();
process.stdout.write(`${JSON.stringify(result)}\n`);
