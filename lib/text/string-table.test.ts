import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookUpString, writeStringTable } from "./string-table";

const LETTERS = ["a", "b", "ع", "\n", "\t", "😀"];
const letters = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 4 });
/** Also what no table can hold. */
const anything = fc.string({ unit: fc.constantFrom(...LETTERS, "\u007f", "\u0080"), maxLength: 8 });

describe("a string table", () => {
  it("has what was written and nothing else", () => {
    fc.assert(
      fc.property(fc.dictionary(letters, letters), anything, (rows, other) => {
        const entries = new Map(Object.entries(rows));
        const table = JSON.parse(JSON.stringify(writeStringTable(entries))) as string[];
        for (const [key, value] of entries) expect(lookUpString(table, key)).toBe(value);
        expect(lookUpString(table, other)).toBe(entries.get(other) ?? null);
      }),
    );
  });

  it("has no key that is cut from two of its entries", () => {
    const table = writeStringTable(
      new Map([
        ["a", "1"],
        ["b", "2"],
      ]),
    );
    const [bucket = ""] = table;
    expect(lookUpString(table, bucket.slice(1, bucket.lastIndexOf("\u0080")))).toBeNull();
  });

  it("refuses what it could not tell apart", () => {
    expect(() => writeStringTable(new Map([["a\u0080", "b"]]))).toThrow(/No key/);
    expect(() => writeStringTable(new Map([["a", "b\u007f"]]))).toThrow(/No key/);
  });
});
