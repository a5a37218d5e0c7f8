import { inflateSync } from "fflate";
import type { Report } from "../model";
import { bareReport } from "./bare-report";
import { Lines } from "./lines";
import { PackError } from "./pack-error";
import { parseJson, type SectionReader } from "./sections";

/** Inflated blocks that are kept: the reports of one answer lie in few blocks or are read once. */
const KEPT_BLOCKS = 32;
/** Bytes of an inflated block that a file may ask for. */
const LARGEST_BLOCK = 1 << 26;

/** Reads single records; only the block of a record is checked, inflated and, of it, only the record decoded. */
export class Records {
  private readonly data: ReturnType<SectionReader["unchecked"]>;
  private readonly dictionary: Uint8Array;
  /** Three numbers a block: first report, first byte, length once inflated. */
  private readonly blocks: Uint32Array;
  private readonly kept = new Map<number, Lines>();

  constructor(
    sections: SectionReader,
    private readonly count: number,
  ) {
    this.data = sections.unchecked("RECS");
    this.dictionary = sections.bytes("RDIC");
    this.blocks = sections.unsigned("RBLK");
    if (
      this.blocks.length < 3 ||
      this.blocks.length % 3 !== 0 ||
      this.blocks[this.blocks.length - 3] !== count
    )
      throw new PackError("The pack's records are not those of its reports.");
  }

  /** Throws RangeError for a number that is none of the pack's. */
  at(report: number): Report {
    if (!Number.isInteger(report) || report < 0 || report >= this.count) {
      throw new RangeError(`The pack has no report ${report}.`);
    }
    const block = this.blockOf(report);
    const line = this.linesOf(block).at(report - (this.blocks[block * 3] ?? 0)) ?? new Uint8Array(0);
    return bareReport(parseJson<Pick<Report, "id">>(line, `record of report ${report}`));
  }

  private blockOf(report: number): number {
    let low = 0;
    let high = this.blocks.length / 3 - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.blocks[middle * 3] ?? 0) <= report) low = middle;
      else high = middle;
    }
    return low;
  }

  private linesOf(block: number): Lines {
    const known = this.kept.get(block);
    if (known) return known;
    const lines = new Lines(this.inflate(block));
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= KEPT_BLOCKS) this.kept.delete(oldest);
    this.kept.set(block, lines);
    return lines;
  }

  private inflate(block: number): Uint8Array {
    const [, first = 0, length = 0, , end = 0] = this.blocks.subarray(block * 3, block * 3 + 5);
    this.data.check(first, end);
    const stored = this.data.bytes.subarray(first, end);
    if (stored.length === length) return stored;
    if (length > LARGEST_BLOCK) throw new PackError("The pack has a record that is too long.");
    const { dictionary } = this;
    const options = { out: new Uint8Array(length), ...(dictionary.length > 0 && { dictionary }) };
    try {
      return inflateSync(stored, options);
    } catch {
      throw new PackError("The pack has records that cannot be unpacked.");
    }
  }
}
