import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareReport } from "../pack/bare-report";
import { compilePack } from "../pack/compile";
import { openPack } from "../pack/open";
import { containment } from "./containment";
import { findCopies, sharedHashes } from "./find-copies";
import { type Fingerprint, fingerprint, isQuoted, SHINGLE, WINDOW, wordsOfHash } from "./fingerprint";
import { quotedSpans } from "./quoted-words";

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
    expect(fingerprint("The CAFÉ owner: ‘said nothing, at all!’").hashes).toEqual(plain.hashes);
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

describe("quotations", () => {
  test("of the usual marks are found, closed within their paragraph", () => {
    const text =
      'He said: "No ship." And «no barge», „kein Kahn“, “none.”\n\nShe: “left open\n\nnow closed”.';
    expect(quotedSpans(text).map((span) => text.slice(...span))).toEqual([
      '"No ship."',
      "«no barge»",
      "„kein Kahn“",
      "“none.”",
    ]);
  });

  test("are marked in the fingerprint and don't change what is kept of a text", () => {
    const plain = fingerprint(DISPATCH).hashes;
    const quoted = fingerprint(
      DISPATCH.replace("when a barge", '"when a barge').replace(" there.", ' there."'),
    );
    expect(new Set(Array.from(quoted.hashes, wordsOfHash))).toEqual(new Set(Array.from(plain, wordsOfHash)));
    expect(plain.some(isQuoted)).toBe(false);
    expect(quoted.hashes.some(isQuoted)).toBe(true);
  });
});

/** Of a text that has the runs in this order. */
const printOf = (...hashes: number[]): Fingerprint => {
  const order = hashes.map((hash, at) => ({ hash, at })).sort((a, b) => a.hash - b.hash);
  return {
    hashes: Uint32Array.from(order, ({ hash }) => hash),
    spans: order.map(({ at }) => [at, at + 1]),
  };
};
/** Runs numbered from `first`, none in a quotation. */
const runs = (first: number, count: number) => Array.from({ length: count }, (_, at) => 2 * (first + at));

describe("findCopies", () => {
  const packOf = (fingerprints: ArrayLike<number>[]) =>
    openPack(
      compilePack({
        id: "t",
        name: "t",
        version: "1",
        reports: fingerprints.map((print, at) => ({ ...bareReport({ id: `${at}` }), fingerprint: print })),
      }),
    ).fingerprints;

  test("answers from the pack as a comparison of the texts themselves would", () => {
    fc.assert(
      fc.property(words(0, 25), words(0, 25), words(9, 25), (mine, own, asked) => {
        const report = fingerprint([...own, ...asked.slice(0, 9)].join(" ")).hashes;
        const postings = packOf([report, fingerprint(mine.join(" ")).hashes]);
        const print = fingerprint(asked.join(" "));
        const copy = findCopies(print, postings, 0).find(({ report: number }) => number === 0);
        const expected = containment(print.hashes, report);
        expect(copy?.containment.shared ?? 0).toBe(expected.shared);
        expect(copy?.containment.ofFirst ?? 0).toBeCloseTo(expected.ofFirst);
        expect(copy?.containment.ofSecond ?? 0).toBeCloseTo(expected.ofSecond);
      }),
    );
  });

  test("a speech that two reports quote makes neither a copy of the other", () => {
    const speech =
      "“Nobody goes near that mole at night any more, not while I am the master of this harbour.”";
    const postings = packOf([fingerprint(`The master spoke to pilots. ${speech} Then it rained.`).hashes]);
    expect(findCopies(fingerprint(`In the evening he wrote: ${speech} That was all.`), postings, 0)).toEqual(
      [],
    );
  });

  test("what very many reports have proves less than what only one has", () => {
    const notice = fingerprint("All prices are given without tax and may change at any time.").hashes;
    const postings = packOf([
      ...Array.from({ length: 40 }, () => notice),
      [...notice, 1_000, 2_000, 3_000, 4_000].sort((a, b) => a - b),
    ]);
    const [first] = findCopies(printOf(...notice, 1_000, 2_000), postings, 0);
    expect(first?.report).toBe(40);
    const rare = containment(
      [...notice, 1_000, 2_000].sort((a, b) => a - b),
      notice,
    ).ofFirst;
    const other = findCopies(printOf(...notice, 1_000, 2_000), postings, 0)[1];
    expect(other?.containment.ofFirst).toBeLessThan(rare);
  });

  test("leaves out what shares less than asked", () => {
    const postings = packOf([runs(0, 80)]);
    expect(findCopies(printOf(...runs(60, 80)), postings, 0.3)).toEqual([]);
    expect(findCopies(printOf(...runs(60, 80)), postings, 0.2)).toHaveLength(1);
  });

  test("tells which words a report has, quoted or not", () => {
    const postings = packOf([[2, 5, 8], [6]]);
    expect([...(sharedHashes([3, 4, 6, 8], postings).get(0) ?? [])].sort()).toEqual([1, 2, 4]);
  });
});

