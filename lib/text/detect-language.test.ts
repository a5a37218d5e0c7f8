import { describe, expect, test } from "vitest";
import { contradictsLanguage, detectLanguage } from "./detect-language";

const GERMAN =
  "Der Hafen bleibt nach Angaben der Verwaltung bis Freitag geschlossen, weil der Bagger die Rinne noch nicht frei hat.";
const TURKISH =
  "Liman yönetimi, tarak gemisi kanalı henüz açamadığı için limanın cuma gününe kadar kapalı kalacağını söyledi.";

describe("contradictsLanguage", () => {
  test("a page that calls its German text English is contradicted", () => {
    expect(contradictsLanguage(GERMAN, "en")).toBe(true);
    expect(contradictsLanguage(TURKISH, "en")).toBe(true);
  });

  test("what is stated rightly, is too short to tell, or is no language that is known here is not", () => {
    expect(contradictsLanguage(GERMAN, "de")).toBe(false);
    expect(contradictsLanguage("Der Hafen bleibt zu.", "en")).toBe(false);
    expect(contradictsLanguage(GERMAN, "fy")).toBe(false);
  });
});

test("the language of a text is told from its words", () => {
  expect([GERMAN, TURKISH].map(detectLanguage)).toEqual(["de", "tr"]);
  expect(detectLanguage("")).toBeNull();
});
