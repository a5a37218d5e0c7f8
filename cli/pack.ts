import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { bundledPackInput } from "../data/pack-input";
import { bareReport } from "../lib/pack/bare-report";
import { compilePack } from "../lib/pack/compile";
import type { PackReport } from "../lib/pack/pack";
import { fingerprint } from "../lib/reuse/fingerprint";
import { isPartialDate } from "../lib/text/partial-date";
import { readJsonLines, requiredField, stringField, UsageError } from "./input";
import { createProgress, writeLine } from "./output";
import { openPackFile } from "./tools";

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
    options: { output: { type: "string", short: "o" }, name: { type: "string" } },
  });
  if (!values.output || positionals.length === 0)
    throw new UsageError("pack build needs files and -o <file>.");
  const reports = await readReports(positionals);
  const name = values.name ?? positionals.map((path) => basename(path)).join(", ");
  // Names of outlets and people are facts of the world, not of one pack: every pack carries the bundled tables.
  const pack = { ...bundledPackInput(), id: "custom", name, version: "1", reports };
  writeWhole(values.output, compilePack(pack));
}

/** A build that is killed leaves the old file or none, never half of one. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

async function readReports(paths: string[]): Promise<PackReport[]> {
  const reports = new Map<string, PackReport>();
  const progress = createProgress("reports read", 10_000);
  for (const path of paths) {
    const countBefore = reports.size;
    for await (const { row, place } of readJsonLines(path)) {
      const report = toReport(row, place);
      if (reports.has(report.id)) throw new UsageError(`${place}: two reports have the id ${report.id}`);
      reports.set(report.id, report);
      progress.step();
    }
    if (reports.size === countBefore) throw new UsageError(`${path}: has no reports`);
  }
  progress.done();
  return [...reports.values()];
}

function toReport(row: Record<string, unknown>, place: string): PackReport {
  const id = requiredField(row, "id", place);
  const field = (name: string) => stringField(row, name, place);
  const text = field("text");
  return bareReport({
    id,
    url: field("url"),
    title: field("title"),
    outlet: field("outlet"),
    language: field("language"),
    published: publishedOf(field("published") ?? field("date"), place),
    byline: field("byline"),
    summary: field("summary"),
    ...(text === null ? {} : { text, fingerprint: fingerprint(text).hashes }),
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
  const pack = openPackFile(path);
  const counts = { entities: pack.entities.length, outlets: pack.outlets.length, topics: pack.topics.length };
  const fingerprints = pack.fingerprints.hashes.length;
  await writeLine(JSON.stringify({ ...pack.info, ...counts, fingerprints }, null, 2));
}
