import { describe, expect, it } from "vitest";
import { cues } from "../../data/cues";
import { compileNames } from "../entities/names";
import { articleOf, names } from "./made-up.test-data";
import { readCredits } from "./read-credits";

const agency = { owner: null, ownership: "unknown", basis: null, domains: [], kind: "wire" as const };
const agencies = compileNames({
  outlets: [
    { ...agency, id: "reuters", name: "Reuters", aliases: ["رویترز"], country: "GB" },
    { ...agency, id: "costera", name: "Agencia Costera", aliases: [], country: "ES" },
  ],
  entities: [],
  risky: [],
});

function citesIn(text: string, language: string | null): string[] {
  return readCredits(articleOf([text], { language }), names, cues)
    .filter(({ where }) => where === "body")
    .map(({ type, name }) => `${type} ${name}`);
}

describe("media that the text cites", () => {
  it.each([
    ["en", "The quay is safe, an engineer told Reuters on Monday.", "cites Reuters"],
    ["en", "According to the newspaper Harbour Herald, the quay is safe.", "cites Harbour Herald"],
    ["en", "The Harbour Herald reported that the quay is safe.", "cites The Harbour Herald"],
    ["en", "The quay is safe, she said in an interview with Canal Azul.", "interview Canal Azul"],
    [
      "en",
      "The Westmoor Evening Tribune reported that the quay is safe.",
      "cites The Westmoor Evening Tribune",
    ],
    [
      "en",
      "The quay was quoted as safe late on Monday; it was reported last week by Reuters.",
      "cites Reuters",
    ],
    ["en", "A Reuters reporter in the town saw the quay burn.", "cites Reuters"],
    ["en", "Canal Azul PLS reports that the quay is safe.", "cites Canal Azul PLS"],
    ["fr", "Le quai est sûr, a rapporté l’agence russe TASS.", "cites TASS"],
    ["ar", "قالت المهندسة في مقابلة مع وكالة رويترز إن الرصيف آمن.", "interview رويترز"],
    ["it", "La banchina è sicura, riferisce l’agenzia Tass.", "cites Tass"],
    ["de", "Der Kai sei sicher, sagte sie der Nachrichtenagentur Reuters.", "cites Reuters"],
    ["de", "Wie das Blatt Harbour Herald berichtet, ist der Kai sicher.", "cites Harbour Herald"],
    ["fr", "Le quai est sûr, a-t-elle déclaré à Reuters.", "cites Reuters"],
    ["es", "El muelle es seguro, dijo a Reuters un ingeniero.", "cites Reuters"],
    ["pt", "O cais é seguro, disse ela em entrevista ao Canal Azul.", "interview Canal Azul"],
    ["it", "La banchina è sicura, ha detto a Reuters un ingegnere.", "cites Reuters"],
    ["ru", "Причал безопасен, сообщает агентство Рейтер.", "cites Рейтер"],
    ["ar", "وقالت مصادر لوكالة رويترز إن الرصيف آمن.", "cites رويترز"],
    ["sv", "Kajen är säker, säger hon till Reuters.", "cites Reuters"],
    [null, "Причал безопасен, сообщает агентство Рейтер.", "cites Рейтер"],
  ])("%s: %s", (language, text, credit) => {
    expect(citesIn(text, language)).toContain(credit);
  });

  it.each([
    "Reuters has bought a building near the quay.",
    "Shares of the Harbour Herald rose after the sale of the quay.",
    "She worked for Reuters before she joined the port council.",
    "She shared an article by Lighthouse News that claimed the quay was unsafe.",
    "Harbour Herald Press Secretary Jane Roe said nothing.",
  ])("takes no medium that is only the subject: %s", (text) => {
    expect(citesIn(text, "en")).toEqual([]);
  });

  it("makes an outlet that is republished no further source of its own report", () => {
    const paragraphs = [
      "An engineer told Lighthouse News that the quay is safe.",
      "Originally published by Lighthouse News",
    ];
    const types = readCredits(articleOf(paragraphs), names, cues).map(({ type }) => type);
    expect(types).toEqual(["republished"]);
  });

  it("takes the agency that a text opens with for its source, as Persian media print it", () => {
    expect(
      readCredits(articleOf(["به گزارش رویترز اسکله امن است."], { language: "fa" }), agencies, cues)[0],
    ).toMatchObject({ type: "wire", name: "رویترز", where: "dateline" });
  });

  it("tells a domestic agency that carried the words from a foreign one", () => {
    const typesOn = (url: string) =>
      readCredits(
        articleOf(["El muelle es seguro, según declaraciones recogidas por Agencia Costera."], {
          language: "es",
          url,
        }),
        agencies,
        cues,
      ).map(({ type }) => type);
    expect(typesOn("https://diario.es/muelle")).toEqual(["wire"]);
    expect(typesOn("https://diario.mx/muelle")).toEqual(["cites"]);
  });

  it("shows cue and name as evidence", () => {
    const article = articleOf(["The quay is safe, an engineer told Reuters on Monday."]);
    expect(readCredits(article, names, cues)[0]?.evidence.exact).toBe("told Reuters");
  });
});
