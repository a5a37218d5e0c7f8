import { readdirSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { openTools } from "../cli/tools";
import { readArticle } from "../lib/article/read-article";
import type { Article, Credit, ReadingContext } from "../lib/model";
import { readContext } from "../lib/read-context";

/**
 * Golden pages, one folder a case: `source.html` in our own words, and in `expected.json` only what the case is about.
 * Nothing writes these files but a person.
 */
interface Expected {
  what: string;
  url: string;
  status: ReadingContext["status"];
  article: Partial<Article>;
  facets?: Article["facets"];
  rights?: string[];
  bodyExcludes?: string[];
  topics?: string[];
  /** All external credits. */
  credits?: Partial<Credit>[];
  /** Some of them. */
  creditsInclude?: Partial<Credit>[];
  /** All links, as "from kind to". */
  chain?: string[];
  /** One of them. */
  chainStarts?: string;
  trailEnds?: boolean;
  coverageIncludes?: string[];
  origins?: { min: number; max: number };
}

const ROOT = new URL("pages/", import.meta.url);
const tools = openTools(undefined);
const load = (slug: string, file: string) => readFileSync(new URL(`${slug}/${file}`, ROOT), "utf8");
const slugs = readdirSync(ROOT).filter((slug) => readdirSync(new URL(slug, ROOT)).includes("expected.json"));

const steps = ({ chain }: ReadingContext) => chain.links.map(({ from, kind, to }) => `${from} ${kind} ${to}`);
const short = ({ type, name, where }: Credit) => ({ type, name, where });

describe.each(slugs)("page %s", (slug) => {
  const expected = JSON.parse(load(slug, "expected.json")) as Expected;
  const document = parseHTML(load(slug, "source.html")).document as unknown as Document;
  const context = readContext(readArticle(document, expected.url), tools);
  const external = context.credits.filter((credit) => !credit.self).map(short);

  it(`reads the article: ${expected.what}`, () => {
    expect(context.status).toBe(expected.status);
    expect(context.article).toMatchObject(expected.article);
    if (expected.facets) expect(context.article.facets).toEqual(expected.facets);
    if (expected.rights)
      expect(context.article.rights.map(({ kind }) => kind)).toEqual(expect.arrayContaining(expected.rights));
    for (const words of expected.bodyExcludes ?? []) expect(context.article.body).not.toContain(words);
    if (expected.topics)
      expect(context.topics.map(({ id }) => id)).toEqual(expect.arrayContaining(expected.topics));
    if (expected.topics?.length === 0) expect(context.topics).toEqual([]);
  });

  it("finds its credits", () => {
    const wanted = expected.credits ?? expected.creditsInclude ?? [];
    for (const credit of wanted) expect(external).toContainEqual(expect.objectContaining(credit));
    if (expected.credits) expect(external).toHaveLength(wanted.length);
  });

  it("draws its chain, every link with words that stand in the page", () => {
    if (expected.chain) expect(steps(context)).toEqual(expected.chain);
    if (expected.chainStarts) expect(steps(context)).toContain(expected.chainStarts);
    if (expected.trailEnds) expect(context.chain.nodes[0]?.end).toBe("trail-ends");
    const visible = document.documentElement.textContent ?? "";
    for (const { exact, property, reportId } of context.chain.links.flatMap(({ evidence }) => evidence)) {
      if (property === undefined && reportId === undefined)
        expect(squeeze(visible)).toContain(squeeze(exact));
    }
  });

  it("finds its coverage and counts its origins", () => {
    const ids = context.coverage.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(expected.coverageIncludes ?? []));
    if (expected.origins) expect(context.origins).toMatchObject(expected.origins);
  });
});

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
