import { describe, expect, it } from "vitest";
import { cues } from "../../data/cues";
import { makeArticle } from "../../test/make";
import { articleOfText } from "../article/text-article";
import { english } from "../export/english.test-data";
import { toMarkdown } from "../export/markdown";
import type { Article, Outlet } from "../model";
import { compilePack } from "../pack/compile";
import { joinPacks, reportsOf } from "../pack/join-packs";
import { openParts } from "../pack/open";
import type { PackReport } from "../pack/pack";
import { phrase } from "../phrase";
import { readContext, readingTools } from "../read-context";
import { compileLibrary, recentSegment } from "./compile-library";
import { keptReport } from "./kept-report";

const PARAGRAPHS = [
  "The harbour council voted late on Monday to close the old mole before the first storms of the winter reach the bay.",
  "Ferries will leave from the northern quay instead, where dredgers have been at work since the middle of the summer.",
  "Nobody has counted how many berths are lost, and the pilots have asked for a second vote before the end of the year.",
  "A wall of loose stones has stood there for two centuries, and divers found last spring that half of it is hollow.",
];
const TEXT = PARAGRAPHS.join("\n\n");
const OTHER_TEXT =
  "A bakery on the square sells rye loaves again. Its oven was cold for nine years, and the neighbours queue.";

const entity = { kind: "person" as const, aliases: [], role: null, ambiguous: false, related: [] };
const AGENCY: Outlet = {
  id: "bay-wire",
  name: "Bay Wire",
  aliases: [],
  domains: ["baywire.example"],
  kind: "wire",
  country: null,
  owner: null,
  ownership: "unknown",
  basis: null,
};
const PACK = openParts(
  compilePack({
    id: "dams",
    name: "Dams",
    version: "1",
    reports: [],
    entities: [{ ...entity, id: "ilya-berezin", name: "Ilya Berezin" }],
    outlets: [AGENCY],
    topics: [{ id: "dam", name: "The dam", entities: ["ilya-berezin"] }],
  }),
);

function article(url: string, fields: Partial<Article> & { text?: string } = {}): Article {
  const { text = TEXT, ...rest } = fields;
  const outlet = new URL(url).hostname.split(".")[0] ?? "";
  const facts = { title: "Old mole to close", outlet, byline: null, language: "en", published: "2016-09-13" };
  return makeArticle({ ...articleOfText({ ...facts, url, text }), ...rest });
}

const without = readingTools(joinPacks([PACK]), cues);

function keep(one: Article, readOn = "2026-11-28"): PackReport {
  const report = keptReport(readContext(one, without), without, readOn);
  if (report === null) throw new Error("Nothing to keep.");
  return report;
}

function withLibrary(reports: PackReport[], ...packs: ReturnType<typeof openParts>[]) {
  const library = [openParts(recentSegment(reports).toFile())];
  return readingTools(joinPacks([PACK, ...packs, ...library]), cues, reportsOf(library));
}

const HERALD = "https://herald.example/old-mole";
const COURIER = "https://courier.example/news/mole";

describe("what is kept of an article", () => {
  const told = `${TEXT}\n\nIlya Berezin said on Tuesday: “We will rebuild the northern quay before the storms come back.”`;
  const report = keep(
    article(HERALD, { text: told, canonicalUrl: "https://www.herald.example/old-mole?page=all" }),
  );

  it("are facts, words without order, and hashes", () => {
    expect(report).toMatchObject({
      id: "https://herald.example/old-mole?page=all",
      url: "https://www.herald.example/old-mole?page=all",
      title: "Old mole to close",
      outlet: "herald",
      published: "2016-09-13",
      language: "en",
      readOn: "2026-11-28",
      summary: null,
      entities: ["ilya-berezin"],
      statements: [{ speaker: "Ilya Berezin", gist: null }],
    });
    expect(report.fingerprint?.length).toBeGreaterThan(20);
  });

  it("hold no words of the text in a row", () => {
    const kept = JSON.stringify(report);
    const words = told.split(/\s+/);
    for (let at = 0; at + 3 <= words.length; at++) {
      const run = words.slice(at, at + 3).join(" ");
      if (!report.title?.includes(run)) expect(kept).not.toContain(run);
    }
    expect(report).not.toHaveProperty("text");
  });

  it("are nothing of a page that is no news article, or is not of the web", () => {
    const kept = (one: Article) => keptReport({ article: one, topics: [] }, without, "2026-11-28");
    expect(kept(article(HERALD, { kind: "other-article" }))).toBeNull();
    expect(kept(article("file:///home/me/mole.html"))).toBeNull();
  });

  it("are compiled in pieces to the same file", async () => {
    const reports = [report, keep(article(COURIER))];
    let pauses = 0;
    const pause = async () => void pauses++;
    expect(await compileLibrary(reports, pause)).toEqual(recentSegment(reports).toFile());
    expect(pauses).toBe(1);
  });
});

