import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareReport } from "../pack/bare-report";
import { compilePack } from "../pack/compile";
import { openPack } from "../pack/open";
import { containment } from "./containment";
import { findCopies, sharedHashes } from "./find-copies";
import { fingerprint, isQuoted, SHINGLE, WINDOW, wordsOfHash } from "./fingerprint";
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
        const { hashes } = fingerprint(asked.join(" "));
        const copy = findCopies(hashes, postings, 0).find(({ report: number }) => number === 0);
        const expected = containment(hashes, report);
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
    expect(
      findCopies(fingerprint(`In the evening he wrote: ${speech} That was all.`).hashes, postings, 0),
    ).toEqual([]);
  });

  test("what very many reports have proves less than what only one has", () => {
    const notice = fingerprint("All prices are given without tax and may change at any time.").hashes;
    const postings = packOf([
      ...Array.from({ length: 40 }, () => notice),
      [...notice, 1_000, 2_000, 3_000, 4_000].sort((a, b) => a - b),
    ]);
    const [first] = findCopies(
      [...notice, 1_000, 2_000].sort((a, b) => a - b),
      postings,
      0,
    );
    expect(first?.report).toBe(40);
    const rare = containment(
      [...notice, 1_000, 2_000].sort((a, b) => a - b),
      notice,
    ).ofFirst;
    const other = findCopies(
      [...notice, 1_000, 2_000].sort((a, b) => a - b),
      postings,
      0,
    )[1];
    expect(other?.containment.ofFirst).toBeLessThan(rare);
  });

  test("leaves out what shares less than asked", () => {
    const postings = packOf([[2, 4, 6, 8]]);
    expect(findCopies([8, 10, 12, 14], postings, 0.3)).toEqual([]);
    expect(findCopies([8, 10, 12, 14], postings, 0.2)).toHaveLength(1);
  });

  test("tells which words a report has, quoted or not", () => {
    const postings = packOf([[2, 5, 8], [6]]);
    expect([...sharedHashes([3, 4, 6, 8], postings, 0)].sort()).toEqual([1, 2, 4]);
  });
});
