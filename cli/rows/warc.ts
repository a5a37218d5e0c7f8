import { WARCParser, type WARCRecord } from "warcio";
import { readArticle } from "../../lib/article/read-article";
import { type ByteSource, parsePage, unreadable } from "../input";
import type { BadRow, Rows } from "./row";

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
const CHARSET = /charset\s*=\s*["']?([\w-]+)/i;

/** The articles among the HTML pages of a web archive, gzipped record by record or not; other pages are passed over. */
export async function* readWarc(source: ByteSource): Rows {
  // The parser unpacks each record itself: an archive's `.gz` is many gzip members, and is given as it is.
  const parser = new WARCParser(source.openRaw());
  let number = 0;
  try {
    for await (const record of parser) {
      number++;
      if (!isPage(record)) continue;
      const row = await readPage(record, `${source.path}: record ${number}`);
      if (row) yield row;
    }
  } catch (error) {
    throw unreadable(source.path, error);
  }
}

function isPage({ warcType, httpHeaders }: WARCRecord): boolean {
  if (warcType !== "response" || !httpHeaders) return false;
  return Number(httpHeaders.statusCode) === 200 && HTML.test(httpHeaders.headers.get("content-type") ?? "");
}

async function readPage(record: WARCRecord, place: string) {
  const url = record.warcTargetURI;
  if (!url || !URL.canParse(url)) return { place, problem: "the page has no address" } satisfies BadRow;
  const bytes = await record.readFully(true);
  const html = decode(bytes, record.httpHeaders?.headers.get("content-type") ?? "");
  const article = readArticle(parsePage(html), url);
  if (article.kind === "not-article") return null;
  const { title, outlet, language, byline, body } = article;
  const published = article.publishedTime ?? article.published;
  return { place, article, row: { id: url, url, title, outlet, language, published, byline, text: body } };
}

/** As the header or, where that is silent, the page's own beginning says; UTF-8 where neither says a known one. */
function decode(bytes: Uint8Array, contentType: string): string {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 1_024));
  const charset = (CHARSET.exec(contentType) ?? CHARSET.exec(beginning))?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
