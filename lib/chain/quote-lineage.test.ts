import { describe, expect, it } from "vitest";
import { makeArticle, makeReport, makeReportStatement, makeStatement } from "../../test/make";
import type { Report } from "../model";
import { compareQuotes } from "./compare-quotes";
import { NO_WORDS } from "./match-statements";
import { quoteHashes } from "./quote-hashes";
import { traceQuotes } from "./quote-lineage";

const SAID = "We will not send more divers to the wreck until the storm has passed and the mole is safe";

describe("compareQuotes", () => {
  const against = (theirs: string, mine = SAID) => compareQuotes([mine], quoteHashes([theirs]));

  it("knows the same words, whatever their marks and capitals", () => {
    expect(
      against("we will not send more divers to the wreck until the storm has passed, and the mole is safe"),
    ).toEqual({
      wording: "verbatim",
      shorter: null,
      changed: [],
    });
  });

  it("tells which of the two was trimmed, at an end or in the middle", () => {
    const atEnd = "We will not send more divers to the wreck until the storm has passed";
    const inside = "We will not send more divers until the storm has passed and the mole is safe";
    for (const cut of [atEnd, inside]) {
      expect(against(cut)).toMatchObject({ wording: "trimmed", shorter: "report" });
      expect(against(SAID, cut)).toEqual({ wording: "trimmed", shorter: "article", changed: [] });
    }
    expect(against(inside)?.changed).toEqual(["to the wreck"]);
  });

  it("names the words of the article that were changed, near an end with their neighbours", () => {
    expect(against(SAID.replace("storm", "flood"))).toMatchObject({ wording: "changed", changed: ["storm"] });
    expect(against(SAID.replace("is safe", "is sound"))).toMatchObject({
      wording: "changed",
      changed: ["safe"],
    });
  });

  it("calls one word left out a change: it may be the one that matters", () => {
    expect(against(SAID.replace(" not", ""))).toMatchObject({ wording: "changed", changed: ["We will not"] });
    expect(against(SAID, SAID.replace(" not", ""))).toMatchObject({ wording: "changed" });
  });

  it("knows nothing of other words, short phrases and reports without words", () => {
    expect(against("nobody has seen the harbour master since the day before yesterday")).toBeNull();
    expect(against(SAID, "the mole is safe")).toBeNull();
    expect(compareQuotes([SAID], [])).toBeNull();
    expect(compareQuotes([], quoteHashes([SAID]))).toBeNull();
  });

  it("reports the gravest change of several quotations", () => {
    const other = "The pilots had asked for a new light on the northern pier";
    const theirs = quoteHashes([SAID, other.replace("northern", "southern")]);
    expect(compareQuotes([SAID, other], theirs)).toMatchObject({
      wording: "changed",
      changed: ["northern pier"],
    });
  });
});

describe("traceQuotes", () => {
  const body = `“${SAID},” she said.`;
  const article = makeArticle({ body, language: "en" });
  const mine = makeStatement({ date: "2016-09-13", content: [[0, SAID.length + 3]] });
  const report = (id: string, published: string | null, fields: Partial<Report> = {}) =>
    makeReport({ id, published, statements: [makeReportStatement()], ...fields });
  const trace = (reports: Report[]) => traceQuotes(article, [mine], reports, NO_WORDS);

  it("finds the earliest carrier, and says which are undated", () => {
    const [lineage] = trace([report("c", "2016-09-15"), report("x", null), report("a", "2016-09-13")]);
    expect(lineage).toMatchObject({ statement: 0, earliest: ["a"], undated: 1 });
    expect(lineage?.carriers.map(({ reportId }) => reportId)).toEqual(["a", "c", "x"]);
  });

  it("names all that may be the first, and none where no date is known", () => {
    const days = [
      report("a", "2016-09-14"),
      report("b", "2016-09-14"),
      report("m", "2016-09"),
      report("z", "2016-10"),
    ];
    expect(trace(days)[0]?.earliest.toSorted()).toEqual(["a", "b", "m"]);
    expect(trace([report("x", null)])[0]).toMatchObject({ earliest: [], undated: 1 });
  });

  it("leaves out what carries another statement, and statements that nobody else has", () => {
    const other = makeReportStatement({ date: "2016-09-01" });
    expect(trace([report("a", "2016-09-01", { statements: [other] })])).toEqual([]);
  });

  it("tells what became of the words, and says where it does not know", () => {
    const quoting = (words: string) => [makeReportStatement({ quotes: quoteHashes([words]) })];
    const [lineage] = trace([
      report("a", "2016-09-13", { statements: quoting(SAID) }),
      report("b", "2016-09-13", { statements: quoting(SAID.replace("storm", "flood")) }),
      report("c", "2016-09-13", { language: "ru" }),
      report("d", "2016-09-13"),
    ]);
    expect(lineage?.carriers.map(({ wording }) => wording)).toEqual([
      "verbatim",
      "changed",
      "retranslated",
      "not-known",
    ]);
  });
});
