import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { UsageError } from "../input";
import { knownRows, makeFolder, rowsOf } from "../test-files";

const folder = makeFolder();
afterAll(folder.remove);

/** A record as web archives have it (WARC 1.0). */
function warcRecord(url: string, contentType: string, body: string | Uint8Array, more = ""): Buffer {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: ${contentType}\r\n${more}\r\n`;
  const http = Buffer.concat([Buffer.from(head), Buffer.from(body)]);
  const warcHead = [
    "WARC/1.0",
    "WARC-Type: response",
    `WARC-Target-URI: ${url}`,
    "WARC-Date: 2016-09-13T10:00:00Z",
    "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>",
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${http.length}`,
  ].join("\r\n");
  return Buffer.concat([Buffer.from(`${warcHead}\r\n\r\n`), http, Buffer.from("\r\n\r\n")]);
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
    const [row, ...others] = await knownRows(folder.write(name, bytes));
    expect(row).toMatchObject({
      id: "https://paper.example/ferry",
      url: "https://paper.example/ferry",
      title: "Ferry leaves late",
      published: "2016-09-13",
    });
    expect(row.text).toContain("harbour master");
    expect(others).toEqual([]);
  });

  const [ferry = Buffer.alloc(0)] = records;
  const titleOf = async (...record: Parameters<typeof warcRecord>) => {
    const [row] = await knownRows(folder.write("b.warc", warcRecord(...record)));
    return row?.title ?? row?.problem;
  };
  const url = "https://paper.example/ferry";

  it.each([
    ["br", brotliCompressSync(PAGE)],
    ["gzip", gzipSync(PAGE)],
    ["br", Buffer.from(PAGE)],
  ])("unpack a body that is said to be packed (%s)", async (encoding, body) => {
    const title = await titleOf(url, "text/html", body, `Content-Encoding: ${encoding}\r\n`);
    expect(title).toBe("Ferry leaves late");
  });

  // "Паром" in the bytes of windows-1251.
  const older = (declared: string) =>
    Buffer.from(
      PAGE.replaceAll("Ferry leaves late", "\xcf\xe0\xf0\xee\xec").replace("<head>", `<head>${declared}`),
      "latin1",
    );
  const newer = (declared: string) =>
    PAGE.replaceAll("Ferry leaves late", "Паром").replace("<head>", `<head>${declared}`);

  it.each([
    ["the header says it", "text/html; charset=windows-1251", older('<meta charset="utf-8">')],
    [
      "only the page says it",
      "text/html",
      older('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
    ],
    ["the header names no encoding", "text/html; charset=none", older('<meta charset="windows-1251">')],
    ["a byte order mark says otherwise", "text/html; charset=iso-8859-1", `\uFEFF${newer("")}`],
    ["the page is UTF-8 whatever it says", "text/html", newer('<meta charset="windows-1251">')],
  ])("read a page in its encoding where %s", async (_, type, body) => {
    expect(await titleOf(url, type, body)).toBe("Паром");
  });

  it("leave out a page that is longer than any article", async () => {
    const packed = brotliCompressSync(Buffer.alloc(20_000_000, "<p>a</p>"));
    expect(await titleOf(url, "text/html", packed, "Content-Encoding: br\r\n")).toContain("is longer than");
    const gzipped = gzipSync(Buffer.alloc(20_000_000, "<p>a</p>"));
    expect(await titleOf(url, "text/html", gzipped, "Content-Encoding: gzip\r\n")).toContain(
      "is longer than",
    );
  });

  it.each([
    [
      "cut off in a page",
      "c.warc",
      Buffer.concat([ferry, ferry.subarray(0, ferry.length - 300)]),
      "unexpected end of file",
    ],
    [
      "cut off in a head",
      "c.warc",
      Buffer.concat([ferry, ferry.subarray(0, 60)]),
      "record 2: no whole record",
    ],
    ["packed and cut off", "c.warc.gz", gzipSync(ferry).subarray(0, -20), "unexpected end of file"],
    [
      "with other bytes between",
      "c.warc.gz",
      Buffer.concat([gzipSync(ferry), Buffer.from("junk"), gzipSync(ferry)]),
      "incorrect header check",
    ],
    ["that are none", "c.warc", Buffer.from(PAGE), "record 1: no whole record"],
  ])("are refused by name: %s", async (_, name, bytes, reason) => {
    const read = rowsOf(folder.write(name, bytes));
    await expect(read).rejects.toThrow(UsageError);
    await expect(read).rejects.toThrow(`${folder.path(name)}: ${reason}`);
  });
});
