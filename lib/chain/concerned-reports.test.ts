import { describe, expect, it } from "vitest";
import { makeArticle, makeReport } from "../../test/make";
import { concernedReports } from "./concerned-reports";
import type { Found } from "./related-reports";

const found = (id: string, words: number, topics: string[] = []): Found => ({
  report: makeReport({ id, topics }),
  hit: {
    report: 0,
    score: words,
    signals: { words, sharedTerms: [], sharedEntities: [], statement: null, daysApart: null },
  },
});
const article = (length: number) => makeArticle({ body: "x".repeat(length) });
const idsOf = (reports: Found[]) => reports.map(({ report }) => report.id);

describe("concernedReports", () => {
  it("takes reports that have topics where the article is of one, or in the pack itself", () => {
    const hits = [found("a", 0.1, ["syria"]), found("b", 0.05, ["syria"])];
    expect(idsOf(concernedReports({ own: [], found: hits }, article(3_000), true))).toEqual(["a", "b"]);
    expect(concernedReports({ own: [], found: hits }, article(3_000), false)).toEqual([]);
    const own = [makeReport({ topics: ["syria"] })];
    expect(idsOf(concernedReports({ own, found: hits }, article(3_000), false))).toEqual(["a", "b"]);
  });

  it("takes those without topics where the nearest of them shares enough of the article's words", () => {
    const near = [found("a", 0.4), found("b", 0.05)];
    expect(idsOf(concernedReports({ own: [], found: near }, article(3_000), false))).toEqual(["a", "b"]);
    expect(concernedReports({ own: [], found: near.slice(1) }, article(3_000), true)).toEqual([]);
    const mixed = [found("a", 0.6, ["syria"]), found("b", 0.1)];
    expect(idsOf(concernedReports({ own: [], found: mixed }, article(3_000), true))).toEqual(["a"]);
  });

  it("asks less of a long article", () => {
    const hits = [found("a", 0.15)];
    expect(concernedReports({ own: [], found: hits }, article(500), false)).toEqual([]);
    expect(idsOf(concernedReports({ own: [], found: hits }, article(5_000), false))).toEqual(["a"]);
  });

  it("takes nothing where nothing was found", () => {
    expect(concernedReports({ own: [], found: [] }, article(0), true)).toEqual([]);
  });
});
