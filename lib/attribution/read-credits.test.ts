import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cues } from "../../data/cues";
import type { Article } from "../model";
import { articleOf, LONG, line, names } from "./made-up.test-data";
import { readCredits } from "./read-credits";

function creditsOf(article: Article): string[] {
  return readCredits(article, names, cues).map(
    ({ type, name, where, self }) => `${type} ${name} @${where}${self ? " self" : ""}`,
  );
}

describe("datelines", () => {
  it.each([
    ["PORT LYS, May 3 (Reuters) - The quay reopened.", "wire Reuters @dateline"],
    ["PORT LYS (Arland) (Reuters) — The quay reopened.", "wire Reuters @dateline"],
    ["PORT LYS, May 3, 2017 /PRNewswire/ -- The quay reopened.", "wire PRNewswire @dateline"],
    ["ПОРТ-ЛИС, 13 сентября. /ТАСС/. Причал снова открыт.", "wire ТАСС @dateline"],
    ["Port Lys (dpa) - Der Kai ist wieder offen.", "wire dpa @dateline"],
    ["新华社北京4月24日电 港口重新开放。", "wire 新华社 @dateline"],
    ["PORT LYS (Lighthouse News / TASS - 29th April, 2020) The quay reopened.", "wire TASS @dateline"],
  ])("reads the agency of %s", (text, credit) => {
    expect(creditsOf(articleOf([text, LONG]))).toContain(credit);
  });

  it("shows the dateline as evidence", () => {
    const [credit] = readCredits(articleOf(["PORT LYS (Reuters) — The quay reopened.", LONG]), names, cues);
    expect(credit?.evidence).toMatchObject({ exact: "PORT LYS (Reuters)", where: "dateline" });
  });

  it("takes no agency that a sentence speaks of in brackets", () => {
    expect(
      creditsOf(articleOf(["Many editors at several large agencies (Reuters) were surprised by it.", LONG])),
    ).toEqual([]);
    expect(
      creditsOf(articleOf(["Das sagte Ruth der Deutsche Presse-Agentur (dpa). Der Kai ist offen.", LONG])),
    ).not.toContain("wire dpa @dateline");
  });
});

describe("bylines", () => {
  it.each([
    [line("By Associated Press"), "wire Associated Press @byline"],
    [line("Jane Roe, The Associated Press", "header", "byline"), "wire The Associated Press @byline"],
    [line("Von Jana Roth, dpa"), "wire dpa @byline"],
    [line("Jane Roe | Reuters | Apr 7, 2020, 15:43 IST"), "wire Reuters @byline"],
    [
      line("Associated Press November 19, 2019, 9:02 AM", "header", "byline"),
      "wire Associated Press @byline",
    ],
    [line("By Jane Roe, Harbour Herald"), "republished Harbour Herald @byline"],
    [line("15 May 7:00 Harbour Herald", "header", "date"), "republished Harbour Herald @byline"],
    [line("Via Lighthouse News"), "republished Lighthouse News @byline"],
    [line("By Example Gazette staff", "header", "byline"), "byline-org Example Gazette @byline self"],
  ])("reads %o", (header, credit) => {
    expect(creditsOf(articleOf([LONG], { lines: [header] }))).toContain(credit);
  });

  it("leaves pictures' credits and menus alone", () => {
    const lines = [
      line("Photo: Jane Roe / Reuters"),
      line("© Reuters / Jane Roe"),
      line("AP"),
      line("World Reuters Sport Weather Video"),
      line("Quay prices fall below forty (Reuters)"),
      line("By Staff Reports"),
      line("Gazeta", "header", "byline"),
    ];
    expect(creditsOf(articleOf([LONG], { lines }))).toEqual([]);
  });
});

