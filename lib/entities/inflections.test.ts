import fc from "fast-check";
import { describe, expect, test } from "vitest";
import data from "../../data/inflections.json";
import { fold } from "../text/fold";
import { isShortStem, stemOf, strippedForms, withoutOpenings } from "./inflections";

const isIn = (word: string, script: string) => new RegExp(`^\\p{Script=${script}}`, "u").test(word);
const endingsFor = (word: string) => data.suffixes.filter(({ script }) => isIn(word, script));

/** What remains of a word without an ending of the list, the longest or shortest first. */
function cut(word: string, endings: string[], least: number, order: 1 | -1): string[] {
  return [...new Set(endings.map(fold))]
    .sort((a, b) => order * (a.length - b.length))
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= least)
    .map((ending) => word.slice(0, -ending.length));
}

function slowStem(word: string, inName: boolean): string {
  const rule = endingsFor(word).find(({ dictionary }) => dictionary.length > 0);
  const least = (inName ? rule?.stemInName : rule?.stem) ?? 0;
  return cut(word, rule?.dictionary ?? [], least, -1)[0] ?? word;
}

function slowOpenings(word: string): string[] {
  const rule = data.prefixes.find(({ script }) => isIn(word, script));
  if (!rule) return [];
  const contracted = Object.entries(rule.contracted as Record<string, string>);
  return [...rule.openings.map((opening) => [opening, ""]), ...contracted]
    .filter(([opening = ""]) => word.startsWith(opening) && word.length - opening.length >= rule.stem)
    .map(([opening = "", replacement = ""]) => replacement + word.slice(opening.length));
}

const endings = data.suffixes.flatMap(({ endings, dictionary }) => [...endings, ...dictionary]).map(fold);
const openings = data.prefixes.flatMap(({ openings, contracted }) => [
  ...openings,
  ...Object.keys(contracted),
]);
const letters = fc.string({ unit: fc.constantFrom(..."aеوבתي가1新", "𐐀", "\ud801", "\0"), maxLength: 6 });
/** Words of every script, and of several, that begin and end as rules say or do not. */
const word = fc
  .tuple(fc.constantFrom("", ...openings), letters, fc.constantFrom("", ...endings))
  .map((parts) => parts.join(""));

describe("the rules of a word's first letter", () => {
  test("are those that its script has", () => {
    fc.assert(
      fc.property(word, fc.boolean(), (word, inName) => {
        expect(stemOf(word, inName)).toBe(slowStem(word, inName));
        expect(withoutOpenings(word)).toEqual(slowOpenings(word));
        for (const bearers of ["person", "entity", "any"] as const) {
          const rules = endingsFor(word).filter((rule) => rule.of === bearers);
          const forms = rules.flatMap(({ endings, stemInName }) => cut(word, endings, stemInName, 1));
          expect(strippedForms(word, [bearers])).toEqual(forms);
        }
        expect(isShortStem(word)).toBe(
          endingsFor(word).some(({ stem, stemInName }) => word.length < stem && stem > stemInName),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

test("Korean particles of two syllables are taken off, which are longer once they are folded", () => {
  expect(strippedForms(fold("항구에서"), ["any"])).toContain(fold("항구"));
});
