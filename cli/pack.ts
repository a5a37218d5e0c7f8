import { basename } from "node:path";
import { parseArgs } from "node:util";
import { cues } from "../data/cues";
import { bundledPackInput } from "../data/pack-input";
import { type ReportText, recordStatements } from "../lib/chain/record-statements";
import { compileNames } from "../lib/entities/names";
import type { ReportStatement } from "../lib/model";
import { bareReport } from "../lib/pack/bare-report";
import { PackCompiler } from "../lib/pack/compile";
import { containerParts } from "../lib/pack/format";
import type { PackInput, PackReport } from "../lib/pack/pack";
import { fingerprint } from "../lib/reuse/fingerprint";
import { isPartialDate } from "../lib/text/partial-date";
import { type BuildProgress, showBuildProgress } from "./build-progress";
import { ByteSource, requiredField, stringField, UsageError } from "./input";
import { writeLine } from "./output";
import { readRows } from "./rows/read-rows";
import { isBad } from "./rows/row";
import { openPackFiles } from "./tools";
import { writeWhole } from "./write-whole";

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
  const name = values.name ?? positionals.map((path) => basename(path)).join(", ");
  // Names of outlets and people are facts of the world, not of one pack: every pack carries the bundled tables.
  const { reports: _, ...tables } = bundledPackInput();
  const compiler = new PackCompiler({ ...tables, id: "custom", name, version: "1" });
  const record = values.statements ? statementRecorder(tables) : null;
  await addReports(compiler, positionals, { skipsBad: values["skip-bad"], record });
  writeWhole(values.output, containerParts(compiler.finish()));
}

/** One report after the other: of none more is kept than the pack will hold. */
async function addReports(
  compiler: PackCompiler,
  paths: string[],
  { skipsBad, record }: Pick<Building, "skipsBad" | "record">,
): Promise<void> {
  const sources = paths.map((path) => new ByteSource(path));
  const progress = showBuildProgress(sources);
  const ids = new Set<string>();
  let skipped = 0;
  try {
    for (const source of sources)
      skipped += await addFile(source, { compiler, ids, skipsBad, record, progress });
  } finally {
    progress.done();
  }
  if (skipsBad) process.stderr.write(`${skipped} bad rows left out\n`);
}

interface Building {
  compiler: PackCompiler;
  ids: Set<string>;
  skipsBad: boolean;
  /** Null where texts are not read for statements. */
  record: ((text: ReportText) => ReportStatement[]) | null;
  progress: BuildProgress;
}

/** Statements of texts, by the names that the pack carries. */
function statementRecorder({ entities = [], outlets = [], riskyAliases = [] }: Omit<PackInput, "reports">) {
  const names = compileNames({ entities, outlets, risky: riskyAliases });
  return (text: ReportText) => recordStatements(text, names, cues);
}

/** Gives how many bad rows were left out; throws UsageError at the first where none may be. */
async function addFile(source: ByteSource, building: Building): Promise<number> {
  const { compiler, ids, skipsBad, record, progress } = building;
  const countBefore = ids.size;
  let skipped = 0;
  for await (const row of readRows(source)) {
    try {
      if (isBad(row)) throw new UsageError(`${row.place}: ${row.problem}`);
      const report = toReport(row.row, row.place, record);
      if (ids.has(report.id)) throw new UsageError(`${row.place}: two reports have the id ${report.id}`);
      ids.add(report.id);
      compiler.add(report);
    } catch (error) {
      if (!skipsBad || !(error instanceof UsageError)) throw error;
      process.stderr.write(`${error.message}\n`);
      skipped++;
    }
    progress.step();
  }
  if (ids.size === countBefore) throw new UsageError(`${source.path}: has no reports`);
  return skipped;
}

function toReport(row: Record<string, unknown>, place: string, record: Building["record"]): PackReport {
  const id = requiredField(row, "id", place);
  const field = (name: string) => stringField(row, name, place);
  const text = field("text");
  const [language, published] = [field("language"), publishedOf(field("published") ?? field("date"), place)];
  return bareReport({
    id,
    url: field("url"),
    title: field("title"),
    outlet: field("outlet"),
    language,
    published,
    byline: field("byline"),
    summary: field("summary"),
    ...(text === null ? {} : { text, fingerprint: fingerprint(text).hashes }),
    ...(text === null || record === null ? {} : { statements: record({ text, language, published }) }),
  });
}

/** The day of a date or timestamp; anything else is an error, not a guess. */
function publishedOf(value: string | null, place: string): string | null {
  if (value === null || value === "") return null;
  const date = value.slice(0, "YYYY-MM-DD".length);
  if (!isPartialDate(date)) throw new UsageError(`${place}: published is no date: ${value.slice(0, 40)}`);
  return date;
}

async function tellPack([path]: string[]): Promise<void> {
  if (!path) throw new UsageError("pack info needs a file.");
  const pack = openPackFiles([path]);
  const counts = { entities: pack.entities.length, outlets: pack.outlets.length, topics: pack.topics.length };
  const fingerprints = pack.fingerprints.hashes.length;
  await writeLine(JSON.stringify({ ...pack.info, ...counts, fingerprints }, null, 2));
}
