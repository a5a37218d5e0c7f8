import { isUtf8 } from "node:buffer";
import { accessSync, constants, createReadStream, type ReadStream, readFileSync } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { createGunzip, gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { decodeText, strictDecoder } from "./decode-text";
import { limitDepth } from "./limit-depth";

/** A mistake of the person at the keyboard: printed as one sentence, without a stack. */
export class UsageError extends Error {}

/** The one file that a command was given; UsageError where there is another, or a list of files as well: it would go unread. */
export function onlyFile(files: string[], list?: string): string | undefined {
  const [other] = list === undefined ? files.slice(1) : files;
  if (other !== undefined) throw new UsageError(`${other}: only one file is read at a time`);
  return files[0];
}

/** The text of a file, unpacked where its name ends in `.gz`; UsageError naming the file where it can't be read. */
export function readText(path: string): string {
  try {
    const bytes = readFileSync(path);
    return decodeText(isPacked(path) ? gunzipSync(bytes) : bytes);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** By the end of its name. */
const isPacked = (path: string): boolean => /\.gz$/i.test(path);

/** UsageError where one of the files can't be opened: told before the work, not when its turn comes. */
export function requireReadable(paths: string[]): void {
  for (const path of paths) {
    try {
      accessSync(path, constants.R_OK);
    } catch (error) {
      throw unreadable(path, error);
    }
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
  const known = "code" in error ? REASONS[String(error.code)] : undefined;
  return new UsageError(`${path}: ${known ?? error.message}`);
}

/** In words, by the system's codes. */
const REASONS: Record<string, string> = {
  ENOENT: "no such file",
  EISDIR: "is a folder",
  EACCES: "may not be read",
};

/** What is read of one row or page: it may be longer than the platform's regular expressions can bear. */
export function atPlace<Result>(place: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${place}: cannot be read: ${error.message}`);
    throw error;
  }
}

export function parsePage(html: string): Document {
  const document = parseHTML(html).document as unknown as Document;
  if (document.documentElement !== null) limitDepth(document.documentElement);
  return document;
}

/** A line that is not blank, and where it stands: `file:line`, counted from 1. */
export interface Line {
  /** Null where it is not UTF-8. */
  text: string | null;
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
  for await (const bytes of splitLines(readChunks(source))) {
    number++;
    const text = isUtf8(bytes) ? bytes.toString().trim() : null;
    if (text !== "") yield { text, place: `${source.path}:${number}` };
  }
}

/** The whole text of a file, in whatever encoding it declares; UsageError where it can't be read. */
export async function textOf(source: ByteSource): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of readChunks(source)) chunks.push(chunk);
  return decodeText(Buffer.concat(chunks));
}

/** The text of a file piece by piece; UsageError where it can't be read or is neither UTF-8 nor marked UTF-16. */
export async function* piecesOf(source: ByteSource): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of readChunks(source)) {
    decoder ??= strictDecoder(chunk);
    yield decodeStrictly(decoder, source.path, chunk);
  }
  if (decoder) yield decodeStrictly(decoder, source.path);
}

/** Without a chunk: the end, where no character may be half. */
function decodeStrictly(decoder: TextDecoder, path: string, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    throw new UsageError(`${path}: not UTF-8`);
  }
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
    return isPacked(this.path) ? pipeline(file, createGunzip(), () => {}) : file;
  }

  openRaw(): Readable {
    this.file = createReadStream(this.path);
    return this.file;
  }
}

async function* readChunks(source: ByteSource): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source.open()) yield chunk as Buffer;
  } catch (error) {
    throw unreadable(source.path, error);
  }
}

/** Only a line feed ends a line: JSON may hold U+2028 inside a string, where node:readline would cut. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    rest.push(chunk.subarray(start));
  }
  yield Buffer.concat(rest);
}

/** Throws UsageError where the line is no JSON object. */
export function parseObject({ text, place }: Line): Record<string, unknown> {
  if (text === null) throw new UsageError(`${place}: not UTF-8`);
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
  if (value === null || value.trim() === "") throw new UsageError(`${place}: ${field} is missing`);
  // Written out it would be U+FFFD, and the same as another's.
  if (!value.isWellFormed())
    throw new UsageError(`${place}: ${field} has half a character (a lone surrogate)`);
  return value;
}
