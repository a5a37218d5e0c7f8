import { openPostings, type Postings } from "./postings";
import type { SectionReader } from "./sections";
import { TELLING_TERMS } from "./tables";

/** The searchable part of a pack: views on its bytes, in the shapes of docs/pack-format.md. */
export interface IndexTables {
  reportCount: number;
  /** First and last day of each report's published date. */
  days: Int32Array;
  /** First and last day on which each report was likely published: also where only a statement in it is dated. */
  likelyDays: Int32Array;
  /** Story number of each report; empty where no report has one. */
  stories: Uint32Array;
  /** `genreNumber` of each report. */
  genres: Uint8Array;
  /** Number of the term in the dictionary, -1 where it isn't there. */
  findTerm(term: string): number;
  postings: Postings;
  /** Hashes of a report's most telling terms, ascending: `TELLING_TERMS`, first a 0 for each that is missing. */
  tellingTerms(report: number): Uint16Array;
  entityStarts: Uint32Array;
  entityReports: Uint32Array;
  statementStarts: Uint32Array;
  /** Entity number of each statement's speaker. */
  speakers: Uint32Array;
  /** First and last day of each statement. */
  statementDays: Int32Array;
}

export function readIndexTables(sections: SectionReader, reportCount: number): IndexTables {
  const termBytes = sections.bytes("TBYT");
  const termStarts = sections.starts("TOFF", termBytes.length);
  const entityReports = sections.unsigned("EDOC");
  const speakers = sections.unsigned("STSP");
  const days = sections.signed("RDAY", reportCount * 2);
  return {
    reportCount,
    days,
    likelyDays: sections.isEmpty("LDAY") ? days : sections.signed("LDAY", reportCount * 2),
    stories: sections.isEmpty("RSTO") ? new Uint32Array(0) : sections.unsigned("RSTO", reportCount),
    genres: sections.isEmpty("GENR") ? new Uint8Array(reportCount) : sections.bytes("GENR", reportCount),
    findTerm: (term) => findTerm(termStarts, termBytes, term),
    postings: openPostings(sections, termStarts.length - 1),
    tellingTerms: sections.halfRows("TELL", reportCount, TELLING_TERMS),
    entityStarts: sections.starts("ESTA", entityReports.length),
    entityReports,
    statementStarts: sections.isEmpty("STRE")
      ? new Uint32Array(reportCount + 1)
      : sections.starts("STRE", speakers.length, reportCount),
    speakers,
    statementDays: sections.signed("STDA", speakers.length * 2),
  };
}

const encoder = new TextEncoder();

/** By binary search. */
function findTerm(termStarts: Uint32Array, termBytes: Uint8Array, term: string): number {
  const wanted = encoder.encode(term);
  let low = 0;
  let high = termStarts.length - 2;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const first = termStarts[middle] ?? 0;
    const end = termStarts[middle + 1] ?? 0;
    let at = 0;
    while (at < wanted.length && first + at < end && termBytes[first + at] === wanted[at]) at++;
    const order =
      at < wanted.length && first + at < end
        ? (termBytes[first + at] ?? 0) - (wanted[at] ?? 0)
        : end - first - wanted.length;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
