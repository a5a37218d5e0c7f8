import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { looksLikeArticle } from "./gate";
import { readArticle } from "./read-article";

const URL_OF_PAGE = "https://www.riverpost.example/world/2017/05/04/bridge-reopens-after-talks";

function open(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

const LONG =
  "Engineers said that the crossing would carry lorries again from the morning, after a week of talks between both towns about who pays for the repair.";

function page(parts: { head?: string; header?: string; text?: string; after?: string }): string {
  return `<!DOCTYPE html><html lang="en-GB"><head><title>Bridge reopens after talks | River Post</title>
    <meta property="og:site_name" content="River Post">${parts.head ?? ""}</head><body>
    <nav><ul><li><a href="/world">World news</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <main><article><h1>Bridge reopens after talks</h1>${parts.header ?? ""}
    <div class="text">${parts.text ?? `<p>${LONG}</p><p>${LONG} Again.</p><p>${LONG} Once more.</p>`}</div>
    ${parts.after ?? ""}</article></main><footer><p>© 2017 River Post. All rights reserved.</p></footer></body></html>`;
}

describe("readArticle", () => {
  const full = page({
    head: `<link rel="canonical" href="/world/2017/05/04/bridge-reopens-after-talks?utm_source=x">
      <meta property="og:type" content="article"><meta name="original-source" content="https://wire.example/1">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge reopens after talks",
      "datePublished":"2017-05-04T22:40:00Z","dateModified":"2017-05-09T10:00:00Z",
      "author":[{"@type":"Person","name":"Jane Roe"}],"publisher":{"@type":"Organization","name":"River Post Ltd"},
      "sourceOrganization":{"@type":"NewsMediaOrganization","name":"Hill Wire"}}</script>`,
    header: `<p class="byline">By Jane Roe and John Doe, Hill Wire staff</p><p class="date">Updated 9 May 2017. Published 5 May 2017</p>
      <p>Region: <a href="/r/uplands">Uplands</a></p>`,
    text: `<p>NORTHBANK (Hill Wire) — ${LONG}</p><p>${LONG} See <a href="/plan">the plan</a>.</p>
      <figure><img src="b.jpg"><figcaption>The bridge. Photo: Ann Other</figcaption></figure>
      <blockquote><p>${LONG}</p></blockquote><p>© Hill Wire / Ann Other</p><p>Hill Wire</p>`,
    after: `<div class="related"><h3>Related articles</h3><ul><li><a href="/world/older-report-of-2015-01-02">An older report about the same bridge</a></li></ul></div>`,
  });
  const article = readArticle(open(full), URL_OF_PAGE);

  it("reads title, outlet, addresses and kind", () => {
    expect(article).toMatchObject({
      kind: "news-article",
      title: "Bridge reopens after talks",
      outlet: "River Post",
      outletId: null,
      language: "en-GB",
      canonicalUrl: "https://www.riverpost.example/world/2017/05/04/bridge-reopens-after-talks?utm_source=x",
    });
  });

  it("takes the published day that the page shows, never the modified one", () => {
    expect(article.published).toBe("2017-05-05");
    expect(article.publishedFrom).toBe("json-ld datePublished");
    expect(article.publishedTime).toBe("2017-05-04T22:40:00Z");
  });

  it("names the persons of the byline and the place of the dateline", () => {
    expect(article.byline).toBe("Jane Roe, John Doe");
    expect(article.dateline).toBe("Northbank");
  });

  it("gives blocks and links whose spans point into the body", () => {
    expect(article.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "quote"]);
    const texts = article.blocks.map(({ span }) => article.body.slice(...span));
    expect(article.body).toBe(texts.join("\n\n"));
    const link = article.blocks[1]?.links[0];
    expect(link && article.body.slice(...link.span)).toBe("the plan");
    expect(link?.url).toBe("https://www.riverpost.example/plan");
  });

  it("keeps lines, captions, related links and rights apart from the body", () => {
    const zones = (zone: string) =>
      article.lines.filter((line) => line.zone === zone).map(({ text }) => text);
    expect(zones("header")).toContain("By Jane Roe and John Doe, Hill Wire staff");
    expect(zones("caption")).toEqual(["The bridge. Photo: Ann Other", "© Hill Wire / Ann Other"]);
    expect(zones("footer")).toEqual(["Hill Wire", "© 2017 River Post. All rights reserved."]);
    expect(article.relatedLinks.map(({ title }) => title)).toEqual(["An older report about the same bridge"]);
    expect(article.rights).toEqual([{ kind: "copyright", text: "© 2017 River Post. All rights reserved." }]);
    expect(article.facets.region).toBe("Uplands");
    expect(article.body).not.toMatch(/World news|older report|Ann Other/);
  });

  it("keeps the facts that metadata states, of the article's own node", () => {
    expect(article.metadata).toContainEqual({
      property: "sourceOrganization.name",
      value: "Hill Wire",
      where: "jsonld",
    });
    expect(article.metadata).toContainEqual({ property: "author.@type", value: "Person", where: "jsonld" });
    expect(article.metadata).toContainEqual({
      property: "original-source",
      value: "https://wire.example/1",
      where: "meta",
    });
  });

  it("never changes the document", () => {
    const document = open(full);
    const before = document.toString();
    readArticle(document, URL_OF_PAGE);
    expect(document.toString()).toBe(before);
  });

  it("takes no date from another article's JSON-LD or a related link", () => {
    const html = page({
      head: `<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Another","url":"https://www.riverpost.example/a","datePublished":"2011-01-01"},
        {"@type":"NewsArticle","headline":"A third","url":"https://www.riverpost.example/b","datePublished":"2012-01-01"}]</script>`,
      after: `<h3>Related articles</h3><ul><li><a href="/x"><time datetime="2013-03-03">3 March 2013</time> A report of long ago</a></li></ul>`,
    });
    const read = readArticle(open(html), "https://www.riverpost.example/world/bridge-reopens");
    expect(read.published).toBeNull();
  });

  it("keeps the date of the report that was taken over apart", () => {
    const html = page({
      header: "<div>By Hill Wire</div><div>River Post, May 6, 2017</div><div>Hill Wire 5 May 2017</div>",
    });
    const read = readArticle(open(html), "https://www.riverpost.example/world/bridge-reopens");
    expect([read.published, read.originalPublished]).toEqual(["2017-05-06", "2017-05-05"]);
  });

  it("reads a text that stands only in metadata", () => {
    const stated = Array.from({ length: 6 }, (_v, index) => `${LONG} Part ${index}.`).join("\\n\\n");
    const html = page({
      head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge reopens after talks","articleBody":"${stated}"}</script>`,
      text: `<p>${LONG}</p><p>Subscribe to go on reading.</p>`,
    });
    const read = readArticle(open(html), URL_OF_PAGE);
    expect(read.blocks).toHaveLength(6);
    expect(read.body.slice(...(read.blocks[5]?.span ?? [0, 0]))).toBe(`${LONG} Part 5.`);
  });

  it("calls a list of reports no article", () => {
    const items = Array.from(
      { length: 30 },
      (_v, index) =>
        `<li><h3><a href="/r/${index}">Report number ${index} of today about this and that</a></h3></li>`,
    );
    const html = `<html lang="en"><head><title>River Post</title><meta property="og:type" content="website"></head><body><h1>River Post</h1><ul>${items.join("")}</ul></body></html>`;
    expect(readArticle(open(html), "https://www.riverpost.example/").kind).toBe("not-article");
  });
});

describe("looksLikeArticle", () => {
  it("passes articles by metadata or by text, and no list", () => {
    expect(looksLikeArticle(open(page({})))).toBe(true);
    expect(
      looksLikeArticle(open('<script type="application/ld+json">{"@type": "NewsArticle"}</script>')),
    ).toBe(true);
    expect(looksLikeArticle(open("<h1>Shop</h1><p>Short.</p>"))).toBe(false);
    expect(looksLikeArticle(open(""))).toBe(false);
  });
});
