import { globSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { cues } from "../data/cues";
import { citingWords } from "../lib/attribution/citing-words";
import { creditWords } from "../lib/attribution/credit-words";
import { quotingWords } from "../lib/attribution/quoting-words";
import { statementWords } from "../lib/attribution/statement-words";

/**
 * Every regular expression of lib and every one that is compiled from data/cues, on hostile text. Alone they may take
 * quadratic time, because their callers hand them lines of bounded length; that the readers as a whole are linear on a
 * megabyte is shown in lib/attribution/linear-time.test.ts. What is refused here is anything worse: text four times as
 * long must not take 64 times as long.
 */
const LIB = new URL("../lib/", import.meta.url).pathname;
const SHAPES = ["a", " ", ". ", ", ", "(", "1-", "Ab ", "ab Cd, ", "/ ", "新"];
const SHORT = 1500;
const LONG = 4 * SHORT;
/** Milliseconds below which a time says nothing, and the growth that is called worse than quadratic. */
const NOISE = 12;
const WORSE = 40;

function literals(): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("regex" in node && node.regex) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push(new RegExp(pattern, flags));
    }
    for (const child of Object.values(node)) visit(child);
  };
  for (const file of globSync("**/*.ts", { cwd: LIB }).filter((name) => !name.includes("test")))
    visit(parseSync(file, readFileSync(LIB + file, "utf8")).program);
  return found;
}

function compiled(): RegExp[] {
  const tables: object[] = [creditWords(cues), citingWords(cues, null)];
  for (const language of Object.keys(cues.languages)) {
    // The citing patterns of one language are those of all, with fewer words.
    tables.push(statementWords(cues, language), quotingWords(cues, language) ?? {});
  }
  const inside = (value: unknown): RegExp[] => {
    if (value instanceof RegExp) return [value];
    return Array.isArray(value) ? value.flatMap((each) => inside(each?.matcher)) : [];
  };
  return tables.flatMap((table) => Object.values(table).flatMap(inside));
}

function time(expression: RegExp, text: string): number {
  const start = performance.now();
  text.search(expression);
  return performance.now() - start;
}

function isWorseThanQuadratic(expression: RegExp, shape: string): boolean {
  const text = (length: number) => `${shape.repeat(length / shape.length)}\u0001`;
  const long = time(expression, text(LONG));
  if (long < NOISE) return false;
  const again = Math.min(long, time(expression, text(LONG)));
  return again > NOISE && again > WORSE * Math.max(time(expression, text(SHORT)), NOISE / WORSE);
}

describe("no regular expression blows up", () => {
  const bySource = new Map([...literals(), ...compiled()].map((each) => [String(each), each]));

  it("finds them all", () => expect(bySource.size).toBeGreaterThan(500));

  it.each(SHAPES)("on %j over and over", { timeout: 60_000 }, (shape) => {
    const worse = [...bySource.values()].filter((expression) => isWorseThanQuadratic(expression, shape));
    expect(worse.map(String)).toEqual([]);
  });
});
