import type { PutSection } from "./compile";
import { GrowingBytes } from "./growing-bytes";
import type { PackReport } from "./pack";

/** Characters of JSON after which a block of records ends: what is inflated to read one record. */
const BLOCK_LENGTH = 8_000;
/** Characters of JSON from which records are deflated: what is less is opened sooner as it is. */
const LEAST_TO_DEFLATE = 1_000_000;
const DICTIONARY_LENGTH = 12_000;

/** Bytes in less room, with a dictionary that whoever reads them has as well. */
export type Deflate = (bytes: Uint8Array, dictionary: Uint8Array) => Uint8Array;

const encoder = new TextEncoder();

/**
 * Records as lines of JSON in blocks (RECS), deflated where there are many, with the dictionary that starts every block
 * (RDIC) and, for each block, its first report, its first byte and its length once inflated (RBLK).
 */
export class RecordsCompiler {
  /** Known once there is enough to deflate. */
  private dictionary: Uint8Array | null = null;
  private readonly bytes = new GrowingBytes();
  /** Three numbers a block. */
  private readonly blocks: number[] = [];
  /** Blocks that wait until it is. */
  private waiting: string[][] = [];
  private waitingLength = 0;
  private block: string[] = [];
  private blockLength = 0;
  private count = 0;

  /** Without `deflate` they stay as they are. */
  constructor(private readonly deflate: Deflate | null) {}

  add(report: PackReport): void {
    const record = recordOf(report);
    this.block.push(record);
    this.blockLength += record.length;
    if (this.blockLength >= BLOCK_LENGTH) this.endBlock();
  }

  finish(put: PutSection): void {
    if (this.block.length > 0) this.endBlock();
    this.writeWaiting();
    this.blocks.push(this.count, this.bytes.length, 0);
    put("RBLK", Uint32Array.from(this.blocks));
    put("RDIC", this.dictionary ?? new Uint8Array(0));
    put("RECS", this.bytes.view());
  }

  private endBlock(): void {
    this.waiting.push(this.block);
    this.waitingLength += this.blockLength;
    this.block = [];
    this.blockLength = 0;
    if (!this.deflate || (!this.dictionary && this.waitingLength < LEAST_TO_DEFLATE)) return;
    this.dictionary ??= dictionaryOf(this.waiting.flat());
    this.writeWaiting();
  }

  private writeWaiting(): void {
    for (const block of this.waiting) {
      const lines = encoder.encode(block.join("\n"));
      this.blocks.push(this.count, this.bytes.length, lines.length);
      this.bytes.append(this.inLessRoom(lines));
      this.count += block.length;
    }
    this.waiting = [];
  }

  /** Shorter than the block itself in any case: a block of the same length is taken as it is. */
  private inLessRoom(lines: Uint8Array): Uint8Array {
    if (!this.deflate || !this.dictionary) return lines;
    const bytes = this.deflate(lines, this.dictionary);
    return bytes.length < lines.length ? bytes : lines;
  }
}

/** The report as JSON, without its text or words and without what is unknown or empty. */
function recordOf({
  text: _,
  bag: __,
  fingerprint: ___,
  hasAllEntities: ____,
  ...report
}: PackReport): string {
  const known = Object.entries(report).filter(([, value]) => !isMissing(value));
  return JSON.stringify(Object.fromEntries(known));
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The beginning of evenly many records: their keys, and what their addresses have in common. */
function dictionaryOf(records: string[]): Uint8Array {
  const step = Math.ceil((records.join("\n").length + records.length) / DICTIONARY_LENGTH);
  const taken = records.filter((_, index) => index % step === 0);
  return encoder.encode(taken.join("\n").slice(0, DICTIONARY_LENGTH));
}
