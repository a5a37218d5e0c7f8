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
  /** Why the page is not read right yet. The case has to fail, so that nobody forgets to take this away. */
  known?: string;
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

const short = ({ type, name, where }: Credit) => ({ type, name, where });

function read(slug: string, url: string) {
  const document = parseHTML(load(slug, "source.html")).document as unknown as Document;
  return { document, context: readContext(readArticle(document, url), tools) };
}

describe.each(slugs)("page %s", (slug) => {
  const expected = JSON.parse(load(slug, "expected.json")) as Expected;
  const check = expected.known === undefined ? it : it.fails;

  check(`${expected.what}${expected.known ? ` (known: ${expected.known})` : ""}`, () => {
    const { document, context } = read(slug, expected.url);
    expectArticle(context, expected);
    expectCredits(context, expected);
    expectChain(context, expected, squeeze(document.documentElement.textContent ?? ""));
    expectCoverage(context, expected);
  });
});

function expectArticle(context: ReadingContext, expected: Expected): void {
  const { article, topics } = context;
  expect(context.status).toBe(expected.status);
  expect(article).toMatchObject(expected.article);
  if (expected.facets) expect(article.facets).toEqual(expected.facets);
  const rights = article.rights.map(({ kind }) => kind);
  expect(rights).toEqual(expect.arrayContaining(expected.rights ?? []));
  for (const words of expected.bodyExcludes ?? []) expect(article.body).not.toContain(words);
  const ids = topics.map(({ id }) => id);
  expect(ids).toEqual(expected.topics?.length === 0 ? [] : expect.arrayContaining(expected.topics ?? []));
}

function expectCredits(context: ReadingContext, expected: Expected): void {
  const external = context.credits.filter((credit) => !credit.self).map(short);
  const wanted = expected.credits ?? expected.creditsInclude ?? [];
  for (const credit of wanted) expect(external).toContainEqual(expect.objectContaining(credit));
  if (expected.credits) expect(external).toHaveLength(wanted.length);
}

/** Every piece of evidence that is said to be visible stands in the page's text. */
function expectChain({ chain }: ReadingContext, expected: Expected, visible: string): void {
  const steps = chain.links.map(({ from, kind, to }) => `${from} ${kind} ${to}`);
  if (expected.chain) expect(steps).toEqual(expected.chain);
  if (expected.chainStarts) expect(steps).toContain(expected.chainStarts);
  if (expected.trailEnds) expect(chain.nodes[0]?.end).toBe("trail-ends");
  for (const { exact, property, reportId } of chain.links.flatMap(({ evidence }) => evidence)) {
    if (property === undefined && reportId === undefined) expect(visible).toContain(squeeze(exact));
  }
}

function expectCoverage({ coverage, origins }: ReadingContext, expected: Expected): void {
  const ids = coverage.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(expected.coverageIncludes ?? []));
  if (expected.origins) expect(origins).toMatchObject(expected.origins);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
