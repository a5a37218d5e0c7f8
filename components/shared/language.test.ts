import { describe, expect, it } from "vitest";
import { differentLanguage, langAttribute, languageName } from "./language";

describe("languages", () => {
  it("names a language in the reader's words", () => {
    expect(languageName("ru-RU", "en")).toBe("Russian");
    expect(languageName(null)).toBeNull();
  });

  it("labels only a language that is known to differ", () => {
    expect(differentLanguage("ar", "en")).toBe("Arabic");
    expect(differentLanguage("en-GB", "en-US")).toBeNull();
    expect(differentLanguage(null, "en")).toBeNull();
  });

  it.each(["<b>", "en_US", "x", "a".repeat(100), '"onload="'])("takes %j for no language", (tag) => {
    expect(langAttribute(tag)).toBeUndefined();
    expect(languageName(tag)).toBeNull();
  });
});
