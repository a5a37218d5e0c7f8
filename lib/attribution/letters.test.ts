import { describe, expect, it } from "vitest";
import { isLetterAt, isUpperAt, isWordAt } from "./letters";

/** Every character of the first planes, and two beyond the first. */
const CHARACTERS = [
  ...Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)),
  "新",
  "𝒜",
  "😀",
];

describe("letters told by their code", () => {
  it.each([
    ["a letter", isLetterAt, /^\p{L}$/u],
    ["a letter or a number", isWordAt, /^[\p{L}\p{N}]$/u],
  ])("are the same as Unicode’s: %s", (_, isAt, expression) => {
    expect(CHARACTERS.filter((character) => isAt(character, 0) !== expression.test(character))).toEqual([]);
  });

  it("are capitals where a small form exists", () => {
    expect(["A", "Ä", "Ж", "İ"].every((letter) => isUpperAt(letter, 0))).toBe(true);
    expect(["a", "ß", "1", "新", ""].some((letter) => isUpperAt(letter, 0))).toBe(false);
  });

  it("are whole characters, whichever half is asked for", () => {
    expect([
      isWordAt("𝒜", 0),
      isWordAt("𝒜", 1),
      isWordAt("😀", 1),
      isWordAt("a", -1),
      isWordAt("a", 1),
    ]).toEqual([true, true, false, false, false]);
  });
});
