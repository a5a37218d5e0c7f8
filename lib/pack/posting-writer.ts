import type { PutSection } from "./compile";
import { GrowingBytes } from "./growing-bytes";

/** Postings of a list between two of its skip rows. */
export const SKIP_EVERY = 256;
export const SKIP_ROW_BYTES = 8;

/** Skip rows that stand before a list of so many postings. */
export const skipRows = (count: number): number => Math.floor(Math.max(0, count - 1) / SKIP_EVERY);

/**
 * Writes posting lists (POST) with where each starts (PSTA) and how many reports it has (PCNT). A posting is the
 * distance from the report before, less one, and a level: one byte `level << 4 | more << 3 | lowest three bits`, then
 * while there is more seven bits a byte. Before a long list stand its skip rows: for every 256th posting the report
 * before it and where it starts, counted from the end of the skip rows.
 */
export class PostingWriter {
  private readonly bytes = new GrowingBytes();
  private readonly starts = [0];
  private readonly counts: number[] = [];
  private list = new GrowingBytes();
  private skips: number[] = [];
  private count = 0;
  private last = -1;

  begin(count: number): void {
    this.counts.push(count);
    this.list = new GrowingBytes();
    this.skips = [];
    this.count = 0;
    this.last = -1;
  }

  add(report: number, level: number): void {
    if (this.count > 0 && this.count % SKIP_EVERY === 0) this.skips.push(this.last, this.list.length);
    const gap = report - this.last - 1;
    this.list.push((level << 4) | (gap > 7 ? 8 : 0) | (gap & 7));
    if (gap > 7) this.list.pushNumber(gap >>> 3);
    this.last = report;
    this.count++;
  }

  end(): void {
    this.bytes.append(new Uint8Array(Uint32Array.from(this.skips).buffer));
    this.bytes.append(this.list.view());
    this.starts.push(this.bytes.length);
  }

  finish(put: PutSection): void {
    put("PSTA", Uint32Array.from(this.starts));
    put("PCNT", Uint32Array.from(this.counts));
    put("POST", this.bytes.view());
  }
}
