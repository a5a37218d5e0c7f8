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

const [COMMA, OPENING, CLOSING] = [44, 91, 93];

/**
 * Rows of JSON, one a line, each decoded when it is asked for; all at once where all are: one by one they take several times
 * as long. Throws PackError where one is no object.
 */
export class LineRows<Row> implements Rows<Row> {
  private readonly lines: Lines | null;
  private readonly decoded: (Row | undefined)[] = [];
  private isWhole = false;

  constructor(
    private readonly bytes: Uint8Array,
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
    if (line !== undefined) this.decoded[index] = this.requireRow(parseJson<Row>(line, this.what));
    return this.decoded[index];
  }

  [Symbol.iterator](): Iterator<Row> {
    if (!this.isWhole) this.decodeAll();
    return (this.decoded as Row[]).values();
  }

  /** A row that was handed out before stays the same object. */
  private decodeAll(): void {
    const rows = this.lines === null ? [] : parseJson<Row[]>(asList(this.bytes), this.what);
    if (rows.length !== this.length) throw this.noRows();
    rows.forEach((row, index) => {
      this.decoded[index] ??= this.requireRow(row);
    });
    this.isWhole = true;
  }

  private requireRow(row: Row): Row {
    if (typeof row !== "object" || row === null) throw this.noRows();
    return row;
  }

  private noRows(): PackError {
    return new PackError(`The pack's ${this.what} has no rows.`);
  }
}

/** Lines of JSON as one list of it. */
function asList(lines: Uint8Array): Uint8Array {
  const list = new Uint8Array(lines.length + 2);
  list.set(lines, 1);
  for (let end = list.indexOf(NEWLINE); end >= 0; end = list.indexOf(NEWLINE, end + 1)) list[end] = COMMA;
  list[0] = OPENING;
  list[list.length - 1] = CLOSING;
  return list;
}
