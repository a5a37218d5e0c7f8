import { hostOf, normaliseAddress } from "./address";
import { findBodyElements, withoutSpace } from "./body-elements";
import { absoluteAddress, clean } from "./dom-text";
import { type JsonLd, readJsonLd } from "./json-ld";
import { type Metas, metaOf, readMetas } from "./metadata";
import { readLines, type TextLine } from "./page-lines";

/** Everything that is read from the document once; all further steps work on it. */
export interface Page {
  document: Document;
  url: string;
  canonicalUrl: string | null;
  host: string | null;
  metas: Metas;
  jsonLd: JsonLd;
  lines: TextLine[];
}

function readCanonical(document: Document, url: string, metas: Metas): string | null {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null;
  return absoluteAddress(link, url) ?? absoluteAddress(metaOf(metas, "og:url"), url);
}

/** Reads document, metadata and visible lines; never changes the document. */
export function readPage(document: Document, url: string): Page {
  const metas = readMetas(document);
  const canonicalUrl = readCanonical(document, url, metas);
  const addresses = new Set([url, canonicalUrl].filter((address) => address !== null).map(normaliseAddress));
  const headlines = [...document.querySelectorAll("h1")]
    .slice(0, 5)
    .map((heading): string | null => heading.textContent)
    .concat(metaOf(metas, "og:title", "twitter:title"))
    .map((headline) => clean(headline, 300).toLowerCase())
    .filter((headline) => headline !== "");
  const jsonLd = readJsonLd(document, addresses, new Set(headlines));
  // `document.body` is no plain look-up everywhere: some documents make one up when asked.
  const root = document.querySelector("body");
  const body = root ? findBodyElements(document) : null;
  const lines = root ? readLines(root, url, (element) => body?.elements.has(element) ?? false) : [];
  for (const line of lines) line.kept ||= body?.madeTexts.has(withoutSpace(line.text)) ?? false;
  return {
    document,
    url,
    canonicalUrl,
    host: hostOf(url) ?? (canonicalUrl ? hostOf(canonicalUrl) : null),
    metas,
    jsonLd,
    lines,
  };
}