describe("overlap", () => {
  /** Of a text with a report, asked in a pack of that report alone. */
  const overlapOf = (text: number[], report: number[]) => {
    const pack = compilePack({
      id: "t",
      name: "t",
      version: "1",
      reports: [{ ...bareReport({ id: "r" }), fingerprint: [...report].sort((a, b) => a - b) }],
    });
    return findCopies(printOf(...text), openPack(pack).fingerprints, 0)[0]?.overlap ?? 0;
  };
  const report = runs(0, 100);
  const other = (count: number, from = 1_000) => runs(from, count);
  const asQuoted = (hashes: number[]) => hashes.map((hash) => hash + 1);

  test("of a whole copy is nearly one, and never more", () => {
    expect(overlapOf(report, report)).toBeGreaterThan(0.9);
    const mostlySpoken = [...runs(0, 10), ...asQuoted(runs(10, 100))];
    expect(overlapOf(mostlySpoken, mostlySpoken)).toBe(1);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), fc.uniqueArray(fc.nat(60)), (text, own) => {
        const overlap = overlapOf(text, own);
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("a passage proves more than as many phrases here and there", () => {
    const scattered = other(100).map((hash, at) => (at % 10 === 0 ? at * 2 : hash));
    const passage = other(100).map((hash, at) => (at >= 45 && at < 55 ? at * 2 : hash));
    expect(overlapOf(passage, report)).toBeGreaterThan(2 * overlapOf(scattered, report));
  });

  test("an editor's change doesn't end a passage", () => {
    const changed = other(100).map((hash, at) => (at >= 40 && at < 60 && at % 4 !== 0 ? at * 2 : hash));
    const apart = other(100).map((hash, at) => (at % 20 < 3 ? at * 2 : hash));
    expect(overlapOf(changed, report)).toBeGreaterThan(1.3 * overlapOf(apart, report));
  });

  test("the lead proves more than what stands last", () => {
    const shared = runs(0, 20);
    const first = overlapOf([...shared, ...other(80)], report);
    expect(first).toBeGreaterThan(1.5 * overlapOf([...other(80), ...shared], report));
  });

  test("a quotation counts within a copied passage", () => {
    const [before, speech] = [runs(0, 10), asQuoted(runs(10, 10))];
    const reported = [...before, ...speech, ...runs(20, 80)];
    const copied = [...before, ...speech, ...other(80)];
    const without = [...before, ...asQuoted(other(10, 5_000)), ...other(80)];
    const apart = [...before, ...other(80), ...speech];
    expect(overlapOf(copied, reported)).toBeGreaterThan(1.5 * overlapOf(without, reported));
    expect(overlapOf(apart, reported)).toBeCloseTo(overlapOf(without, reported));
  });

  test("words that lost their marks in one of two texts are quoted all the same", () => {
    const speech = runs(10, 10);
    expect(overlapOf([...other(40), ...speech], [...asQuoted(speech), ...runs(40, 40)])).toBe(0);
  });

  test("a few words in common are no large share of a very short text", () => {
    expect(overlapOf(runs(0, 4), [...runs(0, 2), ...other(100)])).toBeLessThan(0.1);
  });
});
