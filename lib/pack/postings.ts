import { PackError } from "./pack-error";
import { BLOCK, SKIP_EVERY, SKIP_ROW_BYTES, skipRows } from "./posting-writer";
import type { SectionReader } from "./sections";

/** Posting lists by term number. A list is decoded only where it is asked for: the file's layout stays behind this. */
export interface Postings {
  /** Reports that have the term. */
  count(term: number): number;
  /** Adds `unit` × stored impact to the score of every report that has the term. */
  addTo(scores: Float32Array, term: number, unit: number): void;
  has(term: number, report: number): boolean;
}

/** Throws PackError where the tables don't fit each other; its methods throw it where a list is damaged. */
export function openPostings(sections: SectionReader, terms: number): Postings {
  const { bytes, check } = sections.unchecked("POST");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = sections.starts("PSTA", bytes.length, terms);
  const counts = sections.unsigned("PCNT", terms);
  const levels = sections.bytes("PLEV");
  const added = new Float32Array(16);

  const endOf = (term: number): number => starts[term + 1] ?? 0;
  /** Where the blocks of a list start, all of the list checked. */
  const firstOf = (term: number): number => {
    const start = starts[term] ?? 0;
    const first = start + skipRows(counts[term] ?? 0) * SKIP_ROW_BYTES;
    if (first > endOf(term)) throw new PackError("The pack has a list of reports that is cut off.");
    check(start, endOf(term));
    return first;
  };

  return {
    count: (term) => counts[term] ?? 0,
    addTo: (scores, term, unit) => {
      const [first, end] = [firstOf(term), endOf(term)];
      for (let level = 0; level < levels.length; level++) added[level] = unit * (levels[level] ?? 0);
      let report = -1;
      for (let at = first; at < end; ) {
        const width = bytes[at++] ?? 0;
        const blockEnd = Math.min(end, at + width * BLOCK);
        report = addBlock(bytes, at, blockEnd, width, report, added, scores);
        at = blockEnd;
      }
    },
    has: (term, report) => {
      const first = firstOf(term);
      const row = skipRowBefore(view, first, skipRows(counts[term] ?? 0), report);
      const at = row < 0 ? first : first + view.getUint32(row + 4, true);
      const before = row < 0 ? -1 : view.getUint32(row, true);
      return isListed(bytes, at, before, endOf(term), report);
    },
  };
}

/**
 * Adds a block to the scores and gives its last report. Widths of one and two bytes, which nearly all postings have,
 * have loops of their own: this is where a search spends its time.
 */
function addBlock(
  bytes: Uint8Array,
  first: number,
  end: number,
  width: number,
  before: number,
  added: Float32Array,
  scores: Float32Array,
): number {
  let report = before;
  if (width === 1) {
    for (let at = first; at < end; at++) {
      const posting = bytes[at] ?? 0;
      report += (posting >>> 4) + 1;
      scores[report] = (scores[report] ?? 0) + (added[posting & 15] ?? 0);
    }
  } else if (width === 2) {
    for (let at = first; at < end; at += 2) {
      const low = bytes[at] ?? 0;
      report += ((low >>> 4) | ((bytes[at + 1] ?? 0) << 4)) + 1;
      scores[report] = (scores[report] ?? 0) + (added[low & 15] ?? 0);
    }
  } else {
    for (let at = first; at < end; at += Math.max(1, width)) {
      const low = bytes[at] ?? 0;
      report += distanceAt(bytes, at, width) + 1;
      scores[report] = (scores[report] ?? 0) + (added[low & 15] ?? 0);
    }
  }
  return report;
}

/** From the report before to the one of the posting that starts there, less one. */
function distanceAt(bytes: Uint8Array, at: number, width: number): number {
  let posting = 0;
  for (let byte = 0; byte < width && byte < 4; byte++) posting |= (bytes[at + byte] ?? 0) << (8 * byte);
  return posting >>> 4;
}

/** Where the last skip row stands whose block may hold the report; -1 where only the blocks before the first may. */
function skipRowBefore(view: DataView, first: number, rows: number, wanted: number): number {
  const start = first - rows * SKIP_ROW_BYTES;
  let found = -1;
  for (let high = rows; high - found > 1; ) {
    const middle = (found + high) >>> 1;
    if (view.getUint32(start + middle * SKIP_ROW_BYTES, true) < wanted) found = middle;
    else high = middle;
  }
  return found < 0 ? -1 : start + found * SKIP_ROW_BYTES;
}

/** Whether the report is among the 256 postings from `start` on. */
function isListed(bytes: Uint8Array, start: number, before: number, end: number, wanted: number): boolean {
  let report = before;
  let at = start;
  for (let seen = 0; seen < SKIP_EVERY && at < end && report < wanted; seen++) {
    const width = bytes[at++] ?? 0;
    const blockEnd = Math.min(end, at + width * BLOCK);
    for (; at < blockEnd && report < wanted; at += Math.max(1, width)) {
      report += distanceAt(bytes, at, width) + 1;
    }
  }
  return report === wanted;
}
