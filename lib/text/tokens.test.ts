import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold";
import { eachWord, tokenise } from "./tokens";

const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const APOSTROPHES = "'’ʼ";

/** The words of a text, read letter by letter. */
function slowWords(text: string): [printed: string, at: number][] {
  const words: [string, number][] = [];
  let [word, start, at] = ["", 0, 0];
  const end = () => {
    if (word !== "") words.push([word, start]);
    word = "";
  };
  const letters = [...text];
  const isLetter = (letter = "") => LETTER.test(letter) && !ALONE.test(letter);
  letters.forEach((letter, index) => {
    // An apostrophe joins letters only where both of its sides are of the word.
    const isJoint = APOSTROPHES.includes(letter) && word !== "" && isLetter(letters[index + 1]);
    if (ALONE.test(letter)) {
      end();
      words.push([letter, at]);
    } else if (isLetter(letter) || isJoint) {
      if (word === "") start = at;
      word += letter;
    } else end();
    at += letter.length;
  });
  end();
  return words;
}

const printed = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(..."aéß0Жعـ'’ʼ -新々カไ\u0301\ud83d", "😀", "𠀀"), maxLength: 60 }),
);

describe("eachWord", () => {
  const wordsOf = (text: string) => {
    const words: [string, number][] = [];
    eachWord(text, (word, at) => words.push([word, at]));
    return words;
  };

  it("tells of the words that are read letter by letter", () => {
    fc.assert(
      fc.property(printed, (text) => {
        expect(wordsOf(text)).toEqual(slowWords(text));
      }),
      {
        numRuns: 1000,
      },
    );
  });

  it("may be called within itself, and after a visit that failed", () => {
    const text = "one two three";
    const within: string[] = [];
    eachWord(text, (word) => eachWord(`${word} more`, (inner) => within.push(inner)));
    expect(within).toEqual(["one", "more", "two", "more", "three", "more"]);
    expect(() =>
      eachWord(text, () => {
        throw new Error("No.");
      }),
    ).toThrow("No.");
    expect(wordsOf(text).map(([word]) => word)).toEqual(["one", "two", "three"]);
  });
});

describe("tokenise", () => {
  it("folds accents, apostrophes and letter variants", () => {
    expect(tokenise("L’État d’Ankara İŞİD").map((t) => t.term)).toEqual(["letat", "dankara", "isid"]);
  });

  it("takes each Han character alone and keeps Arabic words whole", () => {
    expect(tokenise("新华社 جبهة النُّصرة").map((t) => t.term)).toEqual(["新", "华", "社", "جبهه", "النصره"]);
  });

  it.each(["x", "\u{1d49c}", "a'"])("cuts a word of millions of %s", (letter) => {
    const tokens = tokenise(`Ferry ${letter.repeat(5_000_000)} late`);
    expect(tokens.at(0)?.term).toBe("ferry");
    expect(tokens.at(-1)?.term).toBe("late");
    expect(Math.max(...tokens.map(({ term }) => term.length))).toBeLessThan(2_000);
  });

  it("cuts no word that somebody wrote, in texts of any length", () => {
    const words = ["l’été", "d'Aujourd'hui", "Donaudampfschifffahrtsgesellschaft", "1.000", "新华社"];
    const text = `${words.join(" ")} `.repeat(20_000);
    const one = tokenise(words.join(" ")).map(({ term }) => term);
    expect(tokenise(text).map(({ term }) => term)).toEqual(Array(20_000).fill(one).flat());
  });

  it("gives spans that fold to their term", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        let last = 0;
        for (const { term, span } of tokenise(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(fold(text.slice(...span))).toBe(term);
          last = span[1];
        }
      }),
    );
  });
});
