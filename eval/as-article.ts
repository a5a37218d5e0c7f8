import type { Article, Report } from "../lib/model";
import { makeArticle } from "../test/make";

/** A report of the pack as an article: headline and summary as its text, nothing of what the pack knows of it. */
export function asArticle(report: Report): Article {
  const body = report.summary ?? "";
  return makeArticle({
    url: report.url ?? "https://unknown.invalid/",
    title: report.title ?? report.summary,
    outlet: report.outlet,
    outletId: report.outletId,
    published: report.published,
    language: report.language,
    body,
    blocks: [{ kind: "paragraph", span: [0, body.length], links: [] }],
  });
}
