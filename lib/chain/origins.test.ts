import { describe, expect, it } from "vitest";
import { makeEvidence, makeReport, makeReportStatement, makeStatement } from "../../test/make";
import type {
  ChainNode,
  CoverageItem,
  Evidence,
  Link,
  LinkKind,
  Report,
  SourceChain,
  Statement,
} from "../model";
import { phrase } from "../phrase";
import { countOrigins, type OriginFacts } from "./origins";
import type { Found } from "./related-reports";

const NO_CHAIN: SourceChain = { nodes: [], links: [] };
const KNOWN_STORY = new Set(["story-1"]);

function count(statements: Statement[], reports: Partial<Report>[]) {
  const coverage = reports.map((fields, index) => {
    const report = makeReport({ id: `report-${index}`, story: "story-1", ...fields });
    const item = { id: report.id, reasons: [] } as unknown as CoverageItem;
    return { report, item };
  });
  const familyOf = (name: string) => name.toLowerCase();
  const { min, max } = countOrigins({
    chain: NO_CHAIN,
    statements,
    coverage,
    stories: KNOWN_STORY,
    found: [],
    rights: [],
    familyOf,
  });
  return [min, max];
}

function rangeOf(facts: Partial<OriginFacts>) {
  return countOrigins({
    chain: NO_CHAIN,
    statements: [],
    coverage: [],
    stories: new Set(),
    found: [],
    rights: [],
    familyOf: (name) => name.toLowerCase(),
    ...facts,
  });
}

const makeNode = (id: string, name: string): ChainNode => ({
  ...{ id, name, kind: "outlet", detail: null, url: null, date: null, dateFrom: null, end: null },
});

const makeLink = (to: string, kind: LinkKind, evidence: Evidence): Link => ({
  ...{ from: "article", to, kind, evidence: [evidence], confidence: 0.9, directed: true },
});

const said = (date: string | null, occasion: string | null, speakerId = "sergey-lavrov") => ({
  statements: [makeReportStatement({ date, occasion, speakerId, speaker: speakerId })],
});

describe("countOrigins", () => {
  it("counts speakers and days once, and an undated statement with any day, in every order", () => {
    const reports = [said(null, null), said("2016-09-13", "forum"), said("2016-09-20", "forum")];
    expect(count([], reports)).toEqual([1, 2]);
    expect(count([], [...reports].reverse())).toEqual([1, 2]);
  });

  it("counts other speakers in a report that carries the article's statement too", () => {
    const both = [
      ...said("2016-09-13", "forum").statements,
      ...said("2016-09-13", "briefing", "john-kirby").statements,
    ];
    expect(count([makeStatement({ date: "2016-09-13" })], [{ statements: both }])).toEqual([1, 2]);
  });

  it("takes occasions of one day that share no word for two at most", () => {
    expect(count([], [said("2016-09-13", "youth forum"), said("2016-09-13", "forum, Moscow")])).toEqual([
      1, 1,
    ]);
    expect(count([], [said("2016-09-13", "youth forum"), said("2016-09-13", "telephone call")])).toEqual([
      1, 2,
    ]);
  });

  it("adds a source only where its trail ends", () => {
    const crediting = (outlet: string, name: string): Partial<Report> => ({
      outlet,
      credits: [{ kind: "wire", name, url: null, where: "dateline" }],
    });
    expect(count([], [crediting("Gazette", "Wire A"), crediting("Herald", "Wire B")])).toEqual([1, 2]);
    expect(count([], [crediting("Gazette", "Herald"), crediting("Herald", "Wire B")])).toEqual([1, 1]);
    expect(count([], [crediting("Gazette", "Wire A"), { outlet: "Wire A", ...said(null, null) }])).toEqual([
      1, 1,
    ]);
    expect(count([], [{ outlet: "Gazette" }])).toEqual([1, 1]);
  });

  it("counts publishers of one owner as one source", () => {
    const links = ["Wire A", "Wire B"].map((name) => makeLink(name, "cites", makeEvidence(name)));
    const nodes = [makeNode("article", "Gazette"), ...links.map(({ to }) => makeNode(to, to))];
    const chain = { nodes, links };
    expect(rangeOf({ chain }).max).toBe(2);
    expect(rangeOf({ chain, familyOf: (name) => (name.startsWith("Wire") ? "Wires Ltd" : name) }).max).toBe(
      1,
    );
  });

  it("adds no source that only a reprint licence asks to be linked, and none that only shares text", () => {
    const terms = "You may reprint this text with a link to Mirror Daily.";
    const mirror = makeNode("name:mirror", "Mirror Daily");
    const agency = makeNode("name:agency", "Agency");
    const twin = makeNode("report:twin", "Herald");
    const chain = {
      nodes: [makeNode("article", "Gazette"), mirror, agency, twin],
      links: [
        makeLink(mirror.id, "republishes", makeEvidence("a link to Mirror Daily", { where: "footer" })),
        makeLink(agency.id, "republishes", makeEvidence("(Agency)", { where: "dateline" })),
        makeLink(twin.id, "copies", makeEvidence("voted late on Monday to close the old mole")),
      ],
    };
    const asked = rangeOf({ chain, rights: [{ kind: "reprint-terms", text: terms }] });
    expect([asked.min, asked.max]).toEqual([1, 1]);
    expect(rangeOf({ chain }).max).toBe(2);
  });

  it("widens the upper bound only by a story that stands out", () => {
    const found = (story: string | null, score: number, daysApart: number, speakerId: string): Found => ({
      report: makeReport({
        id: `${story}-${speakerId}`,
        story,
        statements: [makeReportStatement({ speakerId, speaker: speakerId })],
      }),
      hit: {
        report: 0,
        score,
        signals: { words: 0.4, sharedTerms: [], sharedEntities: [], statement: null, daysApart },
      },
    });
    const near = [found("a", 3, 0, "x"), found("a", 2.5, 1, "y"), found("b", 1.5, 1, "z")];
    const { min, max, reports, reasons } = rangeOf({ found: near });
    expect([min, max, reports]).toEqual([1, 2, 0]);
    expect(reasons).toContainEqual(phrase("origins.probableStory", 2));
    expect(rangeOf({ found: [found("a", 2, 0, "x"), found("b", 1.5, 1, "z")] }).max).toBe(1);
    expect(rangeOf({ found: [found("a", 3, 4, "x")] }).max).toBe(1);
    expect(rangeOf({ found: [found(null, 3, 0, "x"), found("a", 2, 0, "y")] }).max).toBe(1);
  });
});
