import { describe, expect, it } from "vitest";
import { loadTables } from "../data/load";
import { compareStatements } from "../lib/chain/compare-statements";
import { prepareItem } from "../lib/chain/statement-item";
import { weighTerms } from "../lib/chain/term-weights";
import { findMentions } from "../lib/entities/find-mentions";
import { compileNames } from "../lib/entities/names";
import pairs from "./statement-pairs.json";

/** Own sentences, both of a pair published on one day: 60 distorted pairs, 12 a kind, and 60 honest paraphrases. */
const SOME_DAY = "2016-09-20";

const tables = loadTables();
const names = compileNames(tables);
const terms = weighTerms(
  tables.reports.map(({ title, summary, entities }) => ({ text: `${title}\n\n${summary}`, entities })),
);

interface Pair {
  language: string;
  languageB?: string;
  a: string;
  b: string;
}

function compare({ language, languageB, a, b }: Pair) {
  const prepare = (text: string, language: string) =>
    prepareItem({ text, language, published: SOME_DAY, mentions: findMentions(text, names) }, terms);
  return compareStatements(prepare(a, language), prepare(b, languageB ?? language), (id) =>
    names.relatedTo(id),
  );
}

describe("statement pairs", () => {
  it("calls at most 2 of 60 distorted pairs the same statement", () => {
    expect(pairs.distorted).toHaveLength(60);
    expect(pairs.distorted.filter((pair) => compare(pair).isSame).length).toBeLessThanOrEqual(2);
  });

  it("joins at least 50 of 60 honest paraphrases and translations", () => {
    expect(pairs.paraphrases).toHaveLength(60);
    expect(pairs.paraphrases.filter((pair) => compare(pair).isSame).length).toBeGreaterThanOrEqual(50);
  });

  it("names the kind of at least 50 distortions and shows words of both sides", () => {
    const named = pairs.distorted.filter((pair) => {
      const found = compare(pair).distortions.find(({ kind }) => kind === pair.kind);
      return found && pair.a.slice(...found.here) !== "" && pair.b.slice(...found.there) !== "";
    });
    expect(named.length).toBeGreaterThanOrEqual(50);
  });

  it("joins nothing of another day", () => {
    const [first] = pairs.paraphrases;
    if (!first) throw new Error("no pairs");
    const on = (published: string, text: string) =>
      prepareItem({ text, language: "en", published, mentions: findMentions(text, names) }, terms);
    const later = compareStatements(on("2016-09-20", first.a), on("2018-02-01", first.a), () => new Set());
    const same = compareStatements(on("2016-09-20", first.a), on("2016-09-20", first.a), () => new Set());
    expect(later.score).toBeLessThan(same.score);
  });
});
