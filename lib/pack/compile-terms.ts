import type { PutSection } from "./compile";
import type { PackReport } from "./pack";
import { BM25 } from "./ranking-weights";
import { compareBytes } from "./tables";
import { type TermVector, termVector } from "./term-vector";

/** Largest stored impact: stands for a term that fills the report. */
export const IMPACT_SCALE = 255 / (BM25.k1 + 1);

/** Term dictionary (TOFF, TBYT) and postings with quantised BM25F impacts (PSTA, PDOC, PIMP). */
export function compileTerms(reports: readonly PackReport[], put: PutSection): void {
  const vectors = reports.map(termVector);
  const total = vectors.reduce((sum, vector) => sum + vector.length, 0);
  const postings = invert(vectors, total / Math.max(1, reports.length));
  const encoder = new TextEncoder();
  const dictionary = [...postings.keys()]
    .map((term) => ({ term, bytes: encoder.encode(term) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes));
  const termStarts = new Uint32Array(dictionary.length + 1);
  const postingStarts = new Uint32Array(dictionary.length + 1);
  dictionary.forEach(({ term, bytes }, index) => {
    termStarts[index + 1] = (termStarts[index] ?? 0) + bytes.length;
    postingStarts[index + 1] = (postingStarts[index] ?? 0) + (postings.get(term)?.reports.length ?? 0);
  });
  const termBytes = new Uint8Array(termStarts[dictionary.length] ?? 0);
  const postingReports = new Uint32Array(postingStarts[dictionary.length] ?? 0);
  const impacts = new Uint8Array(postingReports.length);
  dictionary.forEach(({ term, bytes }, index) => {
    termBytes.set(bytes, termStarts[index]);
    const list = postings.get(term);
    if (!list) return;
    postingReports.set(list.reports, postingStarts[index]);
    impacts.set(list.impacts, postingStarts[index]);
  });
  put("TOFF", termStarts);
  put("TBYT", termBytes);
  put("PSTA", postingStarts);
  put("PDOC", postingReports);
  put("PIMP", impacts);
}

interface PostingList {
  reports: number[];
  impacts: number[];
}

function invert(vectors: TermVector[], averageLength: number): Map<string, PostingList> {
  const postings = new Map<string, PostingList>();
  vectors.forEach(({ frequencies, length }, report) => {
    const norm = BM25.k1 * (1 - BM25.b + (BM25.b * length) / averageLength);
    for (const [term, frequency] of frequencies) {
      const impact = (frequency * (BM25.k1 + 1)) / (frequency + norm);
      let list = postings.get(term);
      if (!list) {
        list = { reports: [], impacts: [] };
        postings.set(term, list);
      }
      list.reports.push(report);
      list.impacts.push(Math.max(1, Math.round(impact * IMPACT_SCALE)));
    }
  });
  return postings;
}
