import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareReport } from "../pack/bare-report";
import { compilePack } from "../pack/compile";
import { openPack } from "../pack/open";
import { containment } from "./containment";
import { findCopies, overlap } from "./find-copies";
import { fingerprint, SHINGLE, WINDOW } from "./fingerprint";

const word = fc.string({ unit: fc.constantFrom(..."abcdefghij"), minLength: 2, maxLength: 6 });
const words = (min: number, max: number) => fc.array(word, { minLength: min, maxLength: max });

const DISPATCH =
  "The harbour council voted late on Monday to close the old mole to all ships until divers have looked at the wreck. " +
  "Pilots had asked for that since spring, when a barge lost its rudder there. The mill owners, whose grain comes by sea, " +
  "say that they were not heard and will go to court before the week is out.";

describe("fingerprint", () => {
  test("notices every shared run that is long enough", () => {
    const run = SHINGLE + WINDOW - 1;
    fc.assert(
      fc.property(
        words(run, run + 5),
        words(0, 30),
        words(0, 30),
        words(0, 30),
        (shared, before, after, other) => {
          const first = fingerprint([...before, ...shared, ...after].join(" "));
          const second = fingerprint([...other, ...shared].join(" "));
          expect(containment(first.hashes, second.hashes).shared).toBeGreaterThan(0);
        },
      ),
    );
  });

  test("is ascending, without repeats, with the words that each hash stands for", () => {
    const text = `${DISPATCH} ${DISPATCH}`;
    const { hashes, spans } = fingerprint(text);
    expect([...hashes]).toEqual([...new Set(hashes)].sort((a, b) => a - b));
    for (const [start, end] of spans) expect(text.slice(start, end).split(" ")).toHaveLength(SHINGLE);
  });

  test("does not see case, accents and punctuation", () => {
    const plain = fingerprint("the cafe owner said nothing at all");
    expect(fingerprint("The CAFÉ owner: “said nothing, at all!”").hashes).toEqual(plain.hashes);
  });

  test("is empty for a text shorter than a shingle", () => {
    expect(fingerprint("three words only").hashes).toHaveLength(0);
    expect(fingerprint("").hashes).toHaveLength(0);
  });

  test("takes a megabyte in its stride", () => {
    expect(fingerprint("dam ".repeat(250_000)).hashes).toHaveLength(1);
  });
});

describe("containment", () => {
  test("of an excerpt is one way only", () => {
    const whole = fingerprint(DISPATCH);
    const excerpt = fingerprint(DISPATCH.slice(0, DISPATCH.indexOf(" Pilots")));
    const { ofFirst, ofSecond } = containment(excerpt.hashes, whole.hashes);
    expect(ofFirst).toBeGreaterThan(0.9);
    expect(ofSecond).toBeLessThan(0.6);
  });

  test("survives small edits", () => {
    const edited = DISPATCH.replace("late on Monday", "on Monday").replace(
      "since spring",
      "since the spring",
    );
    const { ofFirst } = containment(fingerprint(edited).hashes, fingerprint(DISPATCH).hashes);
    expect(ofFirst).toBeGreaterThan(0.7);
  });

  test("with nothing is nothing", () => {
    expect(containment([], [])).toEqual({ ofFirst: 0, ofSecond: 0, shared: 0 });
    expect(containment([1, 2], [])).toEqual({ ofFirst: 0, ofSecond: 0, shared: 0 });
  });
});

describe("findCopies", () => {
  test("answers from the pack as a comparison of the texts themselves would", () => {
    const texts = fc.array(words(0, 25), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, words(0, 25), (all, asked) => {
        const prints = [...all.map((list) => [...list, ...asked.slice(0, 9)]), asked].map(
          (list) => fingerprint(list.join(" ")).hashes,
        );
        const reports = prints.map((hashes, at) => ({ ...bareReport({ id: `${at}` }), fingerprint: hashes }));
        const pack = openPack(compilePack({ id: "t", name: "t", version: "1", reports }));
        const { hashes } = fingerprint(asked.join(" "));
        const found = findCopies(hashes, pack.fingerprints, 0);
        for (const copy of found)
          expect(copy.containment).toEqual(containment(hashes, prints[copy.report] ?? []));
        const expected = prints.filter((print) => containment(hashes, print).shared > 0).length;
        expect(found).toHaveLength(expected);
        const overlaps = found.map((copy) => overlap(copy.containment));
        expect(overlaps).toEqual([...overlaps].sort((a, b) => b - a));
      }),
    );
  });

  test("leaves out what shares less than asked", () => {
    const reports = [{ ...bareReport({ id: "a" }), fingerprint: [1, 2, 3, 4] }];
    const { fingerprints } = openPack(compilePack({ id: "t", name: "t", version: "1", reports }));
    expect(findCopies([4, 5, 6, 7], fingerprints, 0.3)).toEqual([]);
    expect(findCopies([4, 5, 6, 7], fingerprints, 0.2)).toHaveLength(1);
  });
});
