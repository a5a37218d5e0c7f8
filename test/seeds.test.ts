import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ChainNode, CoverageItem, ReadingContext } from "../lib/model";
import { fold } from "../lib/text/fold";

const SEEDS = fileURLToPath(new URL("../../shared/seeds/", import.meta.url));
const HERE = existsSync(SEEDS);
// A file without any test fails.
if (!HERE) it.skip("the seed articles lie beside the project (../shared/seeds) and are absent here");

interface Expected {
  url: string;
  title: string;
  outlet: string;
  published: string | null;
  originalPublished?: string;
  datelinePlace?: string;
  topicsInclude: string[];
  facets?: Record<string, string>;
  bodyExcludes: string[];
  chain: { from: string; kind: string; to: string }[];
  coverageTop3Includes: string[];
  origins: { min: number; max: number };
}

const expectations = HERE
  ? (JSON.parse(readFileSync(`${SEEDS}expected.json`, "utf8")) as Record<string, Expected>)
  : {};

/** The context as the command line prints it. */
function readOnCommandLine(file: string, url: string): ReadingContext {
  const args = ["cli/headwater.ts", "context", `${SEEDS}${file}`, "--url", url, "--json"];
  const { stdout, stderr, status } = spawnSync("tsx", args, { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReadingContext;
}

/** The expected file names nodes as a reader would: "statement: Sergey Lavrov, young experts' forum, …, 2017-08-11 (…)". */
function isNode(node: ChainNode | undefined, wanted: string): boolean {
  if (!node) return false;
  if (wanted === "this article") return node.kind === "article";
  if (!wanted.startsWith("statement: ")) return fold(node.name) === fold(wanted);
  const [speaker = "", occasion = ""] = wanted.slice("statement: ".length).split(", ");
  const date = /\d{4}-\d{2}-\d{2}/.exec(wanted)?.[0];
  const detail = fold(node.detail ?? "");
  return (
    node.kind === "statement" &&
    node.name === speaker &&
    node.date === date &&
    detail.includes(fold(occasion))
  );
}

describe.skipIf(!HERE).each(Object.entries(expectations))("seed %s on the command line", (file, expected) => {
  const context = readOnCommandLine(file, expected.url);
  const { article, chain, coverage } = context;
  const node = (id: string) => chain.nodes.find((node) => node.id === id);

  it("reads the article", () => {
    expect(article).toMatchObject({
      title: expected.title,
      outlet: expected.outlet,
      published: expected.published,
    });
    if (expected.originalPublished) expect(article.originalPublished).toBe(expected.originalPublished);
    if (expected.datelinePlace) expect(article.dateline).toContain(expected.datelinePlace);
    if (expected.facets) expect(article.facets).toEqual(expected.facets);
    for (const words of expected.bodyExcludes) expect(article.body).not.toContain(words);
    expect(context.topics.map(({ id }) => id)).toEqual(expect.arrayContaining(expected.topicsInclude));
  });

  it("draws exactly the expected chain, each link with evidence", () => {
    const isExpected = (link: (typeof chain.links)[number]) =>
      expected.chain.some(
        (step) =>
          step.kind === link.kind && isNode(node(link.from), step.from) && isNode(node(link.to), step.to),
      );
    expect(chain.links.filter((link) => !isExpected(link))).toEqual([]);
    expect(chain.links).toHaveLength(expected.chain.length);
    for (const link of chain.links) expect(link.evidence.length).toBeGreaterThan(0);
  });

  it("finds the coverage and leaves the article itself out", () => {
    const top = coverage.slice(0, 3).map(({ url }) => url);
    expect(top).toEqual(expect.arrayContaining(expected.coverageTop3Includes));
    const isItself = (item: CoverageItem) => item.title === expected.title && item.outlet === expected.outlet;
    expect(coverage.filter(isItself)).toEqual([]);
  });

  it("counts the origins", () => {
    expect(context.origins).toMatchObject({ min: expected.origins.min, max: expected.origins.max });
    expect(context.origins.reasons.length).toBeGreaterThan(0);
  });
});
