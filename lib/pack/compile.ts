import { deflateSync } from "fflate";
import { normaliseAddress } from "../article/address";
import { genreOf } from "../article/genre";
import { type DayRange, dayRange } from "../text/partial-date";
import { EntitiesCompiler } from "./compile-entities";
import { FingerprintsCompiler } from "./compile-fingerprints";
import { LookupCompiler, MOST_REPORTS } from "./compile-lookup";
import { type Deflate, RecordsCompiler } from "./compile-records";
import { TermsCompiler } from "./compile-terms";
import { FORMAT_VERSION, type SectionName, type Sections, writeContainer } from "./format";
import { genreNumber } from "./genres";
import { GrowingBytes } from "./growing-bytes";
import type { PackInfo, PackInput, PackReport } from "./pack";
import { PackError } from "./pack-error";
import { NO_DAY, NO_STORY } from "./tables";

export type PutSection = (name: SectionName, bytes: Uint8Array | Uint32Array | Int32Array) => void;

/** All of a pack but its reports. */
export type PackTables = Omit<PackInput, "reports">;

/**
 * The pack as a file (docs/pack-format.md). The same input gives the same bytes.
 * Rows are taken as they are: checking them is the loader's work.
 */
export function compilePack({ reports, ...tables }: PackInput): Uint8Array<ArrayBuffer> {
  const compiler = new PackCompiler(tables, deflate);
  for (const report of reports) compiler.add(report);
  return writeContainer(compiler.finish());
}

/** Slow and small: a pack is made once. */
export const deflate: Deflate = (bytes, dictionary) => deflateSync(bytes, { level: 9, dictionary });

/**
 * Takes one report after the other and keeps of it only what the file will hold, in about as many bytes.
 * A pack has at most 2²¹ reports.
 */
export class PackCompiler {
  private readonly records: RecordsCompiler;
  private readonly terms = new TermsCompiler();
  private readonly fingerprints = new FingerprintsCompiler();
  private readonly entities: EntitiesCompiler;
  private readonly ids = new LookupCompiler();
  private readonly addresses = new LookupCompiler();
  private readonly days = new DayTable();
  private readonly likelyDays = new DayTable();
  private readonly genres = new GrowingBytes();
  private readonly stories: number[] = [];
  private readonly storyNumbers = new Map<string, number>();

  /** `deflate`: where the file is to be small; null where it is made and opened on one machine. */
  constructor(
    private readonly tables: PackTables,
    deflate: Deflate | null,
  ) {
    this.records = new RecordsCompiler(deflate);
    this.entities = new EntitiesCompiler(tables);
  }

  /** Throws PackError where the pack is full. */
  add(report: PackReport): void {
    if (this.stories.length >= MOST_REPORTS)
      throw new PackError(`A pack holds ${MOST_REPORTS} reports at most.`);
    const number = this.stories.push(this.storyOf(report)) - 1;
    this.ids.add(report.id, number);
    if (report.url !== null) this.addresses.add(normaliseAddress(report.url), number);
    const published = report.published === null ? null : dayRange(report.published);
    this.days.push(published);
    this.likelyDays.push(published ?? statementDays(report));
    this.genres.append(Uint8Array.of(genreNumber(genreOf(report.title))));
    this.records.add(report);
    this.terms.add(report);
    this.entities.add(report);
    this.fingerprints.add(report);
  }

  /** The sections of the file; nothing can be added after. */
  finish(): Sections {
    const sections: Sections = new Map();
    const put: PutSection = (name, { buffer, byteOffset, byteLength }) => {
      if (byteLength > 0) sections.set(name, new Uint8Array(buffer, byteOffset, byteLength));
    };
    const encoder = new TextEncoder();
    const putJson = (name: SectionName, value: unknown) => put(name, encoder.encode(JSON.stringify(value)));
    const putLines = (name: SectionName, rows: readonly object[]) =>
      put(name, encoder.encode(rows.map((row) => JSON.stringify(row)).join("\n")));
    const { id, name, version, entities = [], outlets = [], topics = [], riskyAliases = [] } = this.tables;
    const info: PackInfo = { id, name, version, formatVersion: FORMAT_VERSION, reports: this.stories.length };
    putJson("INFO", info);
    put("RDAY", this.days.table());
    if (!this.days.equals(this.likelyDays)) put("LDAY", this.likelyDays.table());
    if (this.storyNumbers.size > 0) put("RSTO", Uint32Array.from(this.stories));
    if (this.genres.view().some((number) => number > 0)) put("GENR", this.genres.view());
    this.ids.finish("IDXH", "IDXR", put);
    this.addresses.finish("ADRH", "ADRR", put);
    this.records.finish(put);
    this.terms.finish(put);
    this.entities.finish(put);
    this.fingerprints.finish(put);
    putLines("ENTS", entities);
    putLines("OUTS", outlets);
    putJson("TOPI", topics);
    putJson("RISK", riskyAliases);
    const { prepared } = this.entities;
    if (prepared.aliases.length > 0) putJson("NAMS", prepared);
    if (this.tables.termCounts) putJson("TCNT", this.tables.termCounts);
    return sections;
  }

  /** Number of the story group, by first appearance. */
  private storyOf({ story }: PackReport): number {
    if (story === null) return NO_STORY;
    const number = this.storyNumbers.get(story) ?? this.storyNumbers.size;
    this.storyNumbers.set(story, number);
    return number;
  }
}

/** First and last day of every row. */
export class DayTable {
  private readonly bytes = new GrowingBytes();

  push(range: DayRange | null): void {
    this.bytes.append(new Uint8Array(Int32Array.from(range ?? [NO_DAY, NO_DAY]).buffer));
  }

  table(): Uint8Array {
    return this.bytes.view();
  }

  equals(other: DayTable): boolean {
    const [own, others] = [this.table(), other.table()];
    return own.every((byte, at) => byte === others[at]);
  }
}

/** A report of a statement comes out on the day of the statement or the next. */
function statementDays({ statements }: PackReport): DayRange | null {
  for (const { date } of statements) {
    const said = date === null ? null : dayRange(date);
    if (said) return [said[0], said[1] + 1];
  }
  return null;
}
