import type { ExportFile } from "../export/export-reading";
import type { Correction } from "./correction";

/** All corrections as a file of JSON: `{"corrections": […]}`. */
export function correctionsFile(corrections: readonly Correction[]): ExportFile {
  return {
    name: "headwater-corrections.json",
    type: "application/json",
    text: `${JSON.stringify({ corrections }, null, 2)}\n`,
  };
}

/** The corrections of such a file; null where one of them is none, or there are none at all. */
export function readCorrections(file: unknown): Correction[] | null {
  const listed = isObject(file) ? file.corrections : null;
  return Array.isArray(listed) && listed.every(isCorrection) ? listed : null;
}

function isCorrection(value: unknown): value is Correction {
  return isObject(value) && isText(value.id) && isText(value.articleAddress) && isTarget(value.target);
}

function isTarget(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value.kind === "not-same-statement") return isText(value.reportId);
  return value.kind === "wrong-source" && [value.from, value.to, value.sourceName].every(isText);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
