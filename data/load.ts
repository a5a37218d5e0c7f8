import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dateInAddress } from "../lib/article/published";
import type { Entity, Outlet, PartialDate, Report, Topic } from "../lib/model";
import { type AllRows, checkReferences } from "./check-references";
import { type Breakage, readJsonArray, readJsonLines } from "./read-rows";
import {
  type EntityRow,
  entityRow,
  type OutletRow,
  outletRow,
  type ReportRow,
  type RiskyAliasRow,
  reportRow,
  riskyAliasRow,
  topicRow,
} from "./schema";

/** The tables of data/, checked and in the shapes of lib/model.ts. */
export interface Tables {
  reports: Report[];
  outlets: Outlet[];
  entities: Entity[];
  topics: Topic[];
  risky: RiskyAliasRow[];
}

export const DATA_FILES = [
  "reports.jsonl",
  "outlets.jsonl",
  "entities.jsonl",
  "topics.json",
  "risky-aliases.jsonl",
] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** Everything that is broken in data/, one line each: `outlets.jsonl:12: domains.0: is no domain …`. */
export class DataError extends Error {
  constructor(readonly breakages: Breakage[]) {
    const shown = breakages.map(
      ({ file, line, field, problem }) => `${file}:${line}: ${field ?? "row"}: ${problem}`,
    );
    super(`${breakages.length} broken in data/\n${shown.join("\n")}`);
    this.name = "DataError";
  }
}

/** Reads and checks data/ (or another folder with the same files). Throws DataError naming file, line and field. */
export function loadTables(folder: string | URL = new URL("./", import.meta.url)): Tables {
  const path = typeof folder === "string" ? folder : fileURLToPath(folder);
  return checkTables((file) => readFileSync(`${path.replace(/\/$/, "")}/${file}`, "utf8"));
}

/** The same from texts that are already read. Throws DataError. */
export function checkTables(textOf: (file: DataFile) => string): Tables {
  const all: AllRows = {
    reports: readJsonLines("reports.jsonl", textOf("reports.jsonl"), reportRow),
    outlets: readJsonLines("outlets.jsonl", textOf("outlets.jsonl"), outletRow),
    entities: readJsonLines("entities.jsonl", textOf("entities.jsonl"), entityRow),
    topics: readJsonArray("topics.json", textOf("topics.json"), topicRow),
    risky: readJsonLines("risky-aliases.jsonl", textOf("risky-aliases.jsonl"), riskyAliasRow),
  };
  const broken = [all.reports, all.outlets, all.entities, all.topics, all.risky].flatMap(
    (table) => table.breakages,
  );
  // References are looked at only among sound rows: a row that could not be read would be missed by all its friends.
  const breakages = broken.length > 0 ? broken : checkReferences(all);
  if (breakages.length > 0) throw new DataError(breakages);
  return {
    reports: all.reports.rows.map((row) => toReport(row.value)),
    outlets: all.outlets.rows.map((row) => toOutlet(row.value)),
    entities: all.entities.rows.map((row) => toEntity(row.value)),
    topics: all.topics.rows.map((row) => row.value),
    risky: all.risky.rows.map((row) => row.value),
  };
}

/** The date that a report's address states, where its record has none, or the month of it only. */
function dayOf({ url, published }: Pick<ReportRow, "url" | "published">): PartialDate | null {
  const day = url === null ? null : dateInAddress(url);
  return day !== null && (published === null || day.startsWith(published)) ? day : published;
}

function toReport({ publishedBasis: _, seenText: __, credits, ...report }: ReportRow): Report {
  const published = dayOf(report);
  return { ...report, published, credits: credits.map(({ note: _note, ...credit }) => credit) };
}

function toOutlet({ languages: _, note: __, ...outlet }: OutletRow): Outlet {
  return outlet;
}

function toEntity({ wikidata: _, ...entity }: EntityRow): Entity {
  return entity;
}