describe("an article read beside the library", () => {
  const herald = keep(article(HERALD));

  it("finds the copy that the reader has read, says so, and links the two", () => {
    const context = readContext(article(COURIER), withLibrary([herald]));
    expect(context.status).toBe("ok");
    expect(context.coverage).toMatchObject([{ id: herald.id, url: HERALD, readOn: "2026-11-28" }]);
    expect(context.coverage[0]?.reasons[0]?.kind).toBe("copied");
    const node = context.chain.nodes.find(({ id }) => id === `report:${herald.id}`);
    expect(node?.notes).toEqual([phrase("note.readOn", "2026-11-28")]);
    expect(context.chain.links).toMatchObject([{ kind: "copies", directed: false }]);
    expect(context.pack).toEqual({ id: "dams", name: "Dams", version: "1" });
  });

  it("is exported with what only the library has named as that", () => {
    const exported = toMarkdown(readContext(article(COURIER), withLibrary([herald])), english);
    expect(exported.match(/· from the reader’s library\b/g)).toHaveLength(2);
    expect(exported).toContain("from the pack “Dams”, version 1, and the reader’s library.");
  });

  it("follows a credit to the report that the reader has read, and what was read there", () => {
    const agency = keep(article(HERALD, { text: `BAY CITY (Bay Wire) - ${TEXT}` }));
    const page = article(COURIER, {
      text: `${TEXT}\n\nThis article was first published by Herald.`,
      published: "2016-09-15",
    });
    const { chain } = readContext(page, withLibrary([{ ...agency, outlet: "Herald" }]));
    expect(chain.links[0]).toMatchObject({ from: "article", kind: "republishes", to: `report:${herald.id}` });
    const further = chain.links.find(({ from }) => from === `report:${herald.id}`);
    expect(further?.evidence).toMatchObject([
      { exact: "Bay Wire", reportId: herald.id, readOn: "2026-11-28" },
    ]);
  });

  it("is no related report of itself, whichever of its addresses and views was read", () => {
    for (const url of [HERALD, "https://amp.herald.example/old-mole/amp/", "https://herald.example/?p=7"]) {
      const context = readContext(article(url), withLibrary([herald]));
      expect(context.coverage).toEqual([]);
      expect(context.chain.links).toEqual([]);
      expect(context.status).toBe("outside-pack");
    }
  });

  it("is not related to what is only near it, where it concerns none of the topics", () => {
    const other = keep(article("https://gazette.example/1", { text: `The mole is closed. ${OTHER_TEXT}` }));
    expect(readContext(article(COURIER), withLibrary([other])).status).toBe("outside-pack");
  });

  it("has no more origins than without it", () => {
    const page = article(COURIER);
    const origins = ({ min, max }: { min: number; max: number }) => ({ min, max });
    const beside = readContext(page, withLibrary([herald, keep(article("https://gazette.example/mole"))]));
    expect(beside.origins.reports).toBe(2);
    expect(origins(beside.origins)).toEqual(origins(readContext(page, without).origins));
  });

  it("counts a report once that a pack has as well, and says that it was read", () => {
    const packed = compilePack({
      id: "p",
      name: "P",
      version: "1",
      reports: [{ ...herald, id: "packed", readOn: undefined as never, topics: ["dam"] }],
    });
    const context = readContext(article(COURIER), withLibrary([herald], openParts(packed)));
    expect(context.coverage.map(({ url, readOn }) => [url, readOn])).toEqual([[HERALD, "2026-11-28"]]);
    expect(context.chain.links).toHaveLength(1);
    expect(toMarkdown(context, english)).not.toContain("library");
  });

  it("has a report as a pack has it, once, also where the pack knows that both are one statement", () => {
    const known = {
      topics: ["dam"],
      story: "mole",
      fingerprint: null,
      bag: null,
      readOn: undefined as never,
    };
    const packed = compilePack({
      id: "p",
      name: "P",
      version: "1",
      reports: [
        { ...herald, ...known, id: "packed", sameStatementAs: ["own"] },
        { ...keep(article(COURIER)), ...known, id: "own", sameStatementAs: ["packed"] },
      ],
    });
    const { coverage, chain } = readContext(article(COURIER), withLibrary([herald], openParts(packed)));
    expect(coverage.map(({ id, readOn }) => [id, readOn])).toEqual([["packed", "2026-11-28"]]);
    expect(chain.links.map(({ to }) => to)).toEqual(["report:packed"]);
  });

  it("is read as ever where the library has nothing to do with it", () => {
    const page = article(COURIER);
    const other = keep(article("https://bread.example/1", { text: OTHER_TEXT, title: "Rye" }));
    expect(readContext(page, withLibrary([other]))).toEqual(readContext(page, without));
  });
});
