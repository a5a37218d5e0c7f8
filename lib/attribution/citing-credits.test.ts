import { describe, expect, it } from "vitest";
import { cues } from "../../data/cues";
import { articleOf, names } from "./made-up.test-data";
import { readCredits } from "./read-credits";

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
  ])("takes no medium that is only the subject: %s", (text) => {
    expect(citesIn(text, "en")).toEqual([]);
  });

  it("shows cue and name as evidence", () => {
    const article = articleOf(["The quay is safe, an engineer told Reuters on Monday."]);
    expect(readCredits(article, names, cues)[0]?.evidence.exact).toBe("told Reuters");
  });
});
