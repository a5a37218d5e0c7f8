import { createReadStream, type ReadStream, readFileSync } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { createGunzip, gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";

/** A mistake of the person at the keyboard: printed as one sentence, without a stack. */
export class UsageError extends Error {}

/** The text of a file, unpacked where its name ends in `.gz`; UsageError naming the file where it can't be read. */
export function readText(path: string): string {
  try {
    const bytes = readFileSync(path);
    return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The bytes of a file as they are; UsageError naming the file where it can't be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The system's own words name the file only sometimes, the unpacker's never. */
export function unreadable(path: string, error: unknown): UsageError {
  if (!(error instanceof Error)) return new UsageError(`${path}: ${String(error)}`);
  const isMissing = "code" in error && error.code === "ENOENT";
  return new UsageError(`${path}: ${isMissing ? "no such file" : error.message}`);
}

export function parsePage(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** A line that is not blank, and where it stands: `file:line`, counted from 1. */
export interface Line {
  text: string;
  place: string;
}

export interface Row {
  row: Record<string, unknown>;
  place: string;
}

/** The objects of a JSON Lines file, one at a time; a broken line is a UsageError that names file and line. */
export async function* readJsonLines(path: string): AsyncGenerator<Row> {
  for await (const line of readLines(path)) yield { row: parseObject(line), place: line.place };
}

/** The lines of a file, unpacked where its name ends in `.gz`; UsageError where it can't be read. */
export function readLines(path: string): AsyncGenerator<Line> {
  return linesOf(new ByteSource(path));
}

export async function* linesOf(source: ByteSource): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of splitLines(readChunks(source))) {
    number++;
    const text = line.trim();
    if (text !== "") yield { text, place: `${source.path}:${number}` };
  }
}

/** The whole text of a file; UsageError where it can't be read. */
export async function textOf(source: ByteSource): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of readChunks(source)) chunks.push(chunk);
  return chunks.join("");
}

/** A file that is read once, from beginning to end; tells how far it is read. */
export class ByteSource {
  private file: ReadStream | null = null;

  constructor(readonly path: string) {}

  /** Bytes of the file, packed as they lie there, that have been read so far. */
  get bytesRead(): number {
    return this.file?.bytesRead ?? 0;
  }

  /** Unpacked where the name ends in `.gz`. */
  open(): Readable {
    const file = this.openRaw();
    // The error of either stream reaches whoever reads the last one, so the callback has nothing to add.
    return this.path.endsWith(".gz") ? pipeline(file, createGunzip(), () => {}) : file;
  }

  openRaw(): Readable {
    this.file = createReadStream(this.path);
    return this.file;
  }
}

async function* readChunks(source: ByteSource): AsyncGenerator<string> {
  const bytes = source.open();
  bytes.setEncoding("utf8");
  try {
    for await (const chunk of bytes) yield chunk as string;
  } catch (error) {
    throw unreadable(source.path, error);
  }
}

/** Only a line feed ends a line: JSON may hold U+2028 inside a string, where node:readline would cut. */
async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const [first = "", ...others] = chunk.split("\n");
    rest += first;
    for (const next of others) {
      yield rest;
      rest = next;
    }
  }
  yield rest;
}

/** Throws UsageError where the line is no JSON object. */
export function parseObject({ text, place }: Line): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${place}: not JSON`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new UsageError(`${place}: not a JSON object`);
  return value as Record<string, unknown>;
}

/** A string field, null where it is absent or null; any other type is an error. */
export function stringField(row: Record<string, unknown>, field: string, place: string): string | null {
  const value = row[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw new UsageError(`${place}: ${field} is not a string`);
  return value;
}

export function requiredField(row: Record<string, unknown>, field: string, place: string): string {
  const value = stringField(row, field, place);
  if (value === null || value === "") throw new UsageError(`${place}: ${field} is missing`);
  return value;
}
