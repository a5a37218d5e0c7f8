import { CsvError, parse } from "csv-parse/sync";

/** The values of a row, or why it has none, and the line in which it begins, counted from 1. */
export type CsvRecord = { line: number } & ({ values: string[] } | { problem: string });

/** Bytes of a row: in a longer one a quote was opened by mistake. */
const LONGEST_ROW = 8_000_000;
const [LINE_FEED, RETURN] = [0x0a, 0x0d];
const OPTIONS = { record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true };

/**
 * The rows of CSV text, those of nothing left out. A quote that opens and does not close as it should would take what
 * follows, to the next quote or to the end: its line alone is bad, and the next one begins a row again.
 */
export async function* csvRecords(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  const reader = new BlockReader(delimiter);
  let waiting: Buffer[] = [];
  let [length, wanted] = [0, 0];
  for await (const piece of pieces) {
    waiting.push(Buffer.from(piece));
    length += waiting.at(-1)?.length ?? 0;
    if (length < wanted) continue;
    const rest: Buffer = yield* reader.read(Buffer.concat(waiting), false);
    // A row that goes on is read again with twice as much, so that a long one is not read again at every piece.
    [waiting, length, wanted] = [[rest], rest.length, 2 * rest.length];
  }
  yield* reader.read(Buffer.concat(waiting), true);
}

class BlockReader {
  private line = 1;

  constructor(private readonly delimiter: string) {}

  /** The rows that are whole; gives back what may go on in the next block. */
  *read(block: Buffer, isLast: boolean): Generator<CsvRecord, Buffer> {
    const whole = isLast ? block.length : block.lastIndexOf(LINE_FEED) + 1;
    let at = 0;
    while (at < whole) {
      const { rows, end, error } = this.parse(block.subarray(at, whole), false);
      yield* this.counted(rows, block.subarray(at, at + end));
      at += end;
      if (error === null) break;
      const mayGoOn = error.code === "CSV_QUOTE_NOT_CLOSED" && !isLast && block.length - at < LONGEST_ROW;
      if (mayGoOn) return block.subarray(at);
      const line = block.subarray(at, endOfLine(block, at));
      yield* this.counted(this.rowsOfLine(line), line);
      at += line.length;
    }
    return block.subarray(whole);
  }

  /** A quote inside a value is taken as it is. */
  private rowsOfLine(line: Buffer): Read["rows"] {
    const { rows, error } = this.parse(line, true);
    return error === null ? rows : [{ end: line.length, problem: "a quote opens here and does not close" }];
  }

  private parse(bytes: Buffer, takesQuotes: boolean): Read {
    const rows: Read["rows"] = [];
    const options = { ...OPTIONS, delimiter: this.delimiter, relax_quotes: takesQuotes };
    const on_record = (values: string[], { bytes: end }: { bytes: number }) => {
      rows.push({ values, end });
      return null;
    };
    try {
      parse(bytes, { ...options, on_record });
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      return { rows, end: rows.at(-1)?.end ?? 0, error };
    }
    return { rows, end: bytes.length, error: null };
  }

  private *counted(rows: Read["rows"], bytes: Buffer): Generator<CsvRecord> {
    let at = 0;
    for (const { end, ...row } of rows) {
      const isEmpty = "values" in row && row.values.every((value) => value.trim() === "");
      if (!isEmpty) yield { line: this.line, ...row };
      this.line += countLines(bytes.subarray(at, end));
      at = end;
    }
  }
}

interface Read {
  /** Each with the place behind it. */
  rows: ({ end: number } & ({ values: string[] } | { problem: string }))[];
  end: number;
  error: CsvError | null;
}

/** The place behind the next line break. */
function endOfLine(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== RETURN) at++;
  return at + (bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? 2 : 1);
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at = endOfLine(bytes, at)) count++;
  return count;
}
