import type { Article, CoverageItem, ReadingContext } from "../model";
import { toBibtex } from "./bibtex";
import { chainSvg } from "./chain-svg";
import { type CitedReport, citedArticle, citedItem, citedReports } from "./cited-report";
import { toCsl } from "./csl";
import { fileName } from "./file-name";
import { toMarkdown } from "./markdown";
import { toProv } from "./prov";
import { toRis } from "./ris";
import type { ExportWords } from "./words";

export const CITATION_FORMATS = ["bibtex", "ris", "csl"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export const EXPORT_FORMATS = ["markdown", "svg", ...CITATION_FORMATS, "prov"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file as text, UTF-8. */
export interface ExportFile {
  name: string;
  /** Media type. */
  type: string;
  text: string;
}

const FILES: Record<ExportFormat, { extension: string; type: string }> = {
  markdown: { extension: "md", type: "text/markdown" },
  svg: { extension: "svg", type: "image/svg+xml" },
  bibtex: { extension: "bib", type: "application/x-bibtex" },
  ris: { extension: "ris", type: "application/x-research-info-systems" },
  csl: { extension: "csl.json", type: "application/vnd.citationstyles.csl+json" },
  prov: { extension: "prov.json", type: "application/json" },
};

/** The whole reading context in one format; citations are of the article and its coverage. */
export function exportReading(context: ReadingContext, format: ExportFormat, words: ExportWords): ExportFile {
  return file(context.article, format, readingText(context, format, words));
}

function readingText(context: ReadingContext, format: ExportFormat, words: ExportWords): string {
  switch (format) {
    case "markdown":
      return toMarkdown(context, words);
    case "svg":
      return chainSvg(context, words);
    case "prov":
      return json(toProv(context));
    default:
      return citations(citedReports(context), format);
  }
}

/** The citation of the article alone. */
export function exportArticle(article: Article, format: CitationFormat): ExportFile {
  return file(article, format, citations(citedArticle(article), format));
}

/** The citation of one report of the coverage. */
export function exportReport(item: CoverageItem, format: CitationFormat): ExportFile {
  return file(item, format, citations(citedItem(item), format));
}

function citations(reports: CitedReport[], format: CitationFormat): string {
  if (format === "bibtex") return toBibtex(reports);
  return format === "ris" ? toRis(reports) : json(toCsl(reports));
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function file(named: Pick<Article, "title" | "published">, format: ExportFormat, text: string): ExportFile {
  const { extension, type } = FILES[format];
  return { name: fileName(named, extension), type, text };
}
