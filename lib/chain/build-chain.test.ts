import { describe, expect, it } from "vitest";
import {
  makeArticle,
  makeCredit,
  makeEvidence,
  makeReport,
  makeReportStatement,
  makeStatement,
} from "../../test/make";
import type { Outlet } from "../model";
import { phrase } from "../phrase";
import { buildChain, type ChainInput } from "./build-chain";
import { groupSources } from "./sources";

const SPUTNIK: Outlet = {
  id: "sputnik",
  name: "Sputnik",
  aliases: [],
  domains: [],
  kind: "wire",
  country: "RU",
  owner: "Rossiya Segodnya",
  ownership: "state",
  basis: null,
};

function chainOf(fields: Partial<ChainInput>) {
  const input: ChainInput = {
    article: makeArticle(),
    sources: [],
    statements: [],
    carriers: [],
    outletById: (id) => (id === SPUTNIK.id ? SPUTNIK : null),
    outletByName: (name) => (name === SPUTNIK.name ? SPUTNIK : null),
    reportByAddress: () => null,
    sharedTexts: [],
    ...fields,
  };
  return buildChain(input);
}

const steps = (chain: ReturnType<typeof chainOf>) =>
  chain.links.map(({ from, kind, to }) => `${from} ${kind} ${to}`);

describe("groupSources", () => {
  it("joins all credits of one outlet and takes what only supports along", () => {
    const sources = groupSources([
      makeCredit({ outletId: "sputnik" }),
      makeCredit({ type: "republished", name: "Sputnik News", outletId: "sputnik", where: "footer" }),
      makeCredit({ type: "copyright", outletId: "sputnik" }),
    ]);
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({ key: "outlet:sputnik", kind: "republishes" });
    expect(sources[0]?.evidence).toHaveLength(3);
  });

  it("makes no source of a rights line, of people, of the outlet's credit of itself, or of a guess", () => {
    const credits = [
      makeCredit({ type: "cites", confidence: 0.4 }),
      makeCredit({ type: "copyright" }),
      makeCredit({ type: "reporting-by", name: "A. Person" }),
      makeCredit({ self: true }),
    ];
    expect(groupSources(credits)).toEqual([]);
  });
});

