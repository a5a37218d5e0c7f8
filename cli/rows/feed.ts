import { parseFeed } from "feedsmith";
import { type ByteSource, parsePage, textOf, UsageError } from "../input";
import { isoOfFeedDate } from "./feed-date";
import type { Rows } from "./row";

type Feed = ReturnType<typeof parseFeed>;
type Item = Record<"id" | "url" | "title" | "summary" | "text" | "published" | "byline", string | undefined>;

/** The items of an RSS, RDF, Atom or JSON Feed file; markup is taken off, and the feed's title is the outlet. */
export async function* readFeed(source: ByteSource): Rows {
  const feed = parse(await textOf(source), source.path);
  const { outlet, language, base, items } = contentsOf(feed);
  for (const [index, item] of items.entries()) {
    const place = `${source.path}: item ${index + 1}`;
    const url = absolute(item.url, base);
    const id = item.id ?? url ?? item.url;
    const published = item.published && isoOfFeedDate(item.published);
    if (!id) yield { place, problem: "has neither an id nor an address" };
    else yield { place, row: { ...item, id, url, outlet: wordsOf(outlet), language, published } };
  }
}

function parse(text: string, path: string): Feed {
  try {
    return parseFeed(text);
  } catch (error) {
    throw new UsageError(
      `${path}: no feed that can be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}

interface Contents {
  outlet: string | undefined;
  language: string | undefined;
  /** What relative addresses of its items are relative to. */
  base: string | undefined;
  items: Item[];
}

function contentsOf({ format, feed }: Feed): Contents {
  if (format === "atom") return atomContents(feed);
  if (format === "json") return jsonContents(feed);
  const items = (feed.items ?? []).map((item) => {
    const guid = "guid" in item ? item.guid : undefined;
    return {
      id: guid?.value,
      url: item.link ?? (guid?.isPermaLink === false ? undefined : absolute(guid?.value, undefined)),
      title: wordsOf(item.title),
      summary: wordsOf(item.description),
      text: wordsOf(item.content?.encoded),
      published: asPrinted(("pubDate" in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0]),
      byline: item.dc?.creators?.[0] ?? ("authors" in item ? item.authors?.[0]?.name : undefined),
    };
  });
  const language = ("language" in feed ? feed.language : undefined) ?? feed.dc?.languages?.[0];
  return { outlet: feed.title, language, base: feed.link, items };
}

function atomContents(feed: Extract<Feed, { format: "atom" }>["feed"]): Contents {
  const items = (feed.entries ?? []).map((entry) => ({
    id: entry.id,
    url: pageOf(entry.links),
    title: wordsOf(entry.title?.value),
    summary: wordsOf(entry.summary?.value),
    text: wordsOf(entry.content?.value),
    published: asPrinted(entry.published ?? entry.updated),
    byline: entry.authors?.[0]?.name,
  }));
  const base = feed.xml?.base ?? pageOf(feed.links);
  return { outlet: feed.title?.value, language: feed.xml?.lang, base, items };
}

function pageOf(links: { rel?: string; href?: string }[] = []): string | undefined {
  return (links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0])?.href;
}

function jsonContents(feed: Extract<Feed, { format: "json" }>["feed"]): Contents {
  const items = (feed.items ?? []).map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    text: item.content_text ?? wordsOf(item.content_html),
    published: asPrinted(item.date_published),
    byline: item.authors?.[0]?.name,
  }));
  return { outlet: feed.title, language: feed.language, base: feed.home_page_url ?? feed.feed_url, items };
}

/** As printed where it is whole; undefined where it is none, or relative to what is not known. */
function absolute(url: string | undefined, base: string | undefined): string | undefined {
  if (url === undefined || URL.canParse(url)) return url;
  return base !== undefined && URL.canParse(url, base) ? new URL(url, base).href : undefined;
}

/** The parser gives dates as they stand in the file unless it is told to read them. */
const asPrinted = (date: unknown): string | undefined => (typeof date === "string" ? date : undefined);

const BLOCK_ENDS = /<\/(?:p|div|li|h[1-6]|blockquote|tr)>|<br\s*\/?>/gi;
const UNSEEN = "script,style,template,noscript,iframe";

/** The text of a value that may be markup. */
function wordsOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const html = value.replace(BLOCK_ENDS, (end) => `${end}\n`);
  const { body } = parsePage(`<html><body>${html}</body></html>`);
  for (const element of body.querySelectorAll(UNSEEN)) element.remove();
  return body.textContent?.trim() || undefined;
}
