import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { COMMON } from "../../lib/text/common-letters";
import { Expression } from "../../lib/text/expression";
import { bracketed } from "./bracketed";
import { commonLetters } from "./common-letters";
import { literalsIn } from "./literals";

const IS_COMMON = new RegExp(`[${COMMON}]`);
const LETTERS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((letter) =>
  IS_COMMON.test(letter),
);
/** Words and signs that the expressions of lib look for, and letters that differ in case by more than a step. */
const PIECES = [
  " ",
  ".",
  "-",
  "’",
  "ß",
  "µ",
  "ÿ",
  "ſ",
  "İ",
  "Al",
  "bin",
  "The",
  "12",
  "2016",
  "年",
  "社",
  "\n",
  "Ж",
];

const literals = sourcesIn("lib").flatMap((file) =>
  literalsIn(parseSync(file, readFileSync(file, "utf8")).program),
);

const letters = commonLetters(literals.map(({ pattern }) => pattern).join());

/** As the build makes it; null where the literal stays. */
function quick(pattern: string, flags: string): RegExp | null {
  const source = bracketed(pattern);
  return source === null ? null : (new Expression(source, flags, letters) as unknown as RegExp);
}

describe("the common form of an expression", () => {
  it.each(["u", "iu", "v"])("has the same single letters, with the flag %s", (flags) => {
    for (const property of Object.keys(letters).filter((name) => !name.endsWith("i"))) {
      const source = `^[^\\p{${property}}]$|^\\p{${property}}x?$`;
      const [full, common] = [new RegExp(source, flags), quick(source, flags)];
      const found = (expression: RegExp | null) =>
        LETTERS.map((letter) => expression?.exec(`${letter}x`)?.[0]).join();
      expect(found(common), property).toBe(found(full));
    }
  });

  it("finds the same in texts of common letters, for every expression of lib", () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...LETTERS)), { maxLength: 30 })
      .map((parts) => parts.join(""));
    const changed = literals.flatMap(({ pattern, flags }) => {
      const all = flags.includes("g") ? flags : `${flags}g`;
      const common = quick(pattern, all);
      return common === null ? [] : [{ full: new RegExp(pattern, all), common }];
    });
    expect(changed.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(text, (words) => {
        for (const { full, common } of changed)
          expect([...words.matchAll(common)]).toEqual([...words.matchAll(full)]);
      }),
    );
  });

  it("is none where no property is asked for, and not guessed where one is denied", () => {
    expect(bracketed("^[a-z]\\d")).toBeNull();
    expect(() => bracketed("\\P{L}")).toThrow(/No common form/);
    expect(bracketed("\\p{L}[\\p{N}-]\\[\\p{Lu}")).toBe("[\\p{L}][\\p{N}-]\\[[\\p{Lu}]");
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes(".test"))
    .map((file) => join(folder, file));
}
