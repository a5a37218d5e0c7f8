import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../model";
import { tokenise } from "../text/tokens";
import { fingerprint } from "./fingerprint";
import { passageFinder } from "./shared-passages";

const word = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnop"), minLength: 4, maxLength: 8 });
/** Words that no other part of a generated text has. */
const marked = (mark: string, min: number, max: number) =>
  fc
    .array(word, { minLength: min, maxLength: max })
    .map((words) => words.map((each, n) => `${each}${mark}${n}`));

type Edit = { kind: "insert" | "delete" | "replace" | "swap"; place: number };
const edit = fc.record({
  kind: fc.constantFrom("insert" as const, "delete" as const, "replace" as const, "swap" as const),
  place: fc.integer({ min: 0, max: 1_000 }),
});

/** One word of the inner part changed; the ends stay, so that the truth is known to the word. */
function apply(words: string[], { kind, place }: Edit, n: number): string[] {
  const edited = [...words];
  const at = 6 + (place % Math.max(1, words.length - 12));
  if (kind === "insert") edited.splice(at, 0, `new${n}`);
  if (kind === "delete") edited.splice(at, 1);
  if (kind === "replace") edited[at] = `new${n}`;
  if (kind === "swap") edited.splice(at, 2, edited[at + 1] ?? "", edited[at] ?? "");
  return edited;
}

/** Places of the first and last word of a span. */
function placesOf(text: string, [start, end]: Span): [number, number] {
  const tokens = tokenise(text);
  return [tokens.findIndex(({ span }) => span[0] === start), tokens.findIndex(({ span }) => span[1] === end)];
}

describe("passageFinder", () => {
  test("marks a copied and edited passage right to three words", () => {
    fc.assert(
      fc.property(
        marked("s", 40, 90),
        marked("x", 0, 40),
        marked("y", 0, 40),
        fc.array(edit, { maxLength: 2 }),
        (source, before, after, edits) => {
          const copied = edits.reduce(apply, source);
          const text = [...before, ...copied, ...after].join(" ");
          const spans = passageFinder(text)(fingerprint(source.join(" ")).hashes);
          const first = placesOf(text, spans[0] ?? [0, 0])[0];
          const last = placesOf(text, spans.at(-1) ?? [0, 0])[1];
          expect(Math.abs(first - before.length)).toBeLessThanOrEqual(3);
          expect(Math.abs(last - (before.length + copied.length - 1))).toBeLessThanOrEqual(3);
          // Within, no more is left open than an edit and the words too near to another edit.
          for (const [n, span] of spans.slice(1).entries()) {
            const open = placesOf(text, span)[0] - placesOf(text, spans[n] ?? [0, 0])[1];
            expect(open).toBeLessThanOrEqual(16);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test("marks each of several passages between own words", () => {
    fc.assert(
      fc.property(marked("s", 60, 60), marked("x", 15, 15), marked("y", 15, 15), (source, own, more) => {
        const parts = [source.slice(0, 20), own, source.slice(35, 60), more];
        const text = parts.flat().join(" ");
        const places = passageFinder(text)(fingerprint(source.join(" ")).hashes).map((span) =>
          placesOf(text, span),
        );
        expect(places).toHaveLength(2);
        const truth = [0, 19, 35, 59];
        places.flat().forEach((place, n) => {
          expect(Math.abs(place - (truth[n] ?? 0))).toBeLessThanOrEqual(3);
        });
      }),
      { numRuns: 100 },
    );
  });

  test("a phrase that anybody may use is no passage", () => {
    const other = fingerprint("The minister said at a press conference that the mole stays closed.").hashes;
    expect(passageFinder("Nobody was hurt, he said at a press conference in the mill.")(other)).toEqual([]);
  });

  test("quoted words are part of a passage although they prove no copy", () => {
    const source =
      "The pilot, Ada Kross, said: “Nobody goes near that mole at night any more.” She left before noon.";
    const [passage] = passageFinder(source)(fingerprint(source).hashes);
    expect(source.slice(...(passage ?? [0, 0]))).toBe(source.slice(0, -1));
  });

  test("nothing is shared with nothing", () => {
    expect(passageFinder("")([])).toEqual([]);
    expect(passageFinder("Some words of a text that stands alone here.")([])).toEqual([]);
  });
});