describe("labels and republication lines", () => {
  it.each([
    ["Source: Harbour Herald", "republished Harbour Herald"],
    ["Quelle: APA/dpa", "wire APA"],
    ["来源：海港报", "republished 海港报"],
    ["Источник: Маяк Новости", "republished Маяк Новости"],
    ["The original source of this article is Lighthouse News", "republished Lighthouse News"],
    ["This story originally appeared on Lighthouse News.", "republished Lighthouse News"],
    [
      "This article was first published by The Unlisted Courier. Read the original here.",
      "republished The Unlisted Courier",
    ],
    ["Republished with permission from Harbour Herald", "republished Harbour Herald"],
    ["Dieser Beitrag erschien zuerst bei Lighthouse News.", "republished Lighthouse News"],
    ["Cet article a été initialement publié sur Lighthouse News", "republished Lighthouse News"],
    ["With files from Reuters and The Associated Press", "wire Reuters"],
    ["(With inputs from agencies)", "wire With inputs from agencies"],
    ["Reuters writer Jane Roe contributed to this report.", "wire Reuters"],
    ["jr/Reuters", "wire Reuters"],
    ["(jr/dpa/Reuters)", "wire dpa"],
    ["Com Reuters", "wire Reuters"],
    ["This article was originally published on openQuay under a free licence.", "republished openQuay"],
  ])("reads %s after the text", (text, credit) => {
    const found = creditsOf(articleOf([LONG, LONG], { lines: [line(text, "footer")] }));
    expect(found.some((each) => each.startsWith(credit))).toBe(true);
  });

  it.each([
    "Sources: three officials who did not want to be named",
    "The virus first appeared in West Arland at the end of August.",
    "First published on May 3, 2021 09:10 am",
    "Content displayed with permission. All trademarks belong to their owners.",
    "Source: Getty Images",
    "Source: Reuters says the quay will be rebuilt after all.",
    "This story first appeared in Nordish translation.",
    "More stories from Reuters, AP and others in our app",
  ])("finds nothing in %s", (text) => {
    const found = creditsOf(articleOf([LONG, LONG], { lines: [line(text, "footer")] }));
    expect(found.filter((each) => /^(?:wire|republished)/.test(each))).toEqual([]);
  });

  it("reads who took part from a line, without the byline's author", () => {
    const text =
      "Reporting by Jane Roe; Additional reporting by N. Lind in Lys, Arl., and O. Moe; Editing by P. Ash";
    const article = articleOf([LONG, LONG], { lines: [line(text, "footer")], byline: "Jane Roe" });
    expect(creditsOf(article)).toEqual([
      "reporting-by N. Lind in Lys, Arl., and O. Moe; Editing by P. Ash @footer",
    ]);
  });

  it("reads the agency that closes the text", () => {
    expect(creditsOf(articleOf([LONG, "The minister left at noon. (Reuters)"]))).toContain(
      "wire Reuters @footer",
    );
  });

  it("gives the address of a linked outlet", () => {
    const footer = {
      ...line("Originally published by Lighthouse News", "footer"),
      links: [{ span: [24, 39] as [number, number], url: "https://lighthouse.example/quay" }],
    };
    const [credit] = readCredits(articleOf([LONG], { lines: [footer] }), names, cues);
    expect(credit).toMatchObject({ outletId: "lighthouse", url: "https://lighthouse.example/quay" });
  });

  it("makes the terms of reprinting no source", () => {
    const terms =
      "Example Gazette grants permission to cross-post its articles as long as the source is acknowledged with a link to Example Gazette.";
    expect(
      creditsOf(
        articleOf([LONG], {
          lines: [line(terms, "footer")],
          rights: [{ kind: "reprint-terms", text: terms }],
        }),
      ),
    ).toEqual([]);
  });
});

describe("metadata", () => {
  it("takes an agency as author, a declared source, and a canonical address elsewhere", () => {
    const article = articleOf([LONG], {
      canonicalUrl: "https://www.lighthouse.example/2017/quay",
      metadata: [
        { property: "author.name", value: "Associated Press", where: "jsonld" },
        { property: "original-source", value: "https://harbourherald.example/quay", where: "meta" },
        { property: "publisher.name", value: "Example Gazette", where: "jsonld" },
      ],
    });
    const found = creditsOf(article);
    expect(found).toContain("wire Associated Press @jsonld");
    expect(found).toContain("republished harbourherald.example @meta");
    expect(found).toContain("republished lighthouse.example @meta");
  });

  it("takes no canonical address on the same site or on a front page", () => {
    for (const canonicalUrl of [
      "https://amp.gazette.example/story",
      "https://lighthouse.example/",
      "not an address",
    ]) {
      expect(creditsOf(articleOf([LONG], { canonicalUrl }))).toEqual([]);
    }
  });
});

describe("how sure", () => {
  it("follows the measured counts: a named agency more than an unlisted medium", () => {
    const sureOf = (text: string) => readCredits(articleOf([text]), names, cues)[0]?.confidence ?? 0;
    expect(sureOf("PORT LYS (Reuters) — The quay reopened.")).toBeGreaterThan(0.9);
    expect(sureOf("The Westmoor Evening Tribune reported that the quay is safe.")).toBeLessThan(0.6);
  });
});

describe("any input", () => {
  it("gives evidence that stands in the page, and never throws", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 80 }), { maxLength: 5 }),
        fc.string({ maxLength: 80 }),
        (paragraphs, text) => {
          const article = articleOf(paragraphs, {
            lines: [line(text), line(text, "footer"), line(`Source: ${text}`, "footer")],
          });
          for (const { evidence, confidence } of readCredits(article, names, cues)) {
            const whole = [article.body, ...article.lines.map((each) => each.text)];
            expect(
              whole.some((each) => each.includes(evidence.prefix + evidence.exact + evidence.suffix)),
            ).toBe(true);
            expect(confidence).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});
