import type { ByteSource } from "../input";
import { readCsv } from "./csv";
import { readFeed } from "./feed";
import { readJsonRows } from "./json-rows";
import type { Rows } from "./row";
import { readWarc } from "./warc";

/** By the end of a file's name, `.gz` left out; any other file is read as JSON Lines. */
const READERS = new Map<string, (source: ByteSource) => Rows>([
  ["csv", readCsv],
  ["rss", readFeed],
  ["atom", readFeed],
  ["xml", readFeed],
  ["rdf", readFeed],
  ["json", readFeed],
  ["warc", readWarc],
]);

/** The reports of a file as rows with `id`, `title`, `text` and the other fields of docs/cli.md. */
export function readRows(source: ByteSource): Rows {
  const ending = source.path.toLowerCase().replace(/\.gz$/, "").split(".").at(-1) ?? "";
  const read = READERS.get(ending) ?? readJsonRows;
  return read(source);
}
