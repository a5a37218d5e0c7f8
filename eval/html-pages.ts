import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { evaluationRoot } from "./table";

/** One row of the labels beside the saved pages. A null whose `…_labelled` is true means that the page has none. */
export interface PageLabel {
  id: string;
  file: string;
  url: string | null;
  domain: string | null;
  kind: "news-article" | "other-article" | "not-article";
  lang: string | null;
  title: string | null;
  title_labelled: boolean;
  outlet: string | null;
  published: string | null;
  published_labelled: boolean;
  byline: string | null;
  byline_labelled: boolean;
  credits: { type: string; name: string; evidence: string; where: string; self?: boolean }[];
  credits_labelled: boolean;
  split: string;
  gold_body?: string;
}

export function pagesRoot(): string | null {
  const root = evaluationRoot(existsSync);
  return root && existsSync(`${root}html/labels.jsonl`) ? `${root}html/` : null;
}

export function readLabels(root: string): PageLabel[] {
  return readFileSync(`${root}labels.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line): PageLabel => JSON.parse(line))
    .filter(({ split }) => split === "dev");
}

/** A fresh document of the saved page: extractors change theirs. */
export function openPage(root: string, label: PageLabel): { document: Document; url: string } {
  const html = gunzipSync(readFileSync(root + label.file)).toString("utf8");
  const url =
    label.url && /^https?:/.test(label.url) ? label.url : `https://${label.domain ?? "example.com"}/`;
  return { document: parseHTML(html).document as unknown as Document, url };
}
