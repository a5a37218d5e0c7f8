import { beforeAll, describe, expect, it } from "vitest";
import { openTools } from "../../cli/tools";
import { makeArticle } from "../../test/make";
import type { Article, Link } from "../model";
import { type ReadingTools, readContext } from "../read-context";
import { type Correction, type CorrectionTarget, makeCorrection } from "./correction";
import { correctionsFile, readCorrections } from "./corrections-file";

const BODY =
  'MOSCOW (Reuters) - Russian Foreign Minister Sergei Lavrov complained on Tuesday that the US-led coalition in Syria spares the Nusra Front.\n\n"Our partners have owed us this separation since February," Lavrov told a news conference in Moscow.';
const [first = "", second = ""] = BODY.split("\n\n");
const ARTICLE: Article = makeArticle({
  title: "Lavrov says coalition spares Nusra Front",
  published: "2016-09-13",
  body: BODY,
  blocks: [
    { kind: "paragraph", span: [0, first.length], links: [] },
    { kind: "paragraph", span: [first.length + 2, first.length + 2 + second.length], links: [] },
  ],
});

let tools: ReadingTools;
beforeAll(() => {
  tools = openTools(undefined);
}, 60_000);

const correction = (target: CorrectionTarget, article = ARTICLE): Correction =>
  makeCorrection(article, "It", target, new Date(0));
const read = (...corrections: Correction[]) => readContext(ARTICLE, tools, corrections);

function wrongSource({ from, to, kind }: Link): CorrectionTarget {
  const sourceName = read().chain.nodes.find(({ id }) => id === to)?.name ?? "";
  return { kind: "wrong-source", from, to, link: kind, sourceName };
}

function republished(): Link {
  const link = read().chain.links.find(({ kind, from }) => kind === "republishes" && from === "article");
  if (link === undefined) throw new Error("The article credits no agency.");
  return link;
}

describe("a wrong source", () => {
  it("is left out with its node, and what it told hangs on the article", () => {
    const link = republished();
    const { chain, statements } = read(correction(wrongSource(link)));
    expect(chain.nodes.map(({ id }) => id)).not.toContain(link.to);
    expect(statements.length).toBeGreaterThan(0);
    expect(chain.links.some(({ from, kind }) => from === "article" && kind === "quotes")).toBe(true);
  });

  it("holds on every address of the page, and on no other page", () => {
    const link = republished();
    const sameIn = (url: string) =>
      read(correction(wrongSource(link), { ...ARTICLE, url })).chain.nodes.some(({ id }) => id === link.to);
    expect(sameIn("http://www.gazette.example/story/?utm_source=x#top")).toBe(false);
    expect(sameIn("https://gazette.example/other")).toBe(true);
  });

  it("takes a statement out of the chain and of the count", () => {
    const link = read().chain.links.find(({ kind, to }) => kind === "quotes" && to.startsWith("statement:"));
    if (link === undefined) throw new Error("The article quotes nobody.");
    const { chain, statements } = read(correction(wrongSource(link)));
    expect(chain.nodes.map(({ id }) => id)).not.toContain(link.to);
    expect(statements.length).toBeLessThan(read().statements.length);
  });
});

describe("not the same statement", () => {
  it("takes the report out of the statement's reports, and origins are counted again", () => {
    const before = read();
    const same = before.coverage.filter(({ reasons }) =>
      reasons.some(({ kind }) => kind === "same-statement"),
    );
    expect(same.length).toBeGreaterThan(1);
    const reportId = same[0]?.id ?? "";
    const after = read(correction({ kind: "not-same-statement", reportId }));
    const item = after.coverage.find(({ id }) => id === reportId);
    expect(item?.reasons.some(({ kind }) => kind === "same-statement") ?? false).toBe(false);
    expect(after.origins.reports).toBe(before.origins.reports - 1);
    expect(after.lineages.flatMap(({ carriers }) => carriers).map((one) => one.reportId)).not.toContain(
      reportId,
    );
  });

  it("leaves everything as it was where it is taken back", () => {
    expect(read()).toEqual(readContext(ARTICLE, tools));
  });
});

describe("the file of corrections", () => {
  it("is read as it was saved, and nothing else is taken for one", () => {
    const made = [
      correction({ kind: "not-same-statement", reportId: "r1" }),
      correction(wrongSource(republished())),
    ];
    expect(readCorrections(JSON.parse(correctionsFile(made).text))).toEqual(made);
    expect(readCorrections({ corrections: [{ id: "x" }] })).toBeNull();
    expect(readCorrections([])).toBeNull();
    expect(readCorrections(null)).toBeNull();
  });
});
