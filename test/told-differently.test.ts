import { describe, expect, it } from "vitest";
import { openTools } from "../cli/tools";
import { wordsComparer } from "../lib/chain/compare-words";
import { matchStatements, type StatementMatch } from "../lib/chain/match-statements";
import { packTermWeights } from "../lib/chain/pack-term-weights";
import { makeArticle, makeReportStatement, makeStatement } from "./make";
import pairs from "./statement-pairs.json";

/** The pairs of statement-pairs.json as an article's sentence and a record's gist, of one speaker, day and occasion. */

interface Pair {
  language: string;
  languageB?: string;
  a: string;
  b: string;
}

const DATE = "2016-09-20";
const { names, pack } = openTools(undefined);
const terms = packTermWeights(pack);

function match(body: string, language: string, gist: string): StatementMatch {
  const compare = wordsComparer(makeArticle({ body, language }), names, terms);
  const mine = makeStatement({ date: DATE, content: [[0, body.length]] });
  return matchStatements(mine, makeReportStatement({ date: DATE, gist }), compare);
}

/** Gists are English: a pair without English is left out, an English one is taken both ways. */
function matchAll(list: Pair[]): StatementMatch[] {
  return list.flatMap(({ language, languageB = language, a, b }) => [
    ...(languageB === "en" ? [match(a, language, b)] : []),
    ...(language === "en" ? [match(b, languageB, a)] : []),
  ]);
}

describe("a statement and the record of it", () => {
  it("is no longer the same where a negation, number, actor, date or place was swapped", () => {
    const matches = matchAll(pairs.distorted);
    expect(matches.length).toBeGreaterThan(60);
    expect(matches.filter((found) => found !== "differs").length).toBeLessThanOrEqual(2);
  });

  it("stays the same in an honest paraphrase", () => {
    const matches = matchAll(pairs.paraphrases);
    expect(matches.length).toBeGreaterThan(50);
    expect(matches.filter((found) => found !== "same").length).toBeLessThanOrEqual(1);
  });
});
