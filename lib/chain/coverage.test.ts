import { describe, expect, it } from "vitest";
import { makeArticle, makeReport, makeReportStatement, makeStatement } from "../../test/make";
import type { Report } from "../model";
import type { Hit, HitSignals } from "../pack/pack";
import { carriedStories } from "./carriers";
import { describeReport, isRelated } from "./coverage";
import type { CoverageFacts } from "./coverage-reasons";
import { type Compared, NO_WORDS } from "./match-statements";
import { countOrigins } from "./origins";

function makeHit(signals: Partial<HitSignals> = {}): Hit {
  return {
    report: 0,
    score: 1,
    signals: {
      words: 1,
      sharedTerms: ["dam", "gate", "flood"],
      sharedEntities: [],
      statement: null,
      daysApart: null,
      ...signals,
    },
  };
}

const facts: CoverageFacts = {
  article: makeArticle({ published: "2016-09-14", outlet: "Example Gazette" }),
  sources: [],
  statements: [makeStatement({ date: "2016-09-13" })],
  stories: new Set(["story-1"]),
  sharing: new Set(),
  compare: NO_WORDS,
  entityById: (id) => ({
    id,
    name: id.toUpperCase(),
    kind: "place",
    aliases: [],
    role: null,
    ambiguous: false,
    related: [],
  }),
};

const kinds = (report: Report, hit = makeHit(), more: Partial<CoverageFacts> = {}) =>
  describeReport(report, hit, { ...facts, ...more }).reasons.map(({ kind }) => kind);

describe("describeReport", () => {
  it("names the same statement, an earlier and a later one by the same speaker", () => {
    const by = (date: string) => makeReport({ statements: [makeReportStatement({ date })] });
    expect(kinds(by("2016-09-13"))).toEqual(["same-statement"]);
    expect(kinds(by("2016-09-09"))).toEqual(["earlier-statement"]);
    expect(kinds(by("2016-09-30"))).toEqual(["later-statement"]);
  });

  it("takes passages of the article for a copy", () => {
    const report = makeReport({ id: "copy", title: "Other words", story: null, statements: [] });
    expect(kinds(report, makeHit(), { sharing: new Set(["copy"]) })).toEqual(["copied"]);
    expect(kinds(report)).not.toContain("copied");
  });

  it("merges nothing that was said elsewhere on the same day", () => {
    const close = { daysApart: 0, sharedEntities: ["raqqa", "sdf"], sharedTerms: ["a", "b", "c", "d", "e"] };
    const dinner = makeReportStatement({ occasion: "dinner with students" });
    const elsewhere = makeReport({ statements: [dinner] });
    expect(kinds(elsewhere, makeHit(close))).toEqual(["same-people-and-places"]);
    const here = makeReport({ statements: [makeReportStatement()] });
    const origin = (report: Report) => describeReport(report, makeHit(), facts).origin;
    expect(origin(elsewhere)).not.toBe(origin(here));
    expect([...carriedStories([{ ...elsewhere, story: "dinner" }], facts)]).toEqual([]);
  });

  it("tells what a report of the same occasion tells differently, and calls it not the same", () => {
    const differences = [{ kind: "number" as const, here: "12", there: "21" }];
    const compare = (): Compared => ({ agrees: true, isElsewhere: false, differences });
    const report = makeReport({ statements: [makeReportStatement()] });
    const item = describeReport(report, makeHit(), { ...facts, compare });
    expect(item.reasons.map(({ kind }) => kind)).toEqual(["differing-statement"]);
    expect(item.differences).toEqual(differences);
    expect(describeReport(report, makeHit(), facts)).not.toHaveProperty("differences");
    expect(item.origin).toBe(describeReport(report, makeHit(), facts).origin);
  });

  it("calls a report copied for its headline or its credit of this outlet", () => {
    expect(kinds(makeReport({ title: "A MADE-UP headline" }))).toEqual(["copied"]);
    const credits = [
      { kind: "republished-from" as const, name: "Example Gazette", url: null, where: "header" },
    ];
    expect(kinds(makeReport({ credits, story: "story-1" }))).toEqual(["copied", "same-event"]);
  });

  it("calls it the same event by story, or by day, names and words together", () => {
    expect(kinds(makeReport({ story: "story-1" }))).toEqual(["same-event"]);
    const close = { daysApart: 1, sharedEntities: ["raqqa", "sdf"], sharedTerms: ["a", "b", "c", "d", "e"] };
    expect(kinds(makeReport(), makeHit(close))).toEqual(["same-event", "same-people-and-places"]);
    expect(kinds(makeReport(), makeHit({ ...close, daysApart: 9 }))).toEqual(["same-people-and-places"]);
    const otherDay = makeReport({ statements: [makeReportStatement({ date: "2016-09-15" })] });
    expect(kinds(otherDay, makeHit(close))).toEqual(["later-statement", "same-people-and-places"]);
  });

  it("falls back on the shared words", () => {
    expect(kinds(makeReport())).toEqual(["same-words"]);
    expect(kinds(makeReport(), makeHit({ sharedTerms: [] }))).toEqual([]);
  });

  it("shows what only shares names or words where it scores near the best", () => {
    const item = (report: Report, score: number) => describeReport(report, { ...makeHit(), score }, facts);
    expect(isRelated(item(makeReport(), 9), 10)).toBe(true);
    expect(isRelated(item(makeReport(), 1), 10)).toBe(false);
    expect(isRelated(item(makeReport({ story: "story-1" }), 1), 10)).toBe(true);
  });

  it("tells earlier from later reports, and of an undated article only what is certain", () => {
    const timing = (published: string | null, article = facts.article) =>
      describeReport(makeReport({ published }), makeHit(), { ...facts, article }).timing;
    expect(timing("2016-09-01")).toBe("before");
    expect(timing("2016-09-20")).toBe("after");
    expect(timing(null)).toBe("unknown");
    expect(timing("2016-09-01", makeArticle())).toBe("before");
    expect(timing("2016-09-20", makeArticle())).toBe("unknown");
  });
});

