import lineWords from "../../data/article/line-words.json";
import { clean, labelOf } from "./dom-text";
import { isObject, type JsonLd, textOf, typesOf } from "./json-ld";
import { metaOf } from "./metadata";
import type { Page } from "./page";
import type { TextLine } from "./page-lines";
import { bareName, byWordLength, isPersonName, personsIn } from "./person-names";
import { anyOf } from "./words";

const BYLINE_LABEL =
  /(?:^|[^a-z])(?:by-?line|by_line|authors?|author-?name|autor|writer|contributor|reporter|redactor|journalist)/;
const NO_BYLINE_LABEL =
  /bio|about|related|comment|avatar|photo|image|caption|credit|social|follow|date|thumb|teaser|card|list/;
const MARKED = '[rel~="author"],[itemprop~="author"],[class*="byline" i],[class*="author" i]';
const isGeneric = anyOf(lineWords.generic);
const LONGEST_BYLINE = 160;
const LONGEST_DESK = 60;
const MOST_NAMES = 8;
/** So many lines after a lone "By" may carry its names. */
const LINES_AFTER_BY = 6;
const METAS = [
  "author",
  "article:author",
  "byl",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
];
const REPORTER = new RegExp(
  `(?:${lineWords.reporterWords.join("|")})\\s?[:：/]?\\s?((?:[\\u3400-\\u9fff\\uac00-\\ud7af]{2,4}[\\s、]?){1,4})(?![\\u3400-\\u9fff])`,
  "u",
);

/** Authors of the article's own JSON-LD node: persons, and others (organisations, desks) as a second list. */
function statedAuthors(jsonLd: JsonLd): { names: string[]; isOrganisation: boolean }[] {
  const stated = jsonLd.article?.author ?? jsonLd.article?.creator;
  const authors = Array.isArray(stated) ? stated : [stated];
  return authors.slice(0, MOST_NAMES).map((author) => {
    const id = isObject(author) ? author["@id"] : null;
    const node = (typeof id === "string" ? jsonLd.byId.get(id) : undefined) ?? author;
    const names = isObject(node) && Array.isArray(node.name) ? node.name : [node];
    return {
      names: names.slice(0, MOST_NAMES).flatMap((name) => textOf(name) ?? []),
      isOrganisation: isObject(node) && typesOf(node).some((type) => /Organization/.test(type)),
    };
  });
}

function metaAuthor(page: Page): string | null {
  const stated = METAS.map((name) => metaOf(page.metas, name));
  return stated.find((value) => value !== null && !/^https?:/.test(value)) ?? null;
}

/** Persons of the first header line that starts with "By"; the names may stand in the lines after it. */
function visibleBy(lines: readonly TextLine[], locale: string | null): string[] {
  for (const [index, { text, element }] of lines.entries()) {
    if (text.length > LONGEST_BYLINE) continue;
    const by = byWordLength(text, !BYLINE_LABEL.test(labelOf(element)));
    if (by === 0) continue;
    const isAlone = text.slice(by).replace(/[\s:：]/g, "") === "";
    if (!isAlone) {
      const persons = personsIn(text, locale, true);
      if (persons.length > 0) return persons;
      continue;
    }
    const persons: string[] = [];
    for (const next of lines.slice(index + 1, index + 1 + LINES_AFTER_BY)) {
      const found = personsIn(next.text, locale, true);
      if (found.length === 0 && next.text.length > 5) break;
      persons.push(...found);
    }
    if (persons.length > 0) return persons;
  }
  return [];
}

/** Persons in what the page's markup calls author or byline. */
function marked(lines: readonly TextLine[], locale: string | null): string[] {
  for (const { element } of lines) {
    const own = BYLINE_LABEL.test(labelOf(element)) ? [element] : [];
    for (const found of [...own, ...element.querySelectorAll(MARKED)].slice(0, 6)) {
      if (NO_BYLINE_LABEL.test(labelOf(found))) continue;
      const name = found.querySelector('[itemprop~="name"]') ?? found;
      const persons = personsIn(clean(name.textContent, 300), locale, true);
      if (persons.length > 0) return persons;
    }
  }
  return [];
}

/** "记者 某某" inside a header line, as Chinese, Japanese and Korean pages write it. */
function reporterIn(lines: readonly TextLine[]): string[] {
  for (const { text } of lines) {
    const names = text.length <= LONGEST_BYLINE ? REPORTER.exec(text)?.[1] : undefined;
    const persons = (names ?? "").split(/[\s、]+/).filter((name) => isPersonName(name));
    if (persons.length > 0) return persons;
  }
  return [];
}

/** The first list that names somebody; the visible byline where it names all of them and more. */
function choosePersons(visible: string[], others: string[][], siteNames: readonly string[]): string[] {
  const sites = new Set(siteNames.map(bareName));
  const proper = (names: string[]) => [...new Set(names)].filter((name) => !sites.has(bareName(name)));
  const shown = proper(visible);
  const stated = proper(others.find((names) => proper(names).length > 0) ?? []);
  const shownBare = new Set(shown.map(bareName));
  const isWhole = stated.every((name) => shownBare.has(bareName(name)));
  return stated.length === 0 || (isWhole && shown.length > stated.length) ? shown : stated;
}

/**
 * Who is credited with writing it, as printed, without "By": persons from metadata or the visible byline, else the
 * organisation or desk that the metadata calls its author; null where the page names nobody.
 */
export function findByline(
  page: Page,
  near: readonly TextLine[],
  siteNames: readonly string[],
  locale: string | null,
): string | null {
  const authors = statedAuthors(page.jsonLd);
  const meta = metaAuthor(page);
  const stated = authors.flatMap(({ names, isOrganisation }) => (isOrganisation ? [] : names));
  const persons = choosePersons(
    visibleBy(near, locale),
    [
      stated.flatMap((name) => personsIn(name, locale, false)),
      meta ? personsIn(meta, locale, false) : [],
      marked(near, locale),
      reporterIn(near),
    ],
    siteNames,
  );
  if (persons.length > 0) return persons.join(", ");
  const desk = authors[0]?.names[0] ?? null;
  const isName =
    desk !== null && desk.length <= LONGEST_DESK && !/^https?:|[<>{}=|]/.test(desk) && !isGeneric(desk);
  return isName ? desk.replace(/^by\s+/i, "") : null;
}
