import { LimitReader, WARCParser, type WARCRecord } from "warcio";
import { readArticle } from "../../lib/article/read-article";
import { decodeText } from "../decode-text";
import { type ByteSource, parsePage, UsageError, unreadable } from "../input";
import type { BadRow, ReportRow, Rows } from "./row";
import { unpackBody } from "./unpack-body";

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
const CHARSET = /charset\s*=\s*["']?([\w.:-]+)/i;
/** Bytes of a page, unpacked: a longer one is no article, and would take all memory. */
const LONGEST_PAGE = 8_000_000;

/** The articles among the HTML pages of a web archive, gzipped or not; other pages are passed over. */
export async function* readWarc(source: ByteSource): Rows {
  let number = 0;
  let last: WARCRecord | undefined;
  try {
    for await (const record of new WARCParser(source.open())) {
      number++;
      const place = `${source.path}: record ${number}`;
      requireRecord(record, place);
      last = record;
      const row = isPage(record) ? await readPage(record, place) : null;
      if (row) yield row;
    }
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable(source.path, error);
  }
  if (last && isCutOff(last)) throw new UsageError(`${source.path}: unexpected end of file`);
}

/** The parser takes any lines for the head of a record: of what is no archive, or goes on where a record has not ended. */
function requireRecord({ warcHeaders: { statusline, headers } }: WARCRecord, place: string): void {
  if (!statusline.startsWith("WARC/") || !headers.has("Content-Length"))
    throw new UsageError(`${place}: no whole record of a web archive`);
}

/** Fewer bytes followed than its head says. */
function isCutOff({ _reader: reader }: WARCRecord): boolean {
  return reader instanceof LimitReader && reader.limit > 0;
}

function isPage({ warcType, httpHeaders }: WARCRecord): boolean {
  if (warcType !== "response" || !httpHeaders) return false;
  return Number(httpHeaders.statusCode) === 200 && HTML.test(httpHeaders.headers.get("content-type") ?? "");
}

async function readPage(record: WARCRecord, place: string): Promise<ReportRow | BadRow | null> {
  const url = record.warcTargetURI;
  if (!url || !URL.canParse(url)) return { place, problem: "the page has no address" };
  const bytes = await bodyOf(record);
  if (bytes === null) return { place, problem: `the page is longer than ${LONGEST_PAGE} bytes` };
  const charset = CHARSET.exec(record.httpHeaders?.headers.get("content-type") ?? "")?.[1];
  const article = readArticle(parsePage(decodeText(bytes, charset)), url);
  if (article.kind === "not-article") return null;
  const { title, outlet, language, byline, body } = article;
  const published = article.publishedTime ?? article.published;
  return { place, article, row: { id: url, url, title, outlet, language, published, byline, text: body } };
}

/** Null where it is too long. */
async function bodyOf(record: WARCRecord): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length > LONGEST_PAGE) return null;
    chunks.push(chunk);
  }
  const encoding = record.httpHeaders?.headers.get("content-encoding") ?? "";
  return unpackBody(Buffer.concat(chunks), encoding, LONGEST_PAGE);
}
