import { globSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { describe, expect, it, vi } from "vitest";
import { cues } from "../data/cues";
import { citingWords } from "../lib/attribution/citing-words";
import { creditWords } from "../lib/attribution/credit-words";
import { quotingWords } from "../lib/attribution/quoting-words";
import { statementWords } from "../lib/attribution/statement-words";
import { distortionWords } from "../lib/chain/distortion-words";
import "../lib/article/byline";
import "../lib/entities/inflections";
import "../lib/text/fold";

/** What lib makes of strings, from the moment its modules are loaded. */
const made = vi.hoisted(() => {
  const expressions: RegExp[] = [];
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, args, newTarget) {
      const expression = Reflect.construct(target, args, newTarget) as RegExp;
      const caller = new Error().stack?.split("\n")[2] ?? "";
      if (/\/lib\//.test(caller) && !caller.includes("node_modules")) expressions.push(expression);
      return expression;
    },
  });
  return expressions;
});

/**
 * Every regular expression of lib and every one that is compiled from data/cues, on hostile lines: text four times as long
 * may not take more than ten times as long (linear takes four, quadratic sixteen). That the readers as a whole are linear
 * on a megabyte is shown in lib/attribution/linear-time.test.ts.
 */
const LIB = new URL("../lib/", import.meta.url).pathname;
const SHAPES = [
  "a",
  "A",
  "1",
  " ",
  "\n",
  ".",
  ",",
  "(",
  "-",
  '"',
  "新",
  "a ",
  "A ",
  "A.",
  ". ",
  ", ",
  "1-",
  "Ab1",
  "Ab, ",
];
const MOST_OWN = 4;
const SHORT = 10_000;
const LONG = 4 * SHORT;
const MEGABYTE = 1_000_000;
const GROWTH = 10;
/** Milliseconds: what is faster says nothing, so that a busy machine fails no test. */
const NOISE = { short: 15, long: 300, megabyte: 10_000 };

/** Quadratic, but never on more than a name or a sentence: by where the text is cut. */
const BOUNDED: [bound: string, expression: RegExp][] = [
  ["look-up: LONGEST_NAME", /\s*[([（]([^)\]）]{1,60})[)\]）]\s*$/u],
  ["citing-credits: REACH", /(?:^|[.!?…»”"]\s+|\n\s*)(?:\S{1,20}\s){0,2}$/u],
  ["copyright-credits: LONGEST_NAME", /[\s,.~–—-]*(?:(?:19|20)\d\d[\s–—-]*)*$/u],
  ["labelled-credits: 120 characters", /^\s*(?:the\s+)?|[.\s]+$/giu],
  ["labelled-credits: LONGEST_LINE", /^[\s(*–—-]+|[\s).*]+$/gu],
  ["words: LONGEST_ONLY", /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}\d]+$/gu],
];
/** The same of a whole file or field: what stands for a speaker within a sentence, an owner's name. */
const BOUNDED_PLACES = ["attribution/speakers.ts", "credits: companySuffix"];

interface Found {
  where: string;
  expression: RegExp;
}

function literals(): Found[] {
  const found: Found[] = [];
  for (const where of globSync("**/*.ts", { cwd: LIB }).filter((name) => !name.includes("test"))) {
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      if ("regex" in node && node.regex) {
        const { pattern, flags } = node.regex as { pattern: string; flags: string };
        found.push({ where, expression: new RegExp(pattern, flags) });
      }
      for (const child of Object.values(node)) visit(child);
    };
    visit(parseSync(where, readFileSync(LIB + where, "utf8")).program);
  }
  return found;
}

/** Those that are compiled from data, by where a reading of some language asks for them. */
function compiled(): Found[] {
  const tables: [string, object][] = [
    ["credits", creditWords(cues)],
    ["citing", citingWords(cues, null) ?? {}],
  ];
  for (const language of Object.keys(cues.languages))
    tables.push(
      ["citing", citingWords(cues, language) ?? {}],
      ["statements", statementWords(cues, language)],
      ["quoting", quotingWords(cues, language) ?? {}],
      ["wording", distortionWords(language) ?? {}],
    );
  const found: Found[] = [];
  for (const [reader, table] of tables)
    for (const field of Object.keys(table)) {
      const before = made.length;
      void table[field as keyof typeof table];
      found.push(...made.slice(before).map((expression) => ({ where: `${reader}: ${field}`, expression })));
    }
  return [...made.map((expression) => ({ where: "lib", expression })), ...found];
}

/** The words and marks that the expression itself names. */
function ownShapes({ source }: RegExp): string[] {
  const plain = source.replace(/\\[pP]\{[^}]*\}|\\[a-zA-Z]|\(\?<?[:=!]|[\\^$*+?()[\]{}|]/g, " ");
  const own = plain.trim().split(/\s+/).filter(Boolean).slice(0, MOST_OWN);
  return own.flatMap((part) => [part, `${part} `]);
}

/** Ends in what no expression knows, so that the ends of lines do not match. */
function lineOf(shape: string, length: number): string {
  return `${shape.repeat(Math.ceil(length / shape.length))}\u0001`;
}

/** Milliseconds; a global expression goes on behind its first match. */
function time(expression: RegExp, text: string): number {
  const start = performance.now();
  if (expression.global) text.replace(expression, "");
  else text.search(expression);
  return performance.now() - start;
}

function best(expression: RegExp, text: string): number {
  return Math.min(...[1, 2, 3].map(() => time(expression, text)));
}

function growsFaster(expression: RegExp, shape: string): boolean {
  const text = lineOf(shape, SHORT);
  if (time(expression, text) < NOISE.short) return false;
  const short = best(expression, text);
  if (short < NOISE.short) return false;
  const long = best(expression, lineOf(shape, LONG));
  return long > NOISE.long && long > GROWTH * short;
}

describe("no regular expression blows up", () => {
  const bySource = new Map([...literals(), ...compiled()].map((found) => [String(found.expression), found]));
  const bounded = new Set(BOUNDED.map(([, expression]) => String(expression)));
  const free = [...bySource.values()].filter(
    ({ where, expression }) => !BOUNDED_PLACES.includes(where) && !bounded.has(String(expression)),
  );
  const sources = (found: Found[]) => found.map(({ where, expression }) => `${where}: ${expression}`);

  it("finds them all", () => expect(bySource.size).toBeGreaterThan(400));

  it.each(SHAPES)("on %j over and over", { timeout: 60_000 }, (shape) => {
    expect(sources(free.filter(({ expression }) => growsFaster(expression, shape)))).toEqual([]);
  });

  it("on its own words over and over", { timeout: 120_000 }, () => {
    const faster = free.filter(({ expression }) =>
      ownShapes(expression).some((shape) => growsFaster(expression, shape)),
    );
    expect(sources(faster)).toEqual([]);
  });

  it("on a line of a megabyte", { timeout: 240_000 }, () => {
    const slow = free.filter(({ expression }) => {
      const shape = ownShapes(expression).join("") || "Ab 1, ";
      return time(expression, lineOf(shape, MEGABYTE)) > NOISE.megabyte;
    });
    expect(sources(slow)).toEqual([]);
  });
});
