import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookUpString, writeStringTable } from "./string-table";

const letters = fc.string({ unit: fc.constantFrom("a", "b", "ع", "\n", "\t", "😀") });

describe("a string table", () => {
  it("has what was written and nothing else", () => {
    fc.assert(
      fc.property(fc.dictionary(letters, letters), letters, (rows, other) => {
        const entries = new Map(Object.entries(rows));
        const table = JSON.parse(JSON.stringify(writeStringTable(entries))) as string[];
        for (const [key, value] of entries) expect(lookUpString(table, key)).toBe(value);
        expect(lookUpString(table, other)).toBe(entries.get(other) ?? null);
      }),
    );
  });

  it("refuses what it could not tell apart", () => {
    expect(() => writeStringTable(new Map([["a\u0080", "b"]]))).toThrow(/No key/);
    expect(() => writeStringTable(new Map([["a", "b\u007f"]]))).toThrow(/No key/);
  });
});
