import { basename } from "node:path";
import { parseArgs } from "node:util";
import { bundledPackInput } from "../data/pack-input";
import { compileNames } from "../lib/entities/names";
import { deflate, PackCompiler } from "../lib/pack/compile";
import { containerParts } from "../lib/pack/format";
import type { PackReport } from "../lib/pack/pack";
import { type BuildProgress, showBuildProgress } from "./build-progress";
import { type Complaints, createComplaints } from "./complaints";
import { atPlace, ByteSource, onlyFile, requireReadable, UsageError } from "./input";
import { writeLine } from "./output";
import { reportOfRow } from "./report-row";
import { readRows } from "./rows/read-rows";
import { isBad, type ReportRow } from "./rows/row";
import { openPackFiles } from "./tools";
import { requireWritable, writeWhole } from "./write-whole";

/** `pack build` and `pack info`. */
export async function runPack([action, ...args]: string[]): Promise<void> {
  if (action === "build") await buildPack(args);
  else if (action === "info") await tellPack(args);
  else throw new UsageError("pack knows build and info.");
}

async function buildPack(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: "string", short: "o" },
      name: { type: "string" },
      "skip-bad": { type: "boolean", default: false },
      statements: { type: "boolean", default: false },
    },
  });
  if (!values.output || positionals.length === 0)
    throw new UsageError("pack build needs files and -o <file>.");
  requireReadable(positionals);
  requireWritable(values.output, positionals);
  const name = values.name ?? positionals.map((path) => basename(path)).join(", ");
  // Names of outlets and people are facts of the world, not of one pack: every pack carries the bundled tables.
  const { reports: _, ...tables } = bundledPackInput();
  const compiler = new PackCompiler({ ...tables, id: "custom", name, version: "1" }, deflate);
  const { entities = [], outlets = [], topics = [], riskyAliases = [] } = tables;
  const names = compileNames({ entities, outlets, risky: riskyAliases });
  const undated = createComplaints();
  const readsTexts = values.statements;
  const toReport = (row: ReportRow) => reportOfRow(row, { names, topics, note: undated.tell, readsTexts });
  await addReports(compiler, positionals, { skipsBad: values["skip-bad"], toReport });
  undated.sum("reports kept without a date");
  await writeWhole(values.output, containerParts(compiler.finish()));
}

/** One report after the other: of none more is kept than the pack will hold. */
async function addReports(
  compiler: PackCompiler,
  paths: string[],
  { skipsBad, toReport }: Pick<Building, "skipsBad" | "toReport">,
): Promise<void> {
  const sources = paths.map((path) => new ByteSource(path));
  const progress = showBuildProgress(sources);
  const ids = new Set<string>();
  const bad = createComplaints();
  try {
    for (const source of sources) await addFile(source, { compiler, ids, skipsBad, toReport, progress, bad });
  } finally {
    progress.done();
    if (skipsBad) bad.sum("bad rows left out", true);
  }
}

interface Building {
  compiler: PackCompiler;
  ids: Set<string>;
  skipsBad: boolean;
  toReport(row: ReportRow): PackReport;
  progress: BuildProgress;
  bad: Complaints;
}

/** Throws UsageError at the first bad row where none may be left out. */
async function addFile(source: ByteSource, building: Building): Promise<void> {
  const { compiler, ids, skipsBad, toReport, progress, bad } = building;
  const countBefore = ids.size;
  for await (const row of readRows(source)) {
    try {
      if (isBad(row)) throw new UsageError(`${row.place}: ${row.problem}`);
      const report = atPlace(row.place, () => toReport(row));
      if (ids.has(report.id)) throw new UsageError(`${row.place}: two reports have the id ${report.id}`);
      ids.add(report.id);
      compiler.add(report);
    } catch (error) {
      if (!skipsBad || !(error instanceof UsageError)) throw error;
      bad.tell(error.message);
    }
    progress.step();
  }
  if (ids.size === countBefore) throw new UsageError(`${source.path}: has no reports`);
}

async function tellPack(args: string[]): Promise<void> {
  const path = onlyFile(args);
  if (!path) throw new UsageError("pack info needs a file.");
  const pack = openPackFiles([path]);
  const counts = { entities: pack.entities.length, outlets: pack.outlets.length, topics: pack.topics.length };
  const fingerprints = pack.fingerprints.hashes.length;
  await writeLine(JSON.stringify({ ...pack.info, ...counts, fingerprints }, null, 2));
}
