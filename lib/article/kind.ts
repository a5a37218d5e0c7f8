import kinds from "../../data/article/kinds.json";
import type { ArticleKind } from "../model";
import { tokenise } from "../text/tokens";
import type { Body } from "./body";
import { proseLength } from "./body-lines";
import { typesOf } from "./json-ld";
import { metaOf } from "./metadata";
import type { Page } from "./page";
import type { Published } from "./published";

const NEWS_TYPES = new Set(kinds.newsTypes);
const OTHER_TYPES = new Set(kinds.otherTypes);
const NOT_ARTICLE_TYPES = new Set(kinds.notArticleTypes);
const MOST_ITEMS = 200;
/** A headline of so many words (or Chinese characters) is one of an article, not of a section. */
const LONG_HEADLINE = 5;

/** A day, and under it a name: "/2018/10/30/name". The day alone is a list of what came out on it. */
const DATED_PATH = /\/20\d\d\/[01]?\d\/[0-3]?\d\/[^/?#]*\p{L}/u;

/** What a page shows of its kind; each is worth points below. */
interface Signs {
  /** Types of the article's own JSON-LD node and of microdata that stands once on the page. */
  own: string[];
  /** All types of the page's JSON-LD. */
  all: string[];
  ogType: string;
  pathWords: string[];
  hostWords: string[];
  prose: number;
  paragraphs: number;
  /** Share of the body's text that stands in links. */
  linkShare: number;
  headings: number;
}

function microdataTypes(document: Document): string[] {
  const items = [...document.querySelectorAll("[itemtype]")].slice(0, MOST_ITEMS);
  const types = items.map((item) => item.getAttribute("itemtype")?.split(/[/#]/).pop() ?? "");
  return types.filter((type) => types.indexOf(type) === types.lastIndexOf(type));
}

function wordsOfPath(url: string): string[] {
  const path = /^https?:\/\/[^/]*([^?#]*)/.exec(url.slice(0, 1000))?.[1]?.toLowerCase() ?? "";
  return path.split("/").filter(Boolean);
}

/** What was read of the article before its kind is asked. */
export interface Readings {
  body: Body;
  published: Published | null;
  /** A visible headline that is no site name. */
  headline: string | null;
  byline: string | null;
  dateline: string | null;
}

function readSigns(page: Page, body: Body): Signs {
  const { article, types } = page.jsonLd;
  const lines = body.lines.flatMap((index) => page.lines[index] ?? []);
  const linked = lines.flatMap(({ links }) => links).reduce((sum, { span }) => sum + span[1] - span[0], 0);
  const shown = lines.reduce((sum, { text }) => sum + text.length, 0);
  const prose = lines.map(proseLength).filter((length) => length > 0);
  const segments = wordsOfPath(page.url);
  return {
    own: [...(article ? typesOf(article) : []), ...microdataTypes(page.document)],
    all: [...types],
    ogType: (metaOf(page.metas, "og:type") ?? "").toLowerCase(),
    pathWords: [...segments, ...segments.flatMap((segment) => segment.split(/[-_.]/))],
    hostWords: (page.host ?? "").split(/[.-]/),
    prose: prose.reduce((sum, length) => sum + length, 0),
    paragraphs: prose.length,
    linkShare: linked / Math.max(1, shown),
    headings: page.document.querySelectorAll("h1").length,
  };
}

/** Points for being an article at all; weights set by hand on the dev pages (docs/QUALITY.md). */
function articlePoints(page: Page, signs: Signs, readings: Readings): number {
  const { own, all, ogType, pathWords, prose, paragraphs, linkShare, headings } = signs;
  const { published, headline, byline, dateline } = readings;
  let points = 0;
  if (own.some((type) => NEWS_TYPES.has(type))) points += 4;
  else if (own.some((type) => /(?:Article|Posting)$/.test(type))) points += 3;
  if (/article|news|blog/.test(ogType)) points += 2;
  else if (ogType !== "" && !/website|text/.test(ogType)) points -= 2;
  if (published && /json|meta|micro/.test(published.from)) points += 1;
  else points += published ? 0.5 : -0.5;
  if (headline && tokenise(headline.slice(0, 300)).length >= LONG_HEADLINE) points += 1;
  if (byline) points += 0.5;
  if (dateline) points += 1;
  if (prose >= 400) points += 1;
  if (paragraphs >= 3) points += 1;
  if (prose === 0) points -= 1.5;
  if (linkShare > 0.35) points -= 2;
  if (headings > 8) points -= 2;
  const last = pathWords.filter(
    (word) => word.includes("-") || /\d{5}/.test(word) || /\.s?html?$/.test(word),
  );
  const isNamed = last.some((word) => word.split("-").length > 3 || /\d{5}|\.s?html?$/.test(word));
  if (isNamed || DATED_PATH.test(page.url.slice(0, 1000))) points += 1;
  if (pathWords.length === 0) points -= 1;
  if (
    [...own, ...all].some((type) => NOT_ARTICLE_TYPES.has(type)) &&
    !own.some((type) => NEWS_TYPES.has(type))
  )
    points -= 2;
  return points - listPenalty(page.url);
}

/** Points off for an address that names a list, a forum, a shop or a later page of one. */
function listPenalty(url: string): number {
  const segments = wordsOfPath(url);
  const isPlace = segments.some((segment) => kinds.notArticlePaths.includes(segment.replace(/[\d.].*$/, "")));
  const isList = kinds.listPaths.includes(segments.at(-1) ?? "");
  return (isPlace || isList ? 2 : 0) + (/[?&](?:page|paged|offset|start)=\d/.test(url) ? 1 : 0);
}

/** Points for news against blog, recipe, review, guide, press release. */
function newsPoints({ own, ogType, pathWords, hostWords }: Signs, page: Page): number {
  let points = 0;
  if (own.some((type) => NEWS_TYPES.has(type))) points += 1.5;
  else if (own.some((type) => OTHER_TYPES.has(type))) points -= 1.5;
  if (ogType === "blog") points -= 1;
  if (pathWords.some((word) => kinds.otherPaths.includes(word))) points -= 2;
  if (hostWords.some((word) => kinds.otherHosts.includes(word))) points -= 2;
  if (hostWords.some((word) => kinds.newsHosts.some((news) => word.startsWith(news) || word.endsWith(news))))
    points += 1;
  if (pathWords.some((word) => kinds.newsPaths.includes(word))) points += 1;
  if (page.metas.has("news_keywords")) points += 1;
  return points;
}

const ENOUGH_FOR_ARTICLE = 3.5;
const ENOUGH_FOR_NEWS = -1.5;

/** What the page is: a news article, another article, or none (home, list, shop, forum, video, search). */
export function findKind(page: Page, readings: Readings): ArticleKind {
  const signs = readSigns(page, readings.body);
  if (articlePoints(page, signs, readings) < ENOUGH_FOR_ARTICLE) return "not-article";
  return newsPoints(signs, page) >= ENOUGH_FOR_NEWS ? "news-article" : "other-article";
}
