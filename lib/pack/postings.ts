import { contains } from "./query-lists";
import type { SectionReader } from "./sections";

/** Posting lists by term number. A list is decoded only where it is asked for: the file's layout stays behind this. */
export interface Postings {
  /** Reports that have the term. */
  count(term: number): number;
  /** Adds `unit` × stored impact to the score of every report that has the term. */
  addTo(scores: Float32Array, term: number, unit: number): void;
  has(term: number, report: number): boolean;
}

export function openPostings(sections: SectionReader, terms: number): Postings {
  const reports = sections.unsigned("PDOC");
  const starts = sections.starts("PSTA", reports.length, terms);
  const impacts = sections.bytes("PIMP");
  return {
    count: (term) => (starts[term + 1] ?? 0) - (starts[term] ?? 0),
    addTo: (scores, term, unit) => {
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at++) {
        const report = reports[at] ?? 0;
        scores[report] = (scores[report] ?? 0) + unit * (impacts[at] ?? 0);
      }
    },
    has: (term, report) => contains(reports, starts[term] ?? 0, starts[term + 1] ?? 0, report),
  };
}
