import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../lib/model";
import { rangeOf } from "./reveal";

const PAGES = 200;
const WORDS = [
  "ferry",
  "the",
  "mayor",
  "said",
  "Harbour",
  "Post",
  "on",
  "Monday",
  "bridge",
  "to",
  "gether",
  "together",
];

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 14 });
const mutation = fc.record({
  kind: fc.constantFrom("move", "split", "remove", "duplicate"),
  seed: fc.nat({ max: 10_000 }),
});
const mutatedPage = fc.record({
  sentences: fc.array(sentence, { minLength: 3, maxLength: 8 }),
  pick: fc.nat({ max: 10_000 }),
  length: fc.integer({ min: 1, max: 5 }),
  mutations: fc.array(mutation, { maxLength: 5 }),
});

interface Page {
  /** Words of each paragraph. */
  paragraphs: string[][];
  /** Paragraph, place of the cut in its text, and the tag's length. */
  cuts: { paragraph: number; at: number; length: number }[];
}

function evidenceIn(sentences: string[][], pick: number, length: number): Evidence {
  const words = sentences[pick % sentences.length] ?? [];
  const start = pick % Math.max(1, words.length - length);
  const before = words.slice(0, start).join(" ");
  const after = words.slice(start + length).join(" ");
  return {
    exact: words.slice(start, start + length).join(" "),
    prefix: before === "" ? "" : `${before} `,
    suffix: after === "" ? "" : ` ${after}`,
    where: "body",
  };
}

function mutate(page: Page, { kind, seed }: { kind: string; seed: number }, exact: string): void {
  const { paragraphs, cuts } = page;
  const from = seed % paragraphs.length;
  if (kind === "move") paragraphs.splice((seed >> 3) % paragraphs.length, 0, ...paragraphs.splice(from, 1));
  if (kind === "duplicate") {
    const words = paragraphs[from] ?? [];
    words.splice(seed % (words.length + 1), 0, ...exact.split(" "));
  }
  if (kind === "split") cuts.push({ paragraph: from, at: seed % 40, length: 1 + (seed % 7) });
  if (kind === "remove")
    page.paragraphs = paragraphs.map((words) =>
      ` ${words.join(" ")} `.replace(` ${exact} `, " quay ").trim().split(" "),
    );
}

function render({ paragraphs, cuts }: Page): string[] {
  document.body.innerHTML = "";
  const texts = paragraphs.map((words) => words.join(" "));
  for (const [index, text] of texts.entries()) {
    const element = document.createElement("p");
    const cut = cuts.find(({ paragraph }) => paragraph === index);
    const [at, end] = cut ? [cut.at, cut.at + cut.length] : [0, 0];
    const bold = document.createElement("b");
    bold.textContent = text.slice(at, end);
    element.append(text.slice(0, at), bold, text.slice(end));
    document.body.append(element, "\n");
  }
  return texts;
}

/** Every place of the words, and how many letters around it are as the evidence has them: by other means than the code. */
function places(text: string, { exact, prefix, suffix }: Evidence): { at: number; context: number }[] {
  const letters = (words: string) => words.replace(/\s/g, "");
  const found: { at: number; context: number }[] = [];
  for (let at = text.indexOf(` ${exact} `); at !== -1; at = text.indexOf(` ${exact} `, at + 1)) {
    const before = letters(text.slice(0, at));
    const after = letters(text.slice(at + exact.length + 2));
    const shared = (given: string, fits: (part: string) => boolean) => {
      let length = given.length;
      while (!fits(given.slice(0, length))) length -= 1;
      return length;
    };
    const reversed = [...letters(prefix)].reverse().join("");
    const backwards = [...before].reverse().join("");
    const context =
      shared(reversed, (part) => backwards.startsWith(part)) +
      shared(letters(suffix), (part) => after.startsWith(part));
    found.push({ at: letters(text.slice(0, at)).length, context });
  }
  return found;
}

const fold = (text: string) => text.replace(/\s+/g, " ").trim();

function lettersBefore(range: Range): number {
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().replace(/\s/g, "").length;
}

describe("evidence in mutated pages", () => {
  it(`marks nothing wrong in ${PAGES} pages with words moved, split over tags, removed and duplicated`, () => {
    const seen = { marked: 0, gone: 0 };
    fc.assert(
      fc.property(mutatedPage, ({ sentences, pick, length, mutations }) => {
        const evidence = evidenceIn(sentences, pick, length);
        const page: Page = { paragraphs: sentences.map((words) => [...words]), cuts: [] };
        for (const change of mutations) mutate(page, change, evidence.exact);
        const standing = places(` ${render(page).join(" ")} `, evidence);
        const range = rangeOf(document, evidence);
        if (range === null) {
          seen.gone += 1;
          expect(standing.length, "the only place of the words is found").not.toBe(1);
          return;
        }
        seen.marked += 1;
        expect(fold(range.toString())).toBe(evidence.exact);
        const best = Math.max(...standing.map(({ context }) => context));
        const bestPlaces = standing.filter(({ context }) => context === best).map(({ at }) => at);
        expect(bestPlaces).toContain(lettersBefore(range));
      }),
      { numRuns: PAGES, seed: 11 },
    );
    expect(seen.marked).toBeGreaterThan(PAGES / 4);
    expect(seen.gone).toBeGreaterThan(0);
  });

  it("finds words that moved to another place", () => {
    document.body.innerHTML = "<p>The bridge is closed.</p><p>So the mayor <b>told the Har</b>bour Post.</p>";
    const evidence: Evidence = {
      exact: "told the Harbour Post",
      prefix: "Nobody ",
      suffix: " why.",
      where: "body",
    };
    expect(rangeOf(document, evidence)?.toString()).toBe("told the Harbour Post");
  });
});
