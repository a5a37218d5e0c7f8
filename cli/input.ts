import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip, gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";

/** A mistake of the person at the keyboard: printed as one sentence, without a stack. */
export class UsageError extends Error {}

/** The text of a file, unpacked where its name ends in `.gz`. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

export function parsePage(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** The objects of a JSON Lines file, one at a time; a broken line is an error that names file and line. */
export async function* readJsonLines(path: string): AsyncGenerator<Record<string, unknown>> {
  const file = createReadStream(path);
  const plain = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  let line = 0;
  for await (const text of createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === "") continue;
    yield parseObject(text, `${path}:${line}`);
  }
}

function parseObject(text: string, place: string): Record<string, unknown> {
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
