import { describe, expect, it } from "vitest";
import { PhraseMatcher } from "./phrase-matcher";
import { Phrases } from "./phrases";
import { searchText } from "./search-text";
import { fewest, nothingLeft, pattern, phraseOf, plainWord, sequence, spaces } from "./steps";

const printedBy = (phrases: string[], text: string, isExact = false) =>
  new Phrases(phrases, isExact).in(searchText(text)).map(({ start, end }) => text.slice(start, end));

describe("phrases in a text", () => {
  it("are whole words in any case, with any apostrophe and space", () => {
    expect(printedBy(["told", "selon l'agence"], "TOLD, untold, tolds: Selon l’agence")).toEqual([
      "TOLD",
      "Selon l’agence",
    ]);
    expect(printedBy(["à l’heure"], "à\u00a0l'heure")).toEqual(["à\u00a0l'heure"]);
  });

  it("are bounded by letters of every script", () => {
    expect(printedBy(["ap", "©"], "αap apα 𝒜ap ap𝒜 ap, ©ap")).toEqual(["ap", "©", "ap"]);
  });

  it("stand within words in scripts that write them together", () => {
    expect(printedBy(["报道", "通讯社"], "据海港通讯社报道。")).toEqual(["通讯社", "报道"]);
  });

  it("begin a word in Arabic, or follow an “and” written on to it, and may end in a prefix of the next", () => {
    expect(printedBy(["قال", "ل"], "وقالت قال نقال")).toEqual(["وقال", "قال"]);
  });

  it("count capitals where that is asked for", () => {
    expect(printedBy(["Herald", "АП"], "The herald, the Herald, АП, ап", true)).toEqual(["Herald", "АП"]);
    expect(new Phrases(["dpa"], true).isWhole("DPA")).toBe(false);
    expect(new Phrases(["dpa"]).isWhole("DPA")).toBe(true);
  });

  it("keep their offsets behind letters whose small form is longer", () => {
    expect(printedBy(["told"], "İİİ told")).toEqual(["told"]);
  });

  it("come in order, of those that start together the longer first", () => {
    expect(printedBy(["of", "told", "as told", "as told by"], "as told by, of")).toEqual([
      "as told by",
      "as told",
      "told",
      "of",
    ]);
  });

  it("are found alike in long texts and in short ones", () => {
    const phrases = ["told the", "said", "the"];
    const long = "He said. They told the paper. ".repeat(20);
    expect(printedBy(phrases, long)).toEqual(
      Array.from({ length: 20 }, () => ["said", "told the", "the"]).flat(),
    );
  });
});

describe("a phrase between other signs", () => {
  it("counts where its surroundings fit, also the shorter of two that start together", () => {
    const matcher = new PhraseMatcher(["source", "source of"], { after: pattern(/:\s/y) });
    expect(matcher.first("source of: x, source: y")).toEqual({ start: 0, end: 11, phrase: "source of" });
    expect(matcher.all("a source of Source: y")).toEqual([{ start: 12, end: 20, phrase: "Source" }]);
  });

  it("begins with what stands before it", () => {
    const matcher = new PhraseMatcher(["by"], { before: "^[\\s(]{0,4}" });
    expect(matcher.first(" (By N. N.")).toEqual({ start: 0, end: 4, phrase: "By" });
    expect(matcher.test("Written by N. N.")).toBe(false);
  });
});

describe("steps", () => {
  const paper = sequence(
    fewest(plainWord(30), 0, 2),
    phraseOf(new Phrases(["paper", "paper of"])),
    spaces,
    nothingLeft,
  );

  it("lead to the end by any way there is", () => {
    const reaches = (text: string) => paper(searchText(text), 0).length > 0;
    expect(reaches("the German paper ")).toBe(true);
    expect(reaches("paper of")).toBe(true);
    expect(reaches("the big German paper")).toBe(false);
    expect(reaches("the paper’s")).toBe(false);
  });
});
