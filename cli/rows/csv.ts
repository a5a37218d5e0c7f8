import { type ByteSource, piecesOf, type Row, UsageError } from "../input";
import { csvRecords } from "./csv-records";
import type { BadRow, Rows } from "./row";

/** Spreadsheets write what their country's decimal comma leaves free. */
const DELIMITERS = [",", ";", "\t"];

/** CSV with a header whose names are the fields (RFC 4180); a row with too many or too few values is a bad one. */
export async function* readCsv(source: ByteSource): Rows {
  const pieces = piecesOf(source);
  const { value: beginning = "" } = await pieces.next();
  let columns: string[] | null = null;
  for await (const record of csvRecords(joined(beginning, pieces), delimiterOf(beginning))) {
    const place = `${source.path}:${record.line}`;
    if ("problem" in record) yield { place, problem: record.problem };
    else if (columns === null) columns = columnsOf(record.values, source.path);
    else yield rowOf(record.values, columns, place);
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

/** CSV can't tell an empty value from none. */
function rowOf(values: string[], columns: string[], place: string): Row | BadRow {
  if (values.length !== columns.length)
    return { place, problem: `${values.length} values, the header has ${columns.length}` };
  const fields = columns.map((name, at) => [name, values[at]] as const);
  return { place, row: Object.fromEntries(fields.filter(([, value]) => value !== "")) };
}
