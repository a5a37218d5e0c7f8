import { pipeline, Readable } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import { type ByteSource, piecesOf, UsageError, unreadable } from "../input";
import type { BadRow, Rows } from "./row";

/** Spreadsheets write what their country's decimal comma leaves free. */
const DELIMITERS = [",", ";", "\t"];

/** CSV with a header whose names are the fields (RFC 4180); a row with too many or too few values is a bad one. */
export async function* readCsv(source: ByteSource): Rows {
  const bad: BadRow[] = [];
  const pieces = piecesOf(source);
  const { value: beginning = "" } = await pieces.next();
  const parser = parse({
    columns: (header: string[]) => columnsOf(header, source.path),
    delimiter: delimiterOf(beginning),
    info: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = error && "lines" in error ? error.lines : "?";
      bad.push({ place: `${source.path}:${line}`, problem: problemOf(error) });
      return undefined;
    },
  });
  // The error of any of them reaches whoever reads the parser, so the callback has nothing to add.
  pipeline(Readable.from(joined(beginning, pieces)), parser, () => {});
  try {
    for await (const { record, info } of parser) {
      yield* bad.splice(0);
      yield { row: withoutEmpty(record), place: `${source.path}:${info.lines}` };
    }
    yield* bad;
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable(source.path, error);
  }
}

async function* joined(first: string, others: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* others;
}

/** The one by which a column of the header is `id`. */
function delimiterOf(beginning: string): string {
  const [header = ""] = beginning.trimStart().split(/[\r\n]/, 1);
  const hasId = (delimiter: string) => namesIn(header.replaceAll('"', "").split(delimiter)).includes("id");
  return DELIMITERS.find(hasId) ?? ",";
}

const namesIn = (header: string[]): string[] => header.map((name) => name.trim().toLowerCase());

function columnsOf(header: string[], path: string): string[] {
  const names = namesIn(header);
  if (!names.includes("id")) throw new UsageError(`${path}: the header has no column id`);
  const repeated = names.find((name, at) => name !== "" && names.indexOf(name) !== at);
  if (repeated !== undefined) throw new UsageError(`${path}: the header has two columns ${repeated}`);
  return names;
}

function problemOf(error: CsvError | undefined): string {
  if (error?.code !== "CSV_RECORD_INCONSISTENT_COLUMNS") return error?.message ?? "not CSV";
  const { record, columns } = error as unknown as { record: string[]; columns: unknown[] };
  return `${record.length} values, the header has ${columns.length}`;
}

/** CSV can't tell an empty value from none. */
function withoutEmpty(record: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ""));
}
