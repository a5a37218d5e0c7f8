import lineWords from "../../data/article/line-words.json";
import { fold } from "../text/fold";
import { findDate } from "./dates";
import { clean, labelOf } from "./dom-text";
import { isObject, type JsonLd, textOf, typesOf } from "./json-ld";
import { metaOf } from "./metadata";
import type { Page } from "./page";
import type { TextLine } from "./page-lines";
import { anyOf, startingWith } from "./words";

const byLength = startingWith(lineWords.by);
const namesOrganisation = anyOf(lineWords.notPersons);
const BYLINE_LABEL =
  /(?:^|[^a-z])(?:by-?line|by_line|authors?|author-?name|autor|writer|contributor|reporter|redactor|journalist)/;
const NO_BYLINE_LABEL = /bio|about|related|comment|avatar|photo|image|caption|credit|social|follow|date/;
const LONGEST_BYLINE = 160;
const LONGEST_NAME = 60;
const MOST_NAMES = 8;

/** Cuts what follows the names: dates, roles after a bar, e-mail addresses, accounts. */
function namesOnly(text: string, locale: string | null, isVisible: boolean): string {
  let names = clean(text, 300)
    .replace(/^\s*[\p{P}\p{S}]+\s*/u, "")
    .replace(/\S+@\S+/g, "")
    .replace(/(?:^|\s)@\w+/g, "")
    .replace(/https?:\S*/g, "");
  for (let round = 0; round < 2; round++) {
    const by = isVisible ? byLength(names) : /^by\s/i.test(names) ? 2 : 0;
    if (by < names.length) names = names.slice(by).replace(/^\s*[:：/-]?\s*/, "");
  }
  names = names.split(/\s[|•·–—]\s|\s?[|•·]\s?|\s[-]\s|\(|;|\n/)[0] ?? "";
  const date = findDate(names, locale);
  if (date) names = names.slice(0, date.start);
  return names.replace(/[\s,.:;/-]+$/u, "").trim();
}

/** True for what looks like the names of persons: few words, no digits, no organisation. */
export function isPersonal(text: string, siteNames: readonly string[]): boolean {
  if (
    text.length < 2 ||
    text.length > LONGEST_BYLINE ||
    /[\d@<>{}=]|https?:|www\.|\.(?:com|net|org)\b/i.test(text)
  )
    return false;
  const bare = (name: string) => fold(name).replace(/[^\p{L}\p{N}]/gu, "");
  const name = bare(text);
  if (name === "" || siteNames.some((site) => bare(site) === name)) return false;
  if (namesOrganisation(text)) return false;
  return text.split(/\s+/).length <= 14;
}

/** Persons that the article's own JSON-LD names. */
function fromJsonLd(jsonLd: JsonLd): string[] {
  const stated = jsonLd.article?.author ?? jsonLd.article?.creator;
  const authors = Array.isArray(stated) ? stated : [stated];
  const names: string[] = [];
  for (const author of authors.slice(0, MOST_NAMES)) {
    const id = isObject(author) ? author["@id"] : null;
    const node = (typeof id === "string" ? jsonLd.byId.get(id) : undefined) ?? author;
    if (isObject(node) && typesOf(node).some((type) => /Organization/.test(type))) continue;
    const list = isObject(node) && Array.isArray(node.name) ? node.name : [node];
    for (const item of list.slice(0, MOST_NAMES)) {
      const name = textOf(item);
      if (name) names.push(name);
    }
  }
  return names;
}

function fromMarkup(lines: readonly TextLine[]): string[] {
  const names: string[] = [];
  for (const { element } of lines) {
    const marked = [
      ...element.querySelectorAll(
        '[rel~="author"],[itemprop~="author"],[class*="byline" i],[class*="author" i]',
      ),
    ];
    const own = BYLINE_LABEL.test(labelOf(element)) ? [element] : [];
    for (const found of [...own, ...marked].slice(0, 6)) {
      if (NO_BYLINE_LABEL.test(labelOf(found))) continue;
      const name = found.querySelector('[itemprop~="name"]') ?? found;
      names.push(clean(name.textContent, 300));
    }
    if (names.length > 0) break;
  }
  return names.slice(0, 1);
}

function fromVisibleBy(lines: readonly TextLine[]): string[] {
  const line = lines.find(({ text }) => text.length <= LONGEST_BYLINE && byLength(text) > 0);
  return line ? [line.text] : [];
}

/**
 * The persons credited with writing, as printed, without "By": from the byline that the page marks or words as one,
 * else from its metadata. Organisations, desks and the outlet itself give null: they are credits, not bylines.
 */
export function findByline(
  page: Page,
  near: readonly TextLine[],
  siteNames: readonly string[],
  locale: string | null,
): string | null {
  const metas = [
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
  ];
  const meta = metas
    .map((name) => metaOf(page.metas, name))
    .find((value) => value !== null && !/^https?:/.test(value));
  const sources = [fromJsonLd(page.jsonLd), meta ? [meta] : [], fromMarkup(near), fromVisibleBy(near)];
  for (const [rank, source] of sources.entries()) {
    const names = source
      .map((name) => namesOnly(name, locale, rank >= 2))
      .filter(
        (name) =>
          name.length <= (source.length > 1 ? LONGEST_NAME : LONGEST_BYLINE) && isPersonal(name, siteNames),
      );
    if (names.length > 0) return [...new Set(names)].join(", ");
  }
  return null;
}
