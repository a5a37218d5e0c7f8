import { describe, expect, test } from "vitest";
import { averagePrecision, f1At } from "./copies";
import { PlainBm25 } from "./plain-bm25";
import { ndcgAt10, recallAt10, sampleEvenly } from "./ranking-measures";

const relevant = new Set(["a", "b"]);

describe("measures", () => {
  test("recall@10 counts hits among the first ten of those that could be there", () => {
    expect(recallAt10(["x", "a"], relevant)).toBe(0.5);
    expect(recallAt10([..."0123456789", "a"], relevant)).toBe(0);
    const many = new Set(Array.from({ length: 20 }, (_, n) => `${n}`));
    expect(recallAt10([..."0123456789"], many)).toBe(1);
  });

  test("nDCG@10 is 1 for the best order and less for any other", () => {
    expect(ndcgAt10(["b", "a", "x"], relevant)).toBe(1);
    expect(ndcgAt10(["x", "a", "b"], relevant)).toBeCloseTo(
      (1 / Math.log2(3) + 0.5) / (1 + 1 / Math.log2(3)),
    );
    expect(ndcgAt10([], relevant)).toBe(0);
  });

  test("average precision takes equal scores as one group", () => {
    const judged = [
      { overlap: 0.9, copied: true },
      { overlap: 0.5, copied: false },
      { overlap: 0.5, copied: true },
    ];
    expect(averagePrecision(judged)).toBeCloseTo((1 + 2 / 3) / 2);
    expect(averagePrecision(judged.toReversed())).toBe(averagePrecision(judged));
    expect(f1At(judged, 0.6)).toBeCloseTo(2 / 3);
  });

  test("samples are the same in every run", () => {
    expect(sampleEvenly([0, 1, 2, 3, 4, 5], 3)).toEqual([0, 2, 4]);
    expect(sampleEvenly([0, 1], 3)).toEqual([0, 1]);
  });
});

test("plain BM25 leaves the asking document out and takes closeness into account", () => {
  const text = "fire in the yard";
  const plain = new PlainBm25([
    { id: "self", text, published: "2016-09-13" },
    { id: "far", text, published: "2015-01-01" },
    { id: "close", text, published: "2016-09-12" },
    { id: "other", text: "a bakery opens", published: null },
  ]);
  expect(plain.rank(text, "self", "2016-09-13", 3)).toEqual(["close", "far"]);
});
