import { readFileSync, writeFileSync } from "node:fs";

export interface EngineFigures {
  name: string;
  title: string;
  reports: number;
  bytesPerReport: number;
  indexBytesPerReport: number;
  buildSeconds: number;
  coldMs: number;
  queryMs: number;
  queryP95Ms: number;
  liveMegabytes: number;
  residentMegabytes: number;
}

const PERFORMANCE = new URL("../docs/PERFORMANCE.md", import.meta.url);

export function median(values: number[]): number {
  return quantile(values, 0.5);
}

export function percentile95(values: number[]): number {
  return quantile(values, 0.95);
}

/** The least value that this share of the values doesn't exceed. */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The figures, and Headwater's against the others' as ratios with the bar of each. */
export function toTables(figures: EngineFigures[], reports: number): string {
  const rows = figures.map((figure) => [
    figure.title + (figure.reports < reports ? ` (${figure.reports.toLocaleString("en")} reports)` : ""),
    figure.indexBytesPerReport.toFixed(0),
    figure.bytesPerReport.toFixed(0),
    figure.buildSeconds.toFixed(1),
    figure.coldMs.toFixed(figure.coldMs < 100 ? 1 : 0),
    `${figure.queryMs.toFixed(2)} / ${figure.queryP95Ms.toFixed(2)}`,
    figure.liveMegabytes.toFixed(0),
    figure.residentMegabytes.toFixed(0),
  ]);
  const head = ["", "index, B", "file, B", "build, s", "cold start, ms", "query, ms", "live, MB", "RSS, MB"];
  return `${table(head, rows)}\n${ratios(figures)}`;
}

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map((_, column) => (column === 0 ? "---" : "--:"))) + rows.map(line).join("");
}

type Measure = [what: string, library: string, of: (figure: EngineFigures) => number, least: number];

const BARS: Measure[] = [
  ["cold start", "minisearch", ({ coldMs }) => coldMs, 40],
  ["cold start", "flexsearch", ({ coldMs }) => coldMs, 5],
  ["cold start", "fts5", ({ coldMs }) => coldMs, 3],
  ["query, median", "minisearch", ({ queryMs }) => queryMs, 50],
  ["query, p95", "minisearch", ({ queryP95Ms }) => queryP95Ms, 50],
  ["query, median", "flexsearch", ({ queryMs }) => queryMs, 8],
  ["query, p95", "flexsearch", ({ queryP95Ms }) => queryP95Ms, 8],
  ["query, median", "fts5", ({ queryMs }) => queryMs, 50],
  ["query, p95", "fts5", ({ queryP95Ms }) => queryP95Ms, 50],
  ["bytes of the index", "minisearch", ({ indexBytesPerReport }) => indexBytesPerReport, 3],
  ["bytes with records", "minisearch-fields", ({ bytesPerReport }) => bytesPerReport, 3],
  ["live memory", "minisearch", ({ liveMegabytes }) => liveMegabytes, 5],
  ["RSS", "minisearch", ({ residentMegabytes }) => residentMegabytes, 5],
];

function ratios(figures: EngineFigures[]): string {
  const byName = new Map(figures.map((figure) => [figure.name, figure]));
  const own = byName.get("headwater");
  if (!own) return "";
  const rows = BARS.flatMap(([what, library, of, least]) => {
    const other = byName.get(library);
    if (!other) return [];
    const ratio = of(other) / of(own);
    return [[what, other.title, `${ratio.toFixed(1)} ×`, `≥ ${least} ×`, ratio >= least ? "yes" : "**no**"]];
  });
  const full = byName.get("headwater-full");
  if (full) {
    const slower = full.queryP95Ms - own.queryP95Ms;
    rows.push([
      "query, p95",
      "own full ranking",
      `+ ${slower.toFixed(1)} ms`,
      "≤ 10 ms",
      slower <= 10 ? "yes" : "**no**",
    ]);
  }
  return table(["Headwater is better in", "than", "by", "bar", "met"], rows);
}

/** Writes the text between the section's marks in docs/PERFORMANCE.md. */
export function keepInDocument(section: string, markdown: string): void {
  const [open, close] = [`<!-- bench:${section} -->`, `<!-- /bench:${section} -->`];
  const document = readFileSync(PERFORMANCE, "utf8");
  const [start, end] = [document.indexOf(open), document.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`docs/PERFORMANCE.md has no place for ${section}.`);
  writeFileSync(
    PERFORMANCE,
    `${document.slice(0, start + open.length)}\n\n${markdown}\n${document.slice(end)}`,
  );
}
