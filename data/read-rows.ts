import * as v from "valibot";

/** One thing wrong in data/: said so that the row can be found and mended. */
export interface Breakage {
  file: string;
  /** From 1. */
  line: number;
  /** Path inside the row (`statements.0.date`), null where the line is no JSON. */
  field: string | null;
  problem: string;
}

/** A valid row with the line it stands on, so that later checks can name it too. */
export interface Row<T> {
  line: number;
  value: T;
}

export interface Rows<T> {
  file: string;
  rows: Row<T>[];
  breakages: Breakage[];
}

type Schema<T> = v.BaseSchema<unknown, T, v.BaseIssue<unknown>>;

/** Reads a file of JSON Lines. Never throws: what is broken is in `breakages`, what is sound in `rows`. */
export function readJsonLines<T>(file: string, text: string, schema: Schema<T>): Rows<T> {
  const result: Rows<T> = { file, rows: [], breakages: [] };
  text.split("\n").forEach((content, index) => {
    if (content.trim() !== "") checkRow(result, index + 1, content, schema);
  });
  return result;
}

/** Reads a JSON array of objects, each on lines of its own that begin with the `id`. */
export function readJsonArray<T>(file: string, text: string, schema: Schema<T>): Rows<T> {
  const result: Rows<T> = { file, rows: [], breakages: [] };
  const parsed = parse(text);
  if (!Array.isArray(parsed)) {
    result.breakages.push({ file, line: 1, field: null, problem: "is no JSON array" });
    return result;
  }
  const lines = text
    .split("\n")
    .flatMap((content, index) => (/^\s*\{\s*$|^\s*\{ "id"/.test(content) ? [index + 1] : []));
  parsed.forEach((row, index) => {
    keep(result, lines[index] ?? 1, row, schema);
  });
  return result;
}

function checkRow<T>(result: Rows<T>, line: number, content: string, schema: Schema<T>) {
  const row = parse(content);
  if (row === undefined)
    result.breakages.push({ file: result.file, line, field: null, problem: "is no JSON" });
  else keep(result, line, row, schema);
}

function keep<T>(result: Rows<T>, line: number, row: unknown, schema: Schema<T>) {
  const checked = v.safeParse(schema, row);
  if (checked.success) result.rows.push({ line, value: checked.output });
  else
    for (const issue of checked.issues)
      result.breakages.push({
        file: result.file,
        line,
        field: v.getDotPath(issue),
        problem:
          issue.received === "undefined"
            ? "is missing"
            : `${issue.message} (found ${issue.received.slice(0, 80)})`,
      });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
