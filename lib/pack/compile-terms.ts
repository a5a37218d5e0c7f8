import type { PutSection } from "./compile";
import type { PackReport } from "./pack";
import { BM25 } from "./ranking-weights";
import { compareBytes } from "./tables";
import { termVector } from "./term-vector";

/** Stored impact of 1: the greatest, which a term that fills its report comes near, is 255. */
export const IMPACT_SCALE = 255 / (BM25.k1 + 1);

/** Reports that have a term, ascending, each with the term's weighted frequency in it. */
interface PostingList {
  reports: number[];
  frequencies: number[];
}

/** Term dictionary (TOFF, TBYT) and postings with quantised BM25F impacts (PSTA, PDOC, PIMP). */
export function compileTerms(reports: PackReport[], put: PutSection): void {
  const { postings, lengths } = invert(reports);
  const encoder = new TextEncoder();
  const dictionary = [...postings]
    .map(([term, list]) => ({ bytes: encoder.encode(term), list }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes));
  const termStarts = new Uint32Array(dictionary.length + 1);
  const postingStarts = new Uint32Array(dictionary.length + 1);
  dictionary.forEach(({ bytes, list }, index) => {
    termStarts[index + 1] = (termStarts[index] ?? 0) + bytes.length;
    postingStarts[index + 1] = (postingStarts[index] ?? 0) + list.reports.length;
  });
  const termBytes = new Uint8Array(termStarts[dictionary.length] ?? 0);
  const postingReports = new Uint32Array(postingStarts[dictionary.length] ?? 0);
  const impacts = new Uint8Array(postingReports.length);
  const impactOf = impactsFor(lengths);
  dictionary.forEach(({ bytes, list }, index) => {
    const first = postingStarts[index] ?? 0;
    termBytes.set(bytes, termStarts[index]);
    postingReports.set(list.reports, first);
    list.reports.forEach((report, at) => {
      impacts[first + at] = impactOf(report, list.frequencies[at] ?? 0);
    });
  });
  put("TOFF", termStarts);
  put("TBYT", termBytes);
  put("PSTA", postingStarts);
  put("PDOC", postingReports);
  put("PIMP", impacts);
}

/** One report after the other, so that only postings and lengths stay in memory. */
function invert(reports: PackReport[]): { postings: Map<string, PostingList>; lengths: Float64Array } {
  const postings = new Map<string, PostingList>();
  const lengths = new Float64Array(reports.length);
  reports.forEach((report, index) => {
    const { frequencies, length } = termVector(report);
    lengths[index] = length;
    for (const [term, frequency] of frequencies) {
      let list = postings.get(term);
      if (!list) {
        list = { reports: [], frequencies: [] };
        postings.set(term, list);
      }
      list.reports.push(index);
      list.frequencies.push(frequency);
    }
  });
  return { postings, lengths };
}

function impactsFor(lengths: Float64Array): (report: number, frequency: number) => number {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (report, frequency) => {
    const norm = BM25.k1 * (1 - BM25.b + (BM25.b * (lengths[report] ?? 0)) / mean);
    const impact = (frequency * (BM25.k1 + 1)) / (frequency + norm);
    return Math.max(1, Math.round(impact * IMPACT_SCALE));
  };
}
