import type { CitedReport } from "./cited-report";

/** RIS records of newspaper articles: one line a field, never wrapped, so that no address breaks. Lines end with CRLF. */
export function toRis(reports: CitedReport[]): string {
  return reports.map(record).join("");
}

function record({ title, outlet, byline, published, language, url }: CitedReport): string {
  const [year = "", month = "", day = ""] = published?.split("-") ?? [];
  const fields = [
    ["TY", "NEWS"],
    ["TI", title],
    ["AU", byline],
    ["T2", outlet],
    ["PY", year],
    ["DA", year && `${year}/${month}/${day}/`],
    ["LA", language],
    ["UR", url],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? `${tag}  - ${value}\r\n` : []));
  return `${lines.join("")}ER  - \r\n`;
}
