import type { CitedReport } from "./cited-report";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** BibTeX counts braces without minding a backslash before them: they are spelt as signs of mathematics. */
const ESCAPES: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "$\\lbrace$",
  "}": "$\\rbrace$",
  "~": "\\textasciitilde{}",
  "^": "\\^{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
  // Two of these would become a quotation mark.
  "`": "\\textasciigrave{}",
  "'": "{}'",
};

/**
 * BibTeX entries, UTF-8. The old styles read year and month, reference managers and biblatex the whole date; double braces keep a
 * headline's capitals and a byline in one piece.
 */
export function toBibtex(reports: CitedReport[]): string {
  return reports.map(entry).join("\n");
}

function entry({ key, title, outlet, byline, published, language, url }: CitedReport): string {
  const [year, month] = published?.split("-") ?? [];
  const fields = [
    ["title", title && `{{${escaped(title)}}}`],
    ["author", byline && `{{${escaped(byline)}}}`],
    ["journal", outlet && `{${escaped(outlet)}}`],
    ["year", year && `{${year}}`],
    ["month", month && MONTHS[Number(month) - 1]],
    ["date", published && `{${published}}`],
    ["language", language && `{${language}}`],
    ["url", url && `{${url}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = ${value},\n` : []));
  return `@article{${key},\n${lines.join("")}}\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\{}~^$&#_%`]|(?<=')'/g, (character) => ESCAPES[character] ?? character);
}
