import { PackError } from "./pack-error";
import { SKIP_EVERY, SKIP_ROW_BYTES, skipRows } from "./posting-writer";
import type { SectionReader } from "./sections";

/** Posting lists by term number. A list is decoded only where it is asked for: the file's layout stays behind this. */
export interface Postings {
  /** Reports that have the term. */
  count(term: number): number;
  /** Adds `unit` × stored impact to the score of every report that has the term. */
  addTo(scores: Float32Array, term: number, unit: number): void;
  has(term: number, report: number): boolean;
}

const MORE = 8;
const LOW_BITS = 7;

/** Throws PackError where the tables don't fit each other; its methods throw it where a list is damaged. */
export function openPostings(sections: SectionReader, terms: number): Postings {
  const { bytes, check } = sections.unchecked("POST");
  const starts = sections.starts("PSTA", bytes.length, terms);
  const counts = sections.unsigned("PCNT", terms);
  const levels = sections.bytes("PLEV");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

  /** Where the postings of a list start and end, all of the list checked. */
  const listOf = (term: number): [first: number, end: number] => {
    const [start = 0, end = 0] = [starts[term], starts[term + 1]];
    const first = start + skipRows(counts[term] ?? 0) * SKIP_ROW_BYTES;
    if (first > end) throw new PackError("The pack has a list of reports that is cut off.");
    check(start, end);
    return [first, end];
  };

  const added = new Float32Array(16);
  const addTo = (scores: Float32Array, term: number, unit: number): void => {
    const [first, end] = listOf(term);
    for (let level = 0; level < levels.length; level++) added[level] = unit * (levels[level] ?? 0);
    let report = -1;
    for (let at = first; at < end; ) {
      const head = bytes[at++] ?? 0;
      let gap = head & LOW_BITS;
      if ((head & MORE) !== 0) {
        let byte = bytes[at++] ?? 0;
        gap |= (byte & 0x7f) << 3;
        for (let shift = 10; byte > 0x7f && shift < 32; shift += 7) {
          byte = bytes[at++] ?? 0;
          gap |= (byte & 0x7f) << shift;
        }
      }
      report += gap + 1;
      scores[report] = (scores[report] ?? 0) + (added[head >>> 4] ?? 0);
    }
  };

  const has = (term: number, wanted: number): boolean => {
    const [first, end] = listOf(term);
    const rows = skipRows(counts[term] ?? 0);
    const skipAt = (row: number) => first - (rows - row) * SKIP_ROW_BYTES;
    let row = -1;
    for (let high = rows; high - row > 1; ) {
      const middle = (row + high) >>> 1;
      if (view.getUint32(skipAt(middle), true) < wanted) row = middle;
      else high = middle;
    }
    let report = row < 0 ? -1 : view.getUint32(skipAt(row), true);
    let at = row < 0 ? first : first + view.getUint32(skipAt(row) + 4, true);
    for (let left = SKIP_EVERY; report < wanted && at < end && left > 0; left--) {
      const head = bytes[at++] ?? 0;
      let gap = head & LOW_BITS;
      let byte = head & MORE ? 0x80 : 0;
      for (let shift = 3; byte > 0x7f && shift < 32; shift += 7) {
        byte = bytes[at++] ?? 0;
        gap |= (byte & 0x7f) << shift;
      }
      report += gap + 1;
    }
    return report === wanted;
  };

  return { count: (term) => counts[term] ?? 0, addTo, has };
}
