import { compileNames, type NameIndex } from "../entities/names";
import { type PreparedNames, prepareNames } from "../entities/prepare-names";
import { dayRange } from "../text/partial-date";
import { DayTable, type PackTables, type PutSection } from "./compile";
import type { PackReport } from "./pack";
import { supportedEntities } from "./query";
import { matterOf } from "./report-matter";
import { NO_ENTITY } from "./tables";

/** Entity postings (ESTA, EDOC, in the order of ENTS), the statement table (STRE, STSP, STDA). */
export class EntitiesCompiler {
  /** Of all tables: what NAMS keeps. */
  readonly prepared: PreparedNames;
  private readonly numbers: Map<string, number>;
  private readonly lists: number[][];
  private readonly names: NameIndex | null;
  private readonly statementStarts = [0];
  private readonly speakers: number[] = [];
  private readonly days = new DayTable();

  constructor({ entities = [], outlets = [], riskyAliases: risky = [] }: PackTables) {
    this.numbers = new Map(entities.map(({ id }, index) => [id, index]));
    this.lists = entities.map(() => []);
    const tables = { entities, outlets, risky };
    this.prepared = prepareNames(tables);
    this.names = entities.length > 0 ? compileNames({ ...tables, prepared: this.prepared }) : null;
  }

  add(report: PackReport): void {
    const index = this.statementStarts.length - 1;
    for (const id of this.entitiesOf(report)) {
      const number = this.numbers.get(id);
      if (number !== undefined) this.lists[number]?.push(index);
    }
    for (const { speakerId, date } of report.statements) {
      this.speakers.push((speakerId === null ? undefined : this.numbers.get(speakerId)) ?? NO_ENTITY);
      this.days.push(date === null ? null : dayRange(date));
    }
    this.statementStarts.push(this.speakers.length);
  }

  finish(put: PutSection): void {
    const starts = new Uint32Array(this.lists.length + 1);
    this.lists.forEach((list, index) => {
      starts[index + 1] = (starts[index] ?? 0) + list.length;
    });
    put("ESTA", starts);
    put("EDOC", Uint32Array.from(this.lists.flat()));
    if (this.speakers.length === 0) return;
    put("STRE", Uint32Array.from(this.statementStarts));
    put("STSP", Uint32Array.from(this.speakers));
    put("STDA", this.days.table());
  }

  /** Those that the report lists, and its speakers; where it lists none, those that its words name. */
  private entitiesOf(report: PackReport): Set<string> {
    const ids = new Set(report.entities);
    for (const { speakerId } of report.statements) if (speakerId !== null) ids.add(speakerId);
    if (ids.size > 0 || report.hasAllEntities || !this.names) return ids;
    return new Set(supportedEntities(matterOf(report, this.names).mentions));
  }
}
