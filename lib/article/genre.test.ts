import { expect, test } from "vitest";
import { genreOf } from "./genre";

test.each([
  ["Factbox: What the harbour costs", "listing-of-facts"],
  ["FACTBOX-What the harbour costs", "listing-of-facts"],
  ["Hintergrund: Was der Hafen kostet", "listing-of-facts"],
  ["Досье. Порт", null],
  ["Досье: порт", "listing-of-facts"],
  ["TIMELINE - Ten years of dredging", "chronology"],
  ["Ten years of dredging | Timeline", "chronology"],
  ["时间线：港口十年", "chronology"],
  ["Q&A: Who pays for the mole?", "questions-and-answers"],
  ["Questions-réponses : qui paie le môle ?", "questions-and-answers"],
  ["Newsmaker: The woman who closed the port", "profile"],
  ["[Analysis] Why the port closed", "analysis"],
  ["Why the port closed – analysis", "analysis"],
  ["【分析】港口为何关闭", "analysis"],
  ["Analysts’ view: Port closes", "reaction"],
  ["Réactions : le port ferme", "reaction"],
  ["HIGHLIGHTS-Harbour hearing", "quotations"],
])("%s", (headline, genre) => {
  expect(genreOf(headline)).toBe(genre);
});

test.each([
  "Analysis of the harbour water shows lead",
  "Analysis-paralysis at the port",
  "Profile-raising visit to the port",
  "Port: ferries sail again",
  "Council rejects background",
  "Timeline",
  "",
])("%s states none", (headline) => {
  expect(genreOf(headline)).toBeNull();
});

test("no headline states none", () => {
  expect(genreOf(null)).toBeNull();
});