describe("countOrigins", () => {
  const familyOf = (name: string) => name;
  const chain = { nodes: [], links: [] };
  const range = (reports: Report[], statements = facts.statements) => {
    const stories = carriedStories(reports, { ...facts, statements });
    const coverage = reports.map((report) => ({
      report,
      item: describeReport(report, makeHit(), { ...facts, statements, stories }),
    }));
    const { min, max } = countOrigins({
      chain,
      statements,
      coverage,
      stories,
      found: [],
      rights: [],
      familyOf,
    });
    return [min, max];
  };

  it("counts all reports of one appearance as one origin", () => {
    const same = makeReport({ statements: [makeReportStatement()] });
    expect(range([same, { ...same, id: "b" }])).toEqual([1, 1]);
  });

  it("lets another speaker on the same event widen the upper bound only", () => {
    const other = makeReportStatement({ speakerId: "john-kerry", speaker: "John Kerry" });
    const mine = makeReport({ story: "s", statements: [makeReportStatement()] });
    expect(range([mine, makeReport({ story: "s", statements: [other] })])).toEqual([1, 2]);
  });

  it("adds nothing for reports whose origin is unknown, nor for other news of the same people", () => {
    const mine = makeReport({ story: "s", statements: [makeReportStatement()] });
    expect(range([mine, makeReport({ story: "s" })])).toEqual([1, 1]);
    expect(range([makeReport({ statements: [makeReportStatement({ date: "2015-01-01" })] })])).toEqual([
      1, 1,
    ]);
  });

  it("counts two occasions of one speaker's day once in the lower bound", () => {
    const mine = [
      makeStatement({ date: "2016-09-13" }),
      makeStatement({ date: "2016-09-13", occasion: "call" }),
    ];
    const other = makeReportStatement({ speakerId: "john-kerry", speaker: "John Kerry" });
    const peer = makeReport({ story: "s", statements: [makeReportStatement(), other] });
    expect(range([peer], mine)[0]).toBe(1);
  });

  it("counts agencies of one event at most once each, and only upwards", () => {
    const wire = (name: string) =>
      makeReport({ story: "s", credits: [{ kind: "wire", name, url: null, where: "dateline" }] });
    const mine = makeReport({ story: "s", statements: [makeReportStatement()] });
    expect(range([mine, wire("A"), wire("A"), wire("B")])).toEqual([1, 3]);
  });
});
