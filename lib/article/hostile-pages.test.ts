import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { looksLikeArticle } from "./gate";
import { readArticle } from "./read-article";

const ADDRESS = "https://example.org/world/a-report-of-the-day";
const SENTENCE =
  "The council said on Monday that the road by the harbour would stay closed until the end of the month. ";

function read(html: string) {
  return readArticle(parseHTML(html).document as unknown as Document, ADDRESS);
}

function seconds(run: () => unknown): number {
  const started = performance.now();
  run();
  return (performance.now() - started) / 1000;
}

describe("readArticle on hostile pages", () => {
  it("reads five megabytes of text in time that grows with the size", () => {
    const paragraphs = (count: number) =>
      `<html><body><h1>A report of the day</h1><article>${`<p>${SENTENCE.repeat(5)}</p>`.repeat(count)}</article></body></html>`;
    const small = seconds(() => read(paragraphs(1000)));
    const large = seconds(() => expect(read(paragraphs(10_000)).blocks.length).toBe(10_000));
    expect(large).toBeLessThan(Math.max(10, small * 40));
  });

  it("reads a page with ten thousand links", () => {
    const links = Array.from(
      { length: 10_000 },
      (_v, at) => `<li><a href="/r/${at}">Report number ${at} of the day</a></li>`,
    );
    const html = `<html><body><h1>A report of the day</h1><article><p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(3)}</p></article><ul>${links.join("")}</ul></body></html>`;
    const article = read(html);
    expect(article.body.startsWith("The council said")).toBe(true);
    expect(article.relatedLinks.length).toBeLessThanOrEqual(50);
    expect(article.lines.length).toBeLessThan(200);
  });

  it("takes script text in metadata for text, and cuts a title of a megabyte", () => {
    const script = "<script>alert(1)</script>";
    const article = read(
      `<html><head><title>${"x".repeat(1_000_000)}</title><meta property="og:title" content="${"y".repeat(1_000_000)}">
       <meta name="author" content='${script}'><meta property="og:site_name" content='${script}'><meta name="date" content="9999-99-99">
       <script type="application/ld+json">{"@type":"NewsArticle","headline":"${"z".repeat(1_000_000)}","author":"<img onerror=alert(1)>","datePublished":"9999-12-31"}</script>
       </head><body><p>${SENTENCE.repeat(4)}</p></body></html>`,
    );
    expect(article.title?.length).toBeLessThanOrEqual(400);
    expect(article.published).toBeNull();
    expect(article.byline).toBeNull();
    expect(article.outlet).toBe("example.org");
    expect(Math.max(...article.metadata.map(({ value }) => value.length))).toBeLessThanOrEqual(1000);
  });

  it.each([
    "9999-99-99",
    "2017-02-30",
    "0000-00-00",
    "2017-13-01",
    "99/99/9999",
    "31 Foo 2017",
    "-1",
    "1e400",
  ])("takes no date from %s", (date) => {
    const html = `<html><head><meta property="article:published_time" content="${date}"></head><body><h1>A report of the day</h1><p>${SENTENCE.repeat(4)}</p></body></html>`;
    expect(read(html).published).toBeNull();
  });

  it("survives JSON-LD that is nested a thousand deep, refers to itself, or is no JSON", () => {
    const deep = `${'{"@type":"NewsArticle","isPartOf":'.repeat(1000)}{}${"}".repeat(1000)}`;
    const cycle =
      '{"@graph":[{"@type":"NewsArticle","@id":"a","headline":"A report of the day","author":{"@id":"b"}},{"@id":"b","@type":"Person","name":"Jane Roe","worksFor":{"@id":"a"}}]}';
    const scripts = [deep, cycle, "{", "null", "[[[[", '"text"', "[".repeat(100_000)];
    const article = read(
      `<html><head>${scripts.map((text) => `<script type="application/ld+json">${text}</script>`).join("")}</head><body><h1>A report of the day</h1><p>${SENTENCE.repeat(4)}</p></body></html>`,
    );
    expect(article.byline).toBe("Jane Roe");
  });

  it("survives elements nested ten thousand deep", () => {
    const html = `<html><body><h1>A report of the day</h1>${"<div>".repeat(10_000)}<p>${SENTENCE.repeat(4)}</p>${"</div>".repeat(10_000)}</body></html>`;
    expect(read(html).title).toBe("A report of the day");
  });

  it.each(["", "<html></html>", "<frameset><frame src=x></frameset>", "just words", "<body></body>"])(
    "calls %j no article",
    (html) => {
      expect(read(html).kind).toBe("not-article");
      expect(() => looksLikeArticle(parseHTML(html).document as unknown as Document)).not.toThrow();
    },
  );

  it("gives an empty reading of a document that was emptied", () => {
    const { document } = parseHTML(`<html><body><h1>A report</h1><p>${SENTENCE.repeat(9)}</p></body></html>`);
    document.documentElement.remove();
    expect(readArticle(document as unknown as Document, ADDRESS)).toMatchObject({
      kind: "not-article",
      body: "",
    });
  });

  it("stays fast on long lines of one character", () => {
    for (const text of ["a", " ", "- ", "|", "1/", "By ", "© ", "2017-01-"]) {
      const line = text.repeat(200_000);
      const html = `<html><head><title>${line}</title></head><body><h1>${line}</h1><p class="byline">${line}</p><p>${line}</p></body></html>`;
      expect(seconds(() => read(html))).toBeLessThan(5);
    }
  });
});
