import type { RiskyAlias, Rows } from "../entities/names";
import type { PreparedNames } from "../entities/prepare-names";
import type { Entity, Genre, Outlet, PartialDate, Report, Topic } from "../model";
import type { StringTable } from "../text/string-table";
import type { RankingWeights } from "./ranking-weights";

/** The one interface behind which a pack's file format lies. Made by `openPack`; immutable. */
export interface Pack {
  readonly info: PackInfo;
  readonly reports: PackReports;
  /** Decoded on first use; empty where the pack was made without them. */
  readonly entities: Rows<Entity>;
  readonly outlets: Rows<Outlet>;
  readonly topics: Topic[];
  readonly riskyAliases: RiskyAlias[];
  /** Of its entities and outlets; null where the file has none, or where it is several with different ones. */
  readonly preparedNames: PreparedNames | null;
  /** Null where the pack was made without them; of several, those of the largest that was made with them. */
  readonly termCounts: TermCounts | null;
  /**
   * The reports that are about what the query is about, best first, at most `limit`.
   * `weights` is for measurements only: the product has one configuration.
   */
  search(query: PackQuery, limit: number, weights?: RankingWeights): Hit[];
  /** Fingerprints of the reports' texts; empty where the pack was made without texts. */
  readonly fingerprints: FingerprintPostings;
}

export interface PackInfo {
  id: string;
  name: string;
  version: string;
  formatVersion: number;
  /** How many. */
  reports: number;
}

/** Reports are numbered from 0; a number is valid for one pack only. */
export interface PackReports {
  readonly count: number;
  /** Decodes the record. Throws RangeError for a number that is none of the pack's. */
  at(report: number): Report;
  /** The report with this id, null where the pack has none. */
  byId(id: string): number | null;
  /** The reports whose address has this comparison key (`normaliseAddress`), in pack order. */
  byAddress(normalised: string): number[];
}

/** A report with what is indexed of it but never stored. */
export interface PackReport extends Report {
  /** The report's text: its words are indexed, the text itself is not kept. */
  text?: string | null;
  /** Its words without order (`wordBag`), where the text itself was not kept. */
  bag?: string | null;
  /** Fingerprint hashes of the text (`fingerprint` of lib/reuse), unsigned, ascending. */
  fingerprint?: ArrayLike<number> | null;
  /** True where `entities` are all that its words name: they are not looked through again. */
  hasAllEntities?: boolean;
}

export interface PackInput {
  id: string;
  name: string;
  version: string;
  reports: PackReport[];
  entities?: Entity[];
  outlets?: Outlet[];
  topics?: Topic[];
  riskyAliases?: RiskyAlias[];
  termCounts?: TermCounts;
}

/** What is common and what is rare in a collection of texts. */
export interface TermCounts {
  /** How many were counted. */
  texts: number;
  /** How many of them have each term, in digits; a term that one of them has, or none, is not written. */
  having: StringTable;
}

/** What is asked of a pack: made from an article by `makeQuery`. */
export interface PackQuery {
  /** Heaviest first. */
  terms: QueryTerm[];
  /** Ids of the entities that the article names. */
  entities: string[];
  statements: { speakerId: string | null; date: PartialDate | null }[];
  published: PartialDate | null;
  genre: Genre | null;
  /** Reports that may not be hits and count as if they were not in the pack: the article itself. */
  exclude: number[];
}

export interface QueryTerm {
  /** As indexed (`indexTerm`). */
  term: string;
  /** Folded word of the article that it stands for. */
  word: string;
  weight: number;
}

export interface Hit {
  report: number;
  /** Comparable within one answer only. */
  score: number;
  signals: HitSignals;
}

/** Why the report was found: the caller phrases its reasons from these. */
export interface HitSignals {
  /** Share of the article's words, weighed by how telling they are, that the report has: 0 to 1. */
  words: number;
  /** Folded words of the article that the report has too, most telling first, at most 8; no grammar words. */
  sharedTerms: string[];
  /** Ids of entities that the article names and the report has, most telling first. */
  sharedEntities: string[];
  /** A dated statement in the report by someone whom the article names, within a day of the article or its statement. */
  statement: { speakerId: string; daysApart: number } | null;
  /** Fewest days between the published dates; null where one is unknown. */
  daysApart: number | null;
}

/** Fingerprint hash → reports: the reports of a hash stand beside each of its places. */
export interface FingerprintPostings {
  /** Ascending; a hash of several reports stands here several times. */
  hashes: Uint32Array;
  reports: Uint32Array;
  /** Fingerprint hashes by report. */
  counts: Uint32Array;
}
