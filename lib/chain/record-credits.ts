import type { CueTable } from "../attribution/cue-table";
import { readCredits } from "../attribution/read-credits";
import type { NameIndex } from "../entities/names";
import type { Article, CreditType, ReportCredit, ReportCreditKind } from "../model";

/** Persons who reported lead to no other report: no pack keeps them. */
const KIND_OF: Partial<Record<CreditType, ReportCreditKind>> = {
  wire: "wire",
  republished: "republished-from",
  copyright: "copyright",
  "byline-org": "byline-org",
  cites: "cites",
  interview: "interview-with",
};

/** The outlets besides its own that an article names as its sources, as a pack may keep them: names and places. */
export function recordCredits(article: Article, names: NameIndex, cues: CueTable): ReportCredit[] {
  return readCredits(article, names, cues).flatMap(({ type, name, url, where, self }) => {
    const kind = KIND_OF[type];
    return kind && !self ? [{ kind, name, url, where }] : [];
  });
}
