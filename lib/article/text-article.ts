import type { Article, Block } from "../model";
import { findDateline } from "./dateline";
import { genreOf } from "./genre";
import { settleLanguage } from "./settle-language";

/** What is known of an article without its page: a row of a collection, an item of a feed. */
export type TextFacts = Pick<Article, "title" | "outlet" | "byline" | "language" | "published"> & {
  url: string | null;
  text: string;
};

/** Stands for an address that is not known; nothing can be there (RFC 2606). */
const NOWHERE = "https://unknown.invalid/";
const PARAGRAPH = /[^\n]+/g;

/** The text as an article whose paragraphs are its lines; all that only a page can tell is empty. */
export function articleOfText({ text, url, language, ...facts }: TextFacts): Article {
  const blocks = [...text.matchAll(PARAGRAPH)].map(
    ({ 0: line, index }): Block => ({ kind: "paragraph", span: [index, index + line.length], links: [] }),
  );
  const [opening] = blocks;
  return {
    ...facts,
    genre: genreOf(facts.title),
    url: url ?? NOWHERE,
    canonicalUrl: null,
    kind: "news-article",
    outletId: null,
    publishedFrom: null,
    publishedTime: null,
    originalPublished: null,
    language: settleLanguage(language, text),
    dateline: opening ? findDateline(text.slice(...opening.span)) : null,
    body: text,
    blocks,
    lines: [],
    metadata: [],
    facets: { region: null, theme: null, dossier: null },
    rights: [],
    relatedLinks: [],
  };
}
