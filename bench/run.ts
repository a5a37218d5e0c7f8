import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hasScaleData, readScale } from "./data";
import { ENGINES } from "./engine";
import type { Measured, MeasuredQueries, MeasuredStart } from "./measure";
import { type EngineFigures, keepInDocument, median, percentile95, toTables } from "./tables";

const REPORTS = 100_000;
const STARTS = 7;
const QUERIES = 200;

/** `npm run bench -- [library…] [--reports n]`: every library in processes of its own, one after the other. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      reports: { type: "string", default: `${REPORTS}` },
      keep: { type: "boolean", default: false },
    },
  });
  if (!hasScaleData()) {
    console.log("The evaluation data is not on this machine: nothing is measured.");
    return;
  }
  const reports = Number(values.reports);
  const folder = mkdtempSync(join(tmpdir(), "headwater-bench-"));
  mkdirSync(folder, { recursive: true });
  try {
    const queriesFile = join(folder, "queries.json");
    writeFileSync(queriesFile, JSON.stringify(readScale(reports, QUERIES).queries));
    const names = Object.keys(ENGINES).filter(
      (name) => positionals.length === 0 || positionals.includes(name),
    );
    const figures = names.map((name) => measureEngine(name, reports, folder, queriesFile));
    const markdown = toTables(figures, reports);
    console.log(markdown);
    if (values.keep) keepInDocument("libraries", markdown);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureEngine(name: string, reports: number, folder: string, queriesFile: string): EngineFigures {
  const known = ENGINES[name];
  if (!known) throw new Error(`There is no library ${name}.`);
  process.stderr.write(`${known.title}\n`);
  const count = Math.min(known.most, reports);
  const file = join(folder, name);
  const child = <Result>(action: string, queries: number) =>
    runChild<Result>([name, action, file, `${count}`, `${queries}`], queriesFile);
  const built = child<Measured>("build", 0);
  const first = child<MeasuredStart>("start", 0);
  const isSlow = first.coldMs > 5_000 || count < reports;
  const starts = [
    first,
    ...Array.from({ length: isSlow ? 2 : STARTS - 1 }, () => child<MeasuredStart>("start", 0)),
  ];
  const { times } = child<MeasuredQueries>("queries", QUERIES);
  rmSync(file);
  const figures: EngineFigures = {
    name,
    title: known.title,
    reports: count,
    bytesPerReport: built.bytes / count,
    indexBytesPerReport: built.indexBytes / count,
    buildSeconds: built.buildMs / 1000,
    coldMs: median(starts.map(({ coldMs }) => coldMs)),
    queryMs: median(times),
    queryP95Ms: percentile95(times),
    liveMegabytes: median(starts.map(({ liveBytes }) => liveBytes)) / 1e6,
    residentMegabytes: median(starts.map(({ residentBytes }) => residentBytes)) / 1e6,
  };
  process.stderr.write(`${JSON.stringify(figures)}\n`);
  return figures;
}

function runChild<Result>(args: string[], queriesFile: string): Result {
  const node = ["--expose-gc", "--max-old-space-size=8192", "--import", "tsx"];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...node, new URL("measure.ts", import.meta.url).pathname, ...args],
    { encoding: "utf8", maxBuffer: 1e8, env: { ...process.env, BENCH_QUERIES: queriesFile } },
  );
  if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${stderr}`);
  const last = stdout.trim().split("\n").at(-1) ?? "";
  return JSON.parse(last) as Result;
}

main();
