import { parseFeed } from "feedsmith";
import { type ByteSource, parsePage, textOf, UsageError } from "../input";
import type { Rows } from "./row";

type Feed = ReturnType<typeof parseFeed>;
type Item = Record<"id" | "url" | "title" | "summary" | "text" | "published" | "byline", string | undefined>;

/** The items of an RSS, RDF, Atom or JSON Feed file; markup is taken off, and the feed's title is the outlet. */
export async function* readFeed(source: ByteSource): Rows {
  const feed = parse(await textOf(source), source.path);
  const { outlet, language, items } = contentsOf(feed);
  for (const [index, item] of items.entries()) {
    const place = `${source.path}: item ${index + 1}`;
    const id = item.id ?? item.url;
    if (!id) yield { place, problem: "has neither an id nor an address" };
    else yield { place, row: { ...item, id, outlet, language, published: dayOf(item.published) } };
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
  items: Item[];
}

function contentsOf({ format, feed }: Feed): Contents {
  if (format === "atom") return atomContents(feed);
  if (format === "json") return jsonContents(feed);
  const items = (feed.items ?? []).map((item) => ({
    id: "guid" in item ? item.guid?.value : undefined,
    url: item.link,
    title: wordsOf(item.title),
    summary: wordsOf(item.description),
    text: wordsOf(item.content?.encoded),
    published: asPrinted("pubDate" in item ? item.pubDate : item.dc?.dates?.[0]),
    byline: item.dc?.creators?.[0],
  }));
  return { outlet: feed.title, language: "language" in feed ? feed.language : undefined, items };
}

function atomContents(feed: Extract<Feed, { format: "atom" }>["feed"]): Contents {
  const items = (feed.entries ?? []).map((entry) => ({
    id: entry.id,
    url: (entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0])?.href,
    title: wordsOf(entry.title?.value),
    summary: wordsOf(entry.summary?.value),
    text: wordsOf(entry.content?.value),
    published: asPrinted(entry.published ?? entry.updated),
    byline: entry.authors?.[0]?.name,
  }));
  return { outlet: feed.title?.value, language: feed.xml?.lang, items };
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
  return { outlet: feed.title, language: feed.language, items };
}

/** The parser gives dates as they stand in the file unless it is told to read them. */
const asPrinted = (date: unknown): string | undefined => (typeof date === "string" ? date : undefined);

const BLOCK_ENDS = /<\/(?:p|div|li|h[1-6]|blockquote|tr)>|<br\s*\/?>/gi;

/** The text of a value that may be markup. */
function wordsOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const html = value.replace(BLOCK_ENDS, (end) => `${end}\n`);
  return parsePage(`<html><body>${html}</body></html>`).body.textContent?.trim() || undefined;
}

const STARTS_WITH_DAY = /^\d{4}-\d{2}-\d{2}/;

/** The day as printed where it is printed so; the day in Greenwich of any other timestamp (RFC 822). */
function dayOf(published: string | undefined): string | undefined {
  if (published === undefined || STARTS_WITH_DAY.test(published)) return published;
  const time = Date.parse(published);
  return Number.isNaN(time) ? published : new Date(time).toISOString();
}
