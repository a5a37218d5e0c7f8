import { describe, expect, it } from "vitest";
import { Expression } from "./expression";

/** In a common text only one letter is one, so that tests see which form has read. */
const word = (flags: string) => new Expression("[\\p{L}]+", flags, { L: "b" }) as unknown as RegExp;
const COMMON = "ab c";
const RARE = "ab ჰეი";

describe("Expression", () => {
  it("reads a text of common letters with one form, every other text with the other", () => {
    expect(COMMON.match(word("gu"))).toEqual(["b"]);
    expect(RARE.match(word("gu"))).toEqual(["ab", "ჰეი"]);
  });

  it("is taken by all that takes a RegExp", () => {
    expect(word("u").test(RARE)).toBe(true);
    expect(word("u").exec(RARE)?.[0]).toBe("ab");
    expect([...RARE.matchAll(word("gu"))].map(({ index }) => index)).toEqual([0, 3]);
    expect(RARE.replace(word("u"), "x")).toBe("x ჰეი");
    expect(RARE.replaceAll(word("gu"), (found) => String(found.length))).toBe("2 3");
    expect(RARE.search(word("u"))).toBe(0);
    expect(RARE.split(word("u"))).toEqual(["", " ", ""]);
    expect(RARE.split(word("u"), 1)).toEqual([""]);
  });

  it("goes on where it has read to, also in a text of the other kind", () => {
    const sticky = word("gy");
    sticky.lastIndex = 1;
    expect(sticky.exec(COMMON)?.[0]).toBe("b");
    expect(sticky.lastIndex).toBe(2);
    expect(sticky.exec(RARE)).toBeNull();
    expect(sticky.lastIndex).toBe(0);
  });
});
