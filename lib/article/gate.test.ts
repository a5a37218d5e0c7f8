import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import stems from "../../data/gate-terms.json";
import { looksLikeArticle, namesOneOf } from "./gate";

const pageOf = (body: string, head = "") =>
  parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
    .document as unknown as Document;
const paragraphs = `<p>${"Several words of a made-up report about a harbour. ".repeat(3)}</p>`.repeat(3);

describe("looksLikeArticle", () => {
  it("takes metadata's word or long paragraphs", () => {
    expect(looksLikeArticle(pageOf("", '<meta property="og:type" content="article">'))).toBe(true);
    const jsonLd = '<script type="application/ld+json">{"@type": "NewsArticle"}</script>';
    expect(looksLikeArticle(pageOf("", jsonLd))).toBe(true);
    expect(looksLikeArticle(pageOf(`<h1>Headline</h1>${paragraphs}`))).toBe(true);
  });

  it("passes by pages with neither", () => {
    expect(looksLikeArticle(pageOf("<h1>Shop</h1><p>Shoes</p><p>Hats</p>"))).toBe(false);
    expect(looksLikeArticle(pageOf(""))).toBe(false);
  });
});

describe("namesOneOf", () => {
  it.each([
    "The war in Syria",
    "La guerre en Syrie",
    "Бои в Сирии",
    "Бої в Сирії",
    "معركة الرقة",
    "الحرب في سوريا",
    "Suriye'deki savaş",
    "SURİYE",
    "叙利亚战争",
    "시리아 내전",
    "La guerra en Siria",
    "Rakka düştü",
  ])("finds the pack's matter in “%s”", (text) => {
    expect(namesOneOf(pageOf(`<p>${text}</p>`), stems)).toBe(true);
  });

  it("finds nothing in other matters, and nothing where there is no text", () => {
    expect(namesOneOf(pageOf("<p>The ferry leaves an hour later from November.</p>"), stems)).toBe(false);
    expect(namesOneOf(pageOf(""), stems)).toBe(false);
  });
});
