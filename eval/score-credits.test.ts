import { describe, expect, it } from "vitest";
import { canonicalName, type GoldPage, isSameName, scorePage } from "./score-credits";

const page: GoldPage = {
  id: "p",
  outlet: "Example Gazette",
  domain: "gazette.example",
  lang: "en",
  credits: [
    { type: "wire", name: "The Associated Press", where: "byline" },
    { type: "republished", name: "Harbour Herald", where: "footer" },
    { type: "copyright", name: "Example Gazette", where: "footer", self: true },
  ],
};

describe("the scorer of credits", () => {
  it("compares names without article, suffix and domain", () => {
    expect(canonicalName("The Associated Press")).toBe("ap");
    expect(canonicalName("www.reuters.com")).toBe("reuters");
    expect(canonicalName("Seafarer Ltd.")).toBe("seafarer");
    expect(isSameName("harbour herald", "herald")).toBe(true);
    expect(isSameName("ap", "apa")).toBe(false);
  });

  it("counts hits, misses and false alarms, and an outlet's own credits as neither", () => {
    const score = scorePage(page, [
      { type: "wire", name: "AP" },
      { type: "wire", name: "Reuters" },
      { type: "copyright", name: "Gazette" },
      { type: "republished", name: "gazette" },
    ]);
    expect(score.groups.get("provenance")).toEqual({ hits: 1, wrong: 1, gold: 2 });
    expect(score.groups.get("copyright")).toBeUndefined();
    expect(score.gold.map(({ found }) => found)).toEqual([true, false]);
  });
});
