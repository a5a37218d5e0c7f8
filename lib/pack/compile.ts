import { normaliseAddress } from "../article/address";
import { dayRange } from "../text/partial-date";
import { hashText } from "./checksum";
import { compileEntities } from "./compile-entities";
import { compileFingerprints } from "./compile-fingerprints";
import { compileTerms } from "./compile-terms";
import { FORMAT_VERSION, type SectionName, type Sections, writeContainer } from "./format";
import type { PackInfo, PackInput, PackReport } from "./pack";
import { NO_DAY, NO_STORY } from "./tables";

const encoder = new TextEncoder();

/**
 * The pack as a file (docs/pack-format.md). The same input gives the same bytes.
 * Rows are taken as they are: checking them is the loader's work.
 */
export function compilePack(input: PackInput): Uint8Array<ArrayBuffer> {
  const sections: Sections = new Map();
  const put = (name: SectionName, bytes: Uint8Array | Uint32Array | Int32Array) =>
    sections.set(name, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const putJson = (name: SectionName, value: unknown) => put(name, encoder.encode(JSON.stringify(value)));
  const { reports } = input;
  const info: PackInfo = {
    id: input.id,
    name: input.name,
    version: input.version,
    formatVersion: FORMAT_VERSION,
    reports: reports.length,
  };
  putJson("INFO", info);
  putRecords(reports, put);
  put("RDAY", dayTable(reports.map(publishedDays)));
  put("LDAY", dayTable(reports.map((report) => publishedDays(report) ?? statementDays(report))));
  put("RSTO", reportStories(reports));
  putLookup(
    "IDXH",
    "IDXR",
    reports.map((report) => [report.id]),
    put,
  );
  putLookup("ADRH", "ADRR", reports.map(addressKeys), put);
  compileTerms(reports, put);
  compileEntities(input, put);
  compileFingerprints(reports, put);
  putJson("ENTS", input.entities ?? []);
  putJson("OUTS", input.outlets ?? []);
  putJson("TOPI", input.topics ?? []);
  putJson("RISK", input.riskyAliases ?? []);
  return writeContainer(sections);
}

export type PutSection = (name: SectionName, bytes: Uint8Array | Uint32Array | Int32Array) => void;

/** One JSON text a report and where each starts: without the report's text, and without what is unknown or empty. */
function putRecords(reports: PackReport[], put: PutSection): void {
  const starts = new Uint32Array(reports.length + 1);
  const records = reports.map(({ text: _, fingerprint: __, ...report }, index) => {
    const known = Object.entries(report).filter(([, value]) => !isMissing(value));
    const bytes = encoder.encode(JSON.stringify(Object.fromEntries(known)));
    starts[index + 1] = (starts[index] ?? 0) + bytes.length;
    return bytes;
  });
  const all = new Uint8Array(starts[reports.length] ?? 0);
  records.forEach((bytes, index) => {
    all.set(bytes, starts[index]);
  });
  put("REPO", starts);
  put("RECS", all);
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

type DayRange = readonly [first: number, last: number];

function publishedDays({ published }: PackReport): DayRange | null {
  return published === null ? null : dayRange(published);
}

/** A report of a statement comes out on the day of the statement or the next. */
function statementDays({ statements }: PackReport): DayRange | null {
  for (const { date } of statements) {
    const said = date === null ? null : dayRange(date);
    if (said) return [said[0], said[1] + 1];
  }
  return null;
}

/** Two numbers a report. */
function dayTable(ranges: (DayRange | null)[]): Int32Array {
  const days = new Int32Array(ranges.length * 2).fill(NO_DAY);
  ranges.forEach((range, index) => {
    if (range) days.set(range, index * 2);
  });
  return days;
}

/** Number of the story group, by first appearance. */
function reportStories(reports: readonly PackReport[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(reports, ({ story }) => {
    if (story === null) return NO_STORY;
    const number = numbers.get(story) ?? numbers.size;
    numbers.set(story, number);
    return number;
  });
}

function addressKeys(report: PackReport): string[] {
  return report.url === null ? [] : [normaliseAddress(report.url)];
}

/** Hashes of the keys, sorted, with the report of each: a hit has still to be compared with the record. */
function putLookup(hashes: SectionName, owners: SectionName, keys: string[][], put: PutSection): void {
  const rows = keys.flatMap((list, report) => list.map((key) => ({ hash: hashText(key), report })));
  rows.sort((a, b) => a.hash - b.hash || a.report - b.report);
  put(
    hashes,
    Uint32Array.from(rows, (row) => row.hash),
  );
  put(
    owners,
    Uint32Array.from(rows, (row) => row.report),
  );
}
