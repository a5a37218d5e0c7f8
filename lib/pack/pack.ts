import type { Entity, Outlet, PartialDate, Report, Topic } from "../model";
import type { RankingWeights } from "./ranking-weights";

/** The one interface behind which a pack's file format lies. Made by `openPack`; immutable. */
export interface Pack {
  readonly info: PackInfo;
  readonly reports: PackReports;
  /** Decoded on first use; empty where the pack was made without them. */
  readonly entities: readonly Entity[];
  readonly outlets: readonly Outlet[];
  readonly topics: readonly Topic[];
  readonly riskyAliases: readonly RiskyAlias[];
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

/** Short or common name, to be matched only where its position supports it. */
export interface RiskyAlias {
  id: string;
  alias: string;
}

/** A report with what is indexed of it but never stored. */
export interface PackReport extends Report {
  /** The report's text: its words are indexed, the text itself is not kept. */
  text?: string | null;
  /** Fingerprint hashes of the text (`fingerprint` of lib/reuse), unsigned, ascending. */
  fingerprint?: ArrayLike<number> | null;
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
}

/** What is asked of a pack: made from an article by `makeQuery`. */
export interface PackQuery {
  /** Index terms with their weight in the article, heaviest first. */
  terms: { term: string; weight: number }[];
  /** Entities the article names; weight 0 to 1. */
  entities: { id: string; weight: number }[];
  statements: { speakerId: string | null; date: PartialDate | null }[];
  published: PartialDate | null;
  /** Days that the article's text names, as month and day, with the year where it is named. */
  days: NamedDay[];
  language: string | null;
  /** Reports that may not be hits: the article itself. */
  exclude: number[];
}

/** A day as a text names it: "13 September". */
export interface NamedDay {
  year: number | null;
  /** 1 to 12. */
  month: number;
  day: number;
}

export interface Hit {
  report: number;
  /** Comparable within one answer only. */
  score: number;
  signals: HitSignals;
}

/** Why the report was found: the caller phrases its reasons from these. */
export interface HitSignals {
  /** Score of the words alone. */
  words: number;
  /** Index terms of article and report, the most telling first, at most 8. */
  sharedTerms: string[];
  /** Ids of entities of article and report, the most telling first. */
  sharedEntities: string[];
  /** A statement by the same speaker within a day of one of the article's, or of its date. */
  statement: { speakerId: string; daysApart: number } | null;
  /** Fewest days between the published dates; null where one is unknown. */
  daysApart: number | null;
}

/** Fingerprint hash → reports. `hashes` is sorted; the reports of hash `i` are `reports[starts[i] .. starts[i + 1])`. */
export interface FingerprintPostings {
  hashes: Uint32Array;
  starts: Uint32Array;
  reports: Uint32Array;
  /** Fingerprint hashes by report. */
  counts: Uint32Array;
}
