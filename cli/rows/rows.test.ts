import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { ByteSource, type Row, UsageError } from "../input";
import { makeFolder } from "../test-files";
import { readRows } from "./read-rows";
import type { BadRow } from "./row";

const folder = makeFolder();
afterAll(folder.remove);

async function rowsOf(name: string, content: string | Uint8Array): Promise<(Row | BadRow)[]> {
  const rows: (Row | BadRow)[] = [];
  for await (const row of readRows(new ByteSource(folder.write(name, content)))) rows.push(row);
  return rows;
}

/** Without fields that are unknown. */
const known = (rows: (Row | BadRow)[]) =>
  JSON.parse(JSON.stringify(rows.map((row) => ("row" in row ? row.row : row))));

describe("CSV", () => {
  const CSV =
    '\uFEFFid,title,text,published\n1,"Ferry, late","It said ""soon"".\nThen left.",2016-09-13\n2,Bridge,,\n';

  it("is read by its header, quotes, line breaks and empty values and all", async () => {
    const first = {
      id: "1",
      title: "Ferry, late",
      text: 'It said "soon".\nThen left.',
      published: "2016-09-13",
    };
    expect(known(await rowsOf("a.csv", CSV))).toEqual([first, { id: "2", title: "Bridge" }]);
    expect(known(await rowsOf("a.csv.gz", gzipSync(CSV)))).toEqual([first, { id: "2", title: "Bridge" }]);
  });

  it("names the line of a row that has too few values, and reads on", async () => {
    const rows = await rowsOf("b.csv", "id,title\n1,One\n2\n3,Three\n");
    const told = rows.map((row) => ("row" in row ? row.row.id : row.place));
    // The parser reads ahead: what is wrong with a row may be known before the rows in front of it are taken.
    expect(told.sort()).toEqual([`${folder.path("b.csv")}:3`, "1", "3"]);
  });
});

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour Paper</title><language>en</language>
<item><title>Fish &amp; chips</title><link>https://paper.example/fish</link><guid isPermaLink="false">f1</guid>
<pubDate>Tue, 13 Sep 2016 22:00:00 -0400</pubDate><description>&lt;p&gt;Cod is &lt;b&gt;dear&lt;/b&gt;.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded></item>
<item><title>Without an address</title></item></channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafenblatt</title><entry><id>u:1</id>
<title>Fisch</title><link rel="alternate" href="https://blatt.example/f"/><updated>2016-09-13T23:00:00+02:00</updated>
<summary>Kabeljau.</summary></entry></feed>`;

describe("feeds", () => {
  it("give the items of RSS, without markup, and say which has no address", async () => {
    const fish = {
      id: "f1",
      url: "https://paper.example/fish",
      title: "Fish & chips",
      summary: "Cod is dear.",
      text: "One.\nTwo.",
      published: "2016-09-14T02:00:00.000Z",
      outlet: "Harbour Paper",
      language: "en",
    };
    const place = `${folder.path("a.rss")}: item 2`;
    expect(known(await rowsOf("a.rss", RSS))).toEqual([
      fish,
      { place, problem: "has neither an id nor an address" },
    ]);
  });

  it("give the entries of Atom", async () => {
    expect(known(await rowsOf("a.xml", ATOM))).toEqual([
      {
        id: "u:1",
        url: "https://blatt.example/f",
        title: "Fisch",
        summary: "Kabeljau.",
        published: "2016-09-13T23:00:00+02:00",
        outlet: "Hafenblatt",
        language: "de",
      },
    ]);
  });

  it("give the items of a JSON Feed", async () => {
    const item = {
      id: "7",
      url: "https://a.example/7",
      content_html: "<p>Nets.</p>",
      date_published: "2016-09-13",
    };
    const feed = { version: "https://jsonfeed.org/version/1.1", title: "Nets Weekly", items: [item] };
    expect(known(await rowsOf("a.json", JSON.stringify(feed)))).toEqual([
      { id: "7", url: "https://a.example/7", text: "Nets.", published: "2016-09-13", outlet: "Nets Weekly" },
    ]);
  });

  it("are refused by name where they are none", async () => {
    await expect(rowsOf("none.xml", "<html><p>Not found")).rejects.toThrow(UsageError);
  });
});

/** A record as web archives have it (WARC 1.0). */
function warcRecord(url: string, contentType: string, body: string): Buffer {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${contentType}\r\n\r\n${body}`);
  const head = [
    "WARC/1.0",
    "WARC-Type: response",
    `WARC-Target-URI: ${url}`,
    "WARC-Date: 2016-09-13T10:00:00Z",
    "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>",
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${http.length}`,
  ].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), http, Buffer.from("\r\n\r\n")]);
}

const PARAGRAPH =
  "<p>The ferry to the islands left two hours late on Tuesday, the harbour master said, after a fault.</p>";
const PAGE = `<html lang="en"><head><title>Ferry leaves late</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2016-09-13"></head>
<body><article><h1>Ferry leaves late</h1>${PARAGRAPH.repeat(6)}</article></body></html>`;

describe("web archives", () => {
  const records = [
    warcRecord("https://paper.example/ferry", "text/html; charset=utf-8", PAGE),
    warcRecord("https://paper.example/logo.svg", "image/svg+xml", "<svg/>"),
  ];

  it.each([
    ["plain", "a.warc", Buffer.concat(records)],
    ["packed record by record", "a.warc.gz", Buffer.concat(records.map((record) => gzipSync(record)))],
  ])("give their articles (%s)", async (_, name, bytes) => {
    const [row, ...others] = known(await rowsOf(name, bytes));
    expect(row).toMatchObject({
      id: "https://paper.example/ferry",
      url: "https://paper.example/ferry",
      title: "Ferry leaves late",
      published: "2016-09-13",
    });
    expect(row.text).toContain("harbour master");
    expect(others).toEqual([]);
  });
});
