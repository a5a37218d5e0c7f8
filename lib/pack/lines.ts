import type { Rows } from "../entities/names";
import { PackError } from "./pack-error";
import { parseJson } from "./sections";

const NEWLINE = 10;

/** Without the newlines between them; at least one. */
export function linesIn(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}

/** Rows of JSON, one a line, each decoded when it is asked for. Throws PackError where one is no object. */
export class LineRows<Row> implements Rows<Row> {
  private readonly lines: Uint8Array[];
  private readonly decoded: (Row | undefined)[] = [];

  constructor(
    bytes: Uint8Array,
    private readonly what: string,
  ) {
    this.lines = bytes.length === 0 ? [] : linesIn(bytes);
  }

  get length(): number {
    return this.lines.length;
  }

  at(index: number): Row | undefined {
    const line = this.lines[index];
    if (line === undefined) return undefined;
    this.decoded[index] ??= this.decode(line);
    return this.decoded[index];
  }

  *[Symbol.iterator](): Generator<Row> {
    for (const index of this.lines.keys()) yield this.at(index) as Row;
  }

  private decode(line: Uint8Array): Row {
    const row = parseJson<Row>(line, this.what);
    if (typeof row !== "object" || row === null) throw new PackError(`The pack's ${this.what} has no rows.`);
    return row;
  }
}
