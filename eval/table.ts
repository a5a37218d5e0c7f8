/** One table of figures: printed by `npm run eval` and kept in docs/QUALITY.md. */
export interface EvalTable {
  title: string;
  /** One sentence: what was measured, on what. */
  note: string;
  columns: string[];
  rows: (string | number)[][];
  /** Bars that were not met; a sentence each. Empty where all are met. */
  missed: string[];
}

/** Root of the evaluation data, null where it is not on this machine (the caller says that it skips). */
export function evaluationRoot(exists: (path: string) => boolean): string | null {
  const root = new URL("../../shared/eval/", import.meta.url).pathname;
  return exists(root) ? root : null;
}

export function toMarkdown(table: EvalTable): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    `### ${table.title}`,
    "",
    table.note,
    "",
    line(table.columns),
    line(table.columns.map(() => "---")),
    ...table.rows.map(line),
    ...(table.missed.length > 0 ? ["", ...table.missed.map((bar) => `Not met: ${bar}`)] : []),
    "",
  ].join("\n");
}
