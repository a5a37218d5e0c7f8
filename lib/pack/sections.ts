import type { Container, UncheckedSection } from "./container";
import type { SectionName } from "./format";
import { PackError } from "./pack-error";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Typed views on a pack's sections. Each throws PackError where the section is damaged or has another shape. */
export class SectionReader {
  constructor(private readonly container: Container) {}

  bytes(name: SectionName, length?: number): Uint8Array {
    const bytes = this.container.section(name);
    if (length !== undefined && bytes.length !== length) throw wrongLength(name);
    return bytes;
  }

  isEmpty(name: SectionName): boolean {
    return this.container.unchecked(name).bytes.length === 0;
  }

  /** For sections so large that a query reads only a small part of them. */
  unchecked(name: SectionName): UncheckedSection {
    return this.container.unchecked(name);
  }

  unsigned(name: SectionName, length?: number): Uint32Array {
    const bytes = this.words(name, length);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  }

  /** Rows of `columns` unsigned 16-bit numbers, of which only those are checked that are asked for. */
  halfRows(name: SectionName, rows: number, columns: number): (row: number) => Uint16Array {
    const { bytes, check } = this.unchecked(name);
    if (bytes.length !== rows * columns * 2) throw wrongLength(name);
    const all = new Uint16Array(bytes.buffer, bytes.byteOffset, rows * columns);
    return (row) => {
      check(row * columns * 2, (row + 1) * columns * 2);
      return all.subarray(row * columns, (row + 1) * columns);
    };
  }

  signed(name: SectionName, length?: number): Int32Array {
    const bytes = this.words(name, length);
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  }

  /** Start of every list of `items` and, last, the end: ascending, and never past `total`. */
  starts(name: SectionName, total: number, items?: number): Uint32Array {
    const starts = this.unsigned(name, items === undefined ? undefined : items + 1);
    if (starts.length === 0 || starts[0] !== 0 || starts[starts.length - 1] !== total) {
      throw new PackError(`The pack's section ${name} doesn't fit the section it points into.`);
    }
    for (let at = 1; at < starts.length; at++) {
      if ((starts[at] ?? 0) < (starts[at - 1] ?? 0))
        throw new PackError(`The pack's section ${name} runs backwards.`);
    }
    return starts;
  }

  /** The section's JSON object. The checksum vouches for the bytes; who wrote the pack vouches for the fields. */
  object<Value>(name: SectionName): Value {
    const value = parseJson<Value>(this.bytes(name), `section ${name}`);
    if (typeof value !== "object" || value === null)
      throw new PackError(`The pack's section ${name} is no object.`);
    return value;
  }

  /** The section's JSON array of objects. */
  rows<Row>(name: SectionName): Row[] {
    const rows = this.object<Row[]>(name);
    if (!Array.isArray(rows) || rows.some((row) => typeof row !== "object" || row === null)) {
      throw new PackError(`The pack's section ${name} is no list of rows.`);
    }
    return rows;
  }

  private words(name: SectionName, length: number | undefined): Uint8Array {
    const bytes = this.bytes(name);
    if (bytes.length % 4 !== 0 || (length !== undefined && bytes.length !== length * 4)) {
      throw wrongLength(name);
    }
    return bytes;
  }
}

const wrongLength = (name: SectionName) => new PackError(`The pack's section ${name} has the wrong length.`);

/** Throws PackError, naming `what`, where the bytes are no JSON. */
export function parseJson<Value>(bytes: Uint8Array, what: string): Value {
  try {
    return JSON.parse(decoder.decode(bytes)) as Value;
  } catch {
    throw new PackError(`The pack's ${what} cannot be read.`);
  }
}
