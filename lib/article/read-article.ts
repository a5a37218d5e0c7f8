import type { Article } from "../model";
import { type Body, findBody } from "./body";
import { findByline } from "./byline";
import { findDateline } from "./dateline";
import { findFacets } from "./facets";
import { genreOf } from "./genre";
import { findHeadline } from "./headline";
import { findKind } from "./kind";
import { findLanguage } from "./language";
import { readFacts } from "./metadata";
import { findOriginalDate } from "./original-date";
import { findOutlet, siteNames } from "./outlet";
import { readPage } from "./page";
import { findPublished } from "./published";
import { findRelatedLinks } from "./related-links";
import { findRights } from "./rights";
import { preferStatedBody } from "./stated-body";
import { findSurroundings, linesNear } from "./surroundings";

/**
 * Reads the article of a page: what it says of itself (metadata) and what it shows. Pure: the document is never
 * changed, nothing is looked up. `outlet` is the page's own word for itself and `outletId` is null: the caller knows
 * the outlet table. A page without an article gives `kind: "not-article"` with whatever was found; it never throws for
 * anything a page can contain.
 */
export function readArticle(document: Document, url: string): Article {
  const page = readPage(document, url);
  const names = siteNames(page);
  const headline = findHeadline(page, names);
  const keptText = page.lines.filter(({ kept }) => kept).map(({ text }) => text);
  const language = findLanguage(page, keptText.join("\n"));
  const body = preferStatedBody(findBody(page.lines, headline.line, language), page.jsonLd.article);
  const inBody = new Set(body.lines);
  const near = linesNear(page.lines, headline.line, body);
  const lines = findSurroundings(page.lines, headline.line, body, language);
  const published = findPublished(page, near, language);
  const byline = findByline(page, near, names, language);
  const dateline = datelineOf(body);
  const visible = headline.line >= 0 ? headline.title : null;
  return {
    url,
    canonicalUrl: page.canonicalUrl,
    kind: findKind(page, { body, published, headline: visible, byline, dateline }),
    title: headline.title,
    genre: genreOf(headline.title),
    outlet: findOutlet(page),
    outletId: null,
    published: published?.date ?? null,
    publishedFrom: published?.from ?? null,
    publishedTime: published?.time ?? null,
    originalPublished: findOriginalDate(lines, names, published?.date ?? null, language),
    language,
    byline,
    dateline,
    body: body.text,
    blocks: body.blocks,
    lines,
    metadata: readFacts(page.metas, page.jsonLd),
    facets: findFacets(page, lines),
    rights: findRights(page.lines, inBody),
    relatedLinks: findRelatedLinks(page, inBody),
  };
}

/** Short lines of the page may stand before the paragraph that carries the dateline. */
const PARAGRAPHS_FOR_DATELINE = 3;

function datelineOf({ blocks, text }: Body): string | null {
  for (const { span } of blocks.filter(({ kind }) => kind !== "heading").slice(0, PARAGRAPHS_FOR_DATELINE)) {
    const place = findDateline(text.slice(...span));
    if (place) return place;
  }
  return null;
}
