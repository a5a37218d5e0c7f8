import type { Rows } from "../entities/names";
import { PackError } from "./pack-error";
import { parseJson } from "./sections";

const NEWLINE = 10;

/** Bytes in lines, at least one, without the newlines between them: each is cut out when it is asked for. */
export class Lines {
  private readonly ends: number[] = [];

  constructor(private readonly bytes: Uint8Array) {
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1))
      this.ends.push(end);
    this.ends.push(bytes.length);
  }

  get length(): number {
    return this.ends.length;
  }

  at(index: number): Uint8Array | undefined {
    const end = this.ends[index];
    return end === undefined ? undefined : this.bytes.subarray((this.ends[index - 1] ?? -1) + 1, end);
  }
}

/** Rows of JSON, one a line, each decoded when it is asked for. Throws PackError where one is no object. */
export class LineRows<Row> implements Rows<Row> {
  private readonly lines: Lines | null;
  private readonly decoded: (Row | undefined)[] = [];

  constructor(
    bytes: Uint8Array,
    private readonly what: string,
  ) {
    this.lines = bytes.length === 0 ? null : new Lines(bytes);
  }

  get length(): number {
    return this.lines?.length ?? 0;
  }

  at(index: number): Row | undefined {
    const known = this.decoded[index];
    if (known !== undefined) return known;
    const line = this.lines?.at(index);
    if (line !== undefined) this.decoded[index] = this.decode(line);
    return this.decoded[index];
  }

  *[Symbol.iterator](): Generator<Row> {
    for (let index = 0; index < this.length; index++) yield this.at(index) as Row;
  }

  private decode(line: Uint8Array): Row {
    const row = parseJson<Row>(line, this.what);
    if (typeof row !== "object" || row === null) throw new PackError(`The pack's ${this.what} has no rows.`);
    return row;
  }
}
