import { describe, expect, it } from "vitest";
import { statementConfidence } from "./statement-confidence";

describe("statementConfidence", () => {
  it("is what was measured in the language, whatever the region", () => {
    expect(statementConfidence("en-GB")).toBe(statementConfidence("en"));
    expect(statementConfidence("en")).toBeGreaterThan(statementConfidence("de"));
  });

  it("is no more than any measured one where a language was not measured or is not known", () => {
    const least = Math.min(statementConfidence("en"), statementConfidence("de"));
    expect([
      statementConfidence("ru"),
      statementConfidence(null),
      statementConfidence("constructor"),
    ]).toEqual([least, least, least]);
  });
});
