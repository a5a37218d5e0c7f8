import { parse } from "csv-parse";
import { type ByteSource, unreadable } from "../input";
import type { BadRow, Rows } from "./row";

/** CSV with a header whose names are the fields (RFC 4180); a row with too many or too few values is a bad one. */
export async function* readCsv(source: ByteSource): Rows {
  const bad: BadRow[] = [];
  const parser = parse({
    bom: true,
    columns: true,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = error && "lines" in error ? error.lines : "?";
      bad.push({ place: `${source.path}:${line}`, problem: error?.message ?? "not CSV" });
      return undefined;
    },
  });
  const bytes = source.open();
  bytes.on("error", (error) => parser.destroy(error));
  bytes.pipe(parser);
  try {
    for await (const { record, info } of parser) {
      yield* bad.splice(0);
      yield { row: withoutEmpty(record), place: `${source.path}:${info.lines}` };
    }
    yield* bad;
  } catch (error) {
    throw unreadable(source.path, error);
  }
}

/** CSV can't tell an empty value from none. */
function withoutEmpty(record: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ""));
}
