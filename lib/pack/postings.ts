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
  const starts = sections.starts("PSTA", bytes.length, terms);
  const counts = sections.unsigned("PCNT", terms);
  const levels = sections.bytes("PLEV");
  const added = new Float32Array(16);

  /** Where the blocks of a list start and end, all of the list checked. */
  const blocksOf = (term: number): [first: number, end: number] => {
    const [start = 0, end = 0] = [starts[term], starts[term + 1]];
    const first = start + skipRows(counts[term] ?? 0) * SKIP_ROW_BYTES;
    if (first > end) throw new PackError("The pack has a list of reports that is cut off.");
    check(start, end);
    return [first, end];
  };

  return {
    count: (term) => counts[term] ?? 0,
    addTo: (scores, term, unit) => {
      const [first, end] = blocksOf(term);
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
      const [first, end] = blocksOf(term);
      const from = skipTo(bytes, first, skipRows(counts[term] ?? 0), report);
      return isListed(bytes, from, end, report);
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

/** A block and the report before it. */
interface BlockPlace {
  at: number;
  before: number;
}

/** The last block with a skip row that may hold the report, or the list's first. */
function skipTo(bytes: Uint8Array, first: number, rows: number, wanted: number): BlockPlace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rowAt = (row: number) => first - (rows - row) * SKIP_ROW_BYTES;
  let found = -1;
  for (let high = rows; high - found > 1; ) {
    const middle = (found + high) >>> 1;
    if (view.getUint32(rowAt(middle), true) < wanted) found = middle;
    else high = middle;
  }
  if (found < 0) return { at: first, before: -1 };
  return { at: first + view.getUint32(rowAt(found) + 4, true), before: view.getUint32(rowAt(found), true) };
}

/** Whether the report is among the 256 postings from there on. */
function isListed(
  bytes: Uint8Array,
  { at: start, before }: BlockPlace,
  end: number,
  wanted: number,
): boolean {
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
