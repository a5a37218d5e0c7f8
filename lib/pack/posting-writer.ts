import type { PutSection } from "./compile";
import { GrowingBytes } from "./growing-bytes";

/** Postings of a block: all of them take the same number of bytes. */
export const BLOCK = 32;
/** Postings of a list between two of its skip rows. */
export const SKIP_EVERY = 8 * BLOCK;
export const SKIP_ROW_BYTES = 8;

/** Skip rows that stand before a list of so many postings. */
export const skipRows = (count: number): number => Math.floor(Math.max(0, count - 1) / SKIP_EVERY);

/**
 * Writes posting lists (POST) with where each starts (PSTA) and how many reports it has (PCNT). A posting is the number
 * `distance << 4 | level`, the distance from the report before, less one. Blocks of 32 have a byte that says how many
 * bytes each of their postings takes, and then these, the low ones first: wider than bits would be, and read in half
 * the time. Before a long list stand its skip rows: for every 256th posting the report before it and where its block
 * starts, counted from the end of the skip rows.
 */
export class PostingWriter {
  private readonly bytes = new GrowingBytes();
  private readonly starts = [0];
  private readonly counts: number[] = [];
  private list = new GrowingBytes();
  private skips: number[] = [];
  private block: number[] = [];
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
    if (this.block.length === BLOCK) this.endBlock();
    if (this.count > 0 && this.count % SKIP_EVERY === 0) this.skips.push(this.last, this.list.length);
    this.block.push((report - this.last - 1) * 16 + level);
    this.last = report;
    this.count++;
  }

  end(): void {
    this.endBlock();
    this.bytes.append(new Uint8Array(Uint32Array.from(this.skips).buffer));
    this.bytes.append(this.list.view());
    this.starts.push(this.bytes.length);
  }

  finish(put: PutSection): void {
    put("PSTA", Uint32Array.from(this.starts));
    put("PCNT", Uint32Array.from(this.counts));
    put("POST", this.bytes.view());
  }

  private endBlock(): void {
    if (this.block.length === 0) return;
    const width = Math.max(1, Math.ceil((32 - Math.clz32(Math.max(...this.block))) / 8));
    this.list.push(width);
    for (const posting of this.block) {
      for (let byte = 0; byte < width; byte++) this.list.push((posting >>> (8 * byte)) & 0xff);
    }
    this.block = [];
  }
}
