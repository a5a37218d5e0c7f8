import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareReport } from "./bare-report";
import { termVector } from "./term-vector";
import { eachInBag, wordBag } from "./word-bag";

const TEXT = "The ferries wait. Ferry pilots strike in 2016; the strike goes on.";

describe("a bag of words", () => {
  test("has the beginnings of words in alphabetical order, each with its count", () => {
    expect(wordBag(TEXT).split("\n")).toEqual([
      "2016\t1",
      "ferri\t1",
      "ferry\t1",
      "goes\t1",
      "in\t1",
      "on\t1",
      "pilot\t1",
      "strik\t2",
      "the\t2",
      "wait\t1",
    ]);
    expect(wordBag("")).toBe("");
  });

  test("is indexed as the text would be", () => {
    const words = fc.array(fc.constantFrom("Ferry", "ferries", "2016", "паром", "عبّارة", "strike."), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(" ");
        const report = bareReport({ id: "a", title: "Ferry strike" });
        const ofText = termVector({ ...report, text });
        const ofBag = termVector({ ...report, bag: wordBag(text) });
        expect(ofBag.length).toBeCloseTo(ofText.length);
        expect([...ofBag.frequencies.keys()].sort()).toEqual([...ofText.frequencies.keys()].sort());
        for (const [term, frequency] of ofText.frequencies)
          expect(ofBag.frequencies.get(term)).toBeCloseTo(frequency);
      }),
    );
  });

  test("of nothing calls nobody", () => {
    eachInBag("", () => expect.unreachable());
  });
});
