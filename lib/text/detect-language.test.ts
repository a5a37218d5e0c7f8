import { describe, expect, test } from "vitest";
import { contradictsLanguage, detectLanguage } from "./detect-language";

const GERMAN_SENTENCE =
  "Der Hafen bleibt nach Angaben der Verwaltung bis Freitag geschlossen, weil der Bagger die Rinne noch nicht frei hat.";
const TURKISH_SENTENCE =
  "Liman yönetimi, tarak gemisi kanalı henüz açamadığı için limanın cuma gününe kadar kapalı kalacağını söyledi.";

const [GERMAN, TURKISH] = [GERMAN_SENTENCE, TURKISH_SENTENCE].map((sentence) => `${sentence} `.repeat(6)) as [
  string,
  string,
];

describe("contradictsLanguage", () => {
  test("a page that calls its German text English is contradicted", () => {
    expect(contradictsLanguage(GERMAN, "en")).toBe(true);
    expect(contradictsLanguage(TURKISH, "en")).toBe(true);
  });

  test("what is stated rightly, is too short to tell, or is no language that is known here is not", () => {
    expect(contradictsLanguage(GERMAN, "de")).toBe(false);
    expect(contradictsLanguage(GERMAN_SENTENCE, "en")).toBe(false);
    expect(contradictsLanguage(GERMAN, "fy")).toBe(false);
  });
});

test("the language of a text is told from its words", () => {
  expect([GERMAN_SENTENCE, TURKISH_SENTENCE].map(detectLanguage)).toEqual(["de", "tr"]);
  expect(detectLanguage("")).toBeNull();
});
