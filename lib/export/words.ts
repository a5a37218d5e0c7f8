import type { Phrase } from "../model";

/** What Markdown and picture say, by the names of `locales/*.json` (docs/i18n.md); `export` is their own part. */
export const EXPORT_KEYS = [
  "answer.reports",
  "chain.dateFrom",
  "chain.ends.notInPack",
  "chain.ends.origin",
  "chain.ends.trailEnds",
  "chain.heading",
  "chain.thisPage",
  "chain.undirectedVerb",
  "chain.verbs.cites",
  "chain.verbs.copies",
  "chain.verbs.interviews",
  "chain.verbs.quotes",
  "chain.verbs.republishes",
  "coverage.heading",
  "coverage.noDate",
  "coverage.noHeadline",
  "export.fromLibrary",
  "export.madeWith",
  "export.madeWithLibrary",
  "export.pictureTitle",
] as const;

export type ExportKey = (typeof EXPORT_KEYS)[number];

/** The words of the reader's language. */
export interface ExportWords {
  language: string;
  direction: "ltr" | "rtl";
  /** A number as first value chooses the plural. */
  say(key: ExportKey, ...values: (string | number)[]): string;
  sayPhrase(phrase: Phrase): string;
}
