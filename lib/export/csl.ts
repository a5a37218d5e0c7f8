import type { CitedReport } from "./cited-report";

/** The part of CSL-JSON (Citation Style Language 1.0.2) that reports need. */
export interface CslItem {
  id: string;
  type: "article-newspaper";
  title?: string;
  "container-title"?: string;
  author?: { literal: string }[];
  /** Year, month and day as far as they are known. */
  issued?: { "date-parts": [number[]] };
  language?: string;
  URL?: string;
}

export function toCsl(reports: CitedReport[]): CslItem[] {
  return reports.map(({ key, title, outlet, byline, published, language, url }) => ({
    id: key,
    type: "article-newspaper",
    ...(title !== null && { title }),
    ...(outlet !== null && { "container-title": outlet }),
    ...(byline !== null && { author: [{ literal: byline }] }),
    ...(published !== null && { issued: { "date-parts": [published.split("-").map(Number)] } }),
    ...(language !== null && { language }),
    ...(url !== null && { URL: url }),
  }));
}