describe("buildChain", () => {
  it("runs from the article over the agency to the statement", () => {
    const chain = chainOf({
      sources: groupSources([makeCredit({ outletId: "sputnik" })]),
      statements: [makeStatement({ date: "2017-08-11" })],
    });
    expect(steps(chain)).toEqual([
      "article republishes outlet:sputnik",
      "outlet:sputnik quotes statement:sergey-lavrov:2017-08-11",
    ]);
    expect(chain.nodes.map(({ end }) => end)).toEqual([null, "not-in-pack", "origin"]);
    expect(chain.nodes[1]?.notes).toEqual([
      phrase("note.outletKind.wire"),
      phrase("note.country", "RU"),
      phrase("note.owned.state", "Rossiya Segodnya"),
    ]);
  });

  it("shows no words twice", () => {
    const evidence = ["Lavrov", "Lavrov said", "he added", "Lavrov said"].map((words) => makeEvidence(words));
    const [link] = chainOf({ statements: [makeStatement({ evidence })] }).links;
    expect(link?.evidence.map(({ exact }) => exact)).toEqual(["Lavrov said", "he added"]);
  });

  it("says that the trail ends where the page names nothing", () => {
    expect(chainOf({}).nodes).toMatchObject([{ id: "article", end: "trail-ends" }]);
  });

  it("hangs a statement on the source that it was told to", () => {
    const told = makeEvidence("the minister told Example Radio", { where: "body" });
    const chain = chainOf({
      sources: groupSources([
        makeCredit({
          type: "cites",
          name: "Example Radio",
          where: "body",
          evidence: makeEvidence("told Example Radio"),
        }),
        makeCredit({ name: "Agency" }),
      ]),
      statements: [makeStatement({ evidence: [told] })],
    });
    expect(steps(chain)).toContain("name:example radio quotes statement:sergey-lavrov:undated");
  });

  it("takes no side where two sources are credited: the article itself quotes", () => {
    const chain = chainOf({
      sources: groupSources([makeCredit({ name: "One" }), makeCredit({ name: "Two" })]),
      statements: [makeStatement()],
    });
    expect(steps(chain)).toContain("article quotes statement:sergey-lavrov:undated");
  });

  it("puts the credited outlet's own report into the chain and follows the pack's record of it", () => {
    const report = makeReport({
      id: "sp-1",
      outlet: "Sputnik",
      outletId: "sputnik",
      published: "2016-09-13",
      credits: [{ kind: "cites", name: "Example Radio", url: null, where: "body" }],
      statements: [makeReportStatement()],
    });
    const chain = chainOf({
      article: makeArticle({ published: "2016-09-14" }),
      sources: groupSources([makeCredit({ outletId: "sputnik" })]),
      statements: [makeStatement({ date: "2016-09-13" })],
      carriers: [report],
    });
    expect(steps(chain)).toEqual([
      "article republishes report:sp-1",
      "report:sp-1 cites name:example radio",
      "report:sp-1 quotes statement:sergey-lavrov:2016-09-13",
    ]);
    expect(chain.links[1]?.evidence[0]).toMatchObject({ exact: "Example Radio", reportId: "sp-1" });
  });

  it("never takes a later report for the source", () => {
    const later = makeReport({ id: "sp-2", outletId: "sputnik", published: "2016-09-20" });
    const chain = chainOf({
      article: makeArticle({ published: "2016-09-14" }),
      sources: groupSources([makeCredit({ outletId: "sputnik" })]),
      carriers: [later],
    });
    expect(chain.nodes[1]).toMatchObject({ id: "outlet:sputnik", end: "not-in-pack" });
  });

  it("takes the report that the credit links, wherever it ranks", () => {
    const linked = makeReport({ id: "linked", outletId: "sputnik", credits: [], statements: [] });
    const chain = chainOf({
      sources: groupSources([makeCredit({ outletId: "sputnik", url: "https://wire.example/1" })]),
      reportByAddress: (url) => (url === "https://wire.example/1" ? linked : null),
    });
    expect(chain.nodes[1]).toMatchObject({ id: "report:linked", end: "origin" });
  });

  it("does not choose among several reports of the credited outlet, and says so", () => {
    const carriers = ["a", "b"].map((id) => makeReport({ id, outletId: "sputnik" }));
    const chain = chainOf({ sources: groupSources([makeCredit({ outletId: "sputnik" })]), carriers });
    expect(chain.nodes[1]).toMatchObject({ id: "outlet:sputnik", end: null });
    expect(chain.nodes[1]?.notes).toContainEqual(phrase("note.ofItsReports", 2));
  });

  it("does not say that the pack has reports which only the reader's library has", () => {
    const packed = makeReport({ id: "a", outletId: "sputnik" });
    const carriers = [packed, { ...packed, id: "b", readOn: "2026-11-28" }];
    const chain = chainOf({ sources: groupSources([makeCredit({ outletId: "sputnik" })]), carriers });
    expect(chain.nodes[1]?.notes).toContainEqual(phrase("note.ofItsReportsWithLibrary", 2));
  });

  it("calls a report an origin only where it names neither source nor speaker", () => {
    const interview = { kind: "interview-with" as const, name: "Sputnik", url: null, where: "body" };
    const report = makeReport({ id: "a", outlet: "A", credits: [interview] });
    const chain = chainOf({ sources: groupSources([makeCredit({ name: "A" })]), carriers: [report] });
    expect(steps(chain)).toContain("report:a interviews outlet:sputnik");
    expect(chain.nodes[1]?.end).toBeNull();
    const others = makeReport({ id: "b", outlet: "B", statements: [makeReportStatement()] });
    const other = chainOf({
      sources: groupSources([makeCredit({ name: "B" })]),
      statements: [makeStatement({ speakerId: "x", speaker: "X" })],
      carriers: [others],
    });
    expect(other.nodes[1]?.end).toBeNull();
  });

  it("never follows a record to a later report", () => {
    const credits = [{ kind: "wire" as const, name: "B", url: null, where: "dateline" }];
    const a = makeReport({ id: "a", outlet: "A", published: "2016-09-10", credits });
    const b = makeReport({ id: "b", outlet: "B", published: "2016-09-15" });
    const chain = chainOf({ sources: groupSources([makeCredit({ name: "A" })]), carriers: [a, b] });
    expect(steps(chain)).toContain("report:a republishes name:b");
  });

  it("ends in a circle of credits and shows it", () => {
    const credits = (name: string) => [{ kind: "wire" as const, name, url: null, where: "dateline" }];
    const a = makeReport({ id: "a", outlet: "A", credits: credits("B") });
    const b = makeReport({ id: "b", outlet: "B", credits: credits("A") });
    const chain = chainOf({ sources: groupSources([makeCredit({ name: "A" })]), carriers: [a, b] });
    expect(steps(chain)).toEqual([
      "article republishes report:a",
      "report:a republishes report:b",
      "report:b republishes report:a",
    ]);
  });

  it("infers no date for the article but says from when on it can be", () => {
    const chain = chainOf({ statements: [makeStatement({ date: "2017-08-11" })] });
    expect(chain.nodes[0]).toMatchObject({
      date: "2017-08-11",
      dateFrom: phrase("dateFrom.notBeforeStatement"),
    });
  });
});
