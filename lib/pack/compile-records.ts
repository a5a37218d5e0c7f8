import { deflateSync } from "fflate";
import type { PutSection } from "./compile";
import { GrowingBytes } from "./growing-bytes";
import type { PackReport } from "./pack";

/** Characters of JSON after which a block of records ends: what is inflated to read one record. */
const BLOCK_LENGTH = 8_000;
/** Characters of JSON from which a pack's records are worth a dictionary of their own. */
const LEAST_FOR_DICTIONARY = 64_000;
const DICTIONARY_LENGTH = 12_000;
const LEVEL = 9;

const encoder = new TextEncoder();

/**
 * Records as lines of JSON in deflated blocks (RECS), with the dictionary that starts every block (RDIC) and, for each
 * block, its first report, its first byte and its length once inflated (RBLK).
 */
export class RecordsCompiler {
  private dictionary: Uint8Array | null = null;
  private readonly bytes = new GrowingBytes();
  /** Three numbers a block. */
  private readonly blocks: number[] = [];
  /** Blocks that wait until there is enough for a dictionary. */
  private waiting: string[][] = [];
  private waitingLength = 0;
  private block: string[] = [];
  private blockLength = 0;
  private count = 0;

  add(report: PackReport): void {
    const record = recordOf(report);
    this.block.push(record);
    this.blockLength += record.length;
    if (this.blockLength >= BLOCK_LENGTH) this.endBlock();
  }

  finish(put: PutSection): void {
    if (this.block.length > 0) this.endBlock();
    if (!this.dictionary) this.flushWaiting(new Uint8Array(0));
    this.blocks.push(this.count, this.bytes.length, 0);
    put("RBLK", Uint32Array.from(this.blocks));
    put("RDIC", this.dictionary ?? new Uint8Array(0));
    put("RECS", this.bytes.view());
  }

  private endBlock(): void {
    const { block, dictionary } = this;
    this.waitingLength += this.blockLength;
    this.block = [];
    this.blockLength = 0;
    if (dictionary) {
      this.write(block, dictionary);
      return;
    }
    this.waiting.push(block);
    if (this.waitingLength >= LEAST_FOR_DICTIONARY) this.flushWaiting(dictionaryOf(this.waiting.flat()));
  }

  private flushWaiting(dictionary: Uint8Array): void {
    this.dictionary = dictionary;
    for (const block of this.waiting) this.write(block, dictionary);
    this.waiting = [];
  }

  private write(block: string[], dictionary: Uint8Array): void {
    const lines = encoder.encode(block.join("\n"));
    this.blocks.push(this.count, this.bytes.length, lines.length);
    this.bytes.append(deflateSync(lines, { level: LEVEL, ...(dictionary.length > 0 && { dictionary }) }));
    this.count += block.length;
  }
}

/** The report as JSON, without its text and without what is unknown or empty. */
function recordOf({ text: _, fingerprint: __, ...report }: PackReport): string {
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
