import fc from "fast-check";
import { expect, test } from "vitest";
import { daysApart, daysBetween, rangeAt } from "./closeness";
import { NO_DAY } from "./tables";

const range = fc.option(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(40)));

test("two rows of a table of days are as far apart as their ranges", () => {
  fc.assert(
    fc.property(range, range, (one, other) => {
      const rows = [one, other].flatMap((row) => (row ? [row[0], row[0] + row[1]] : [NO_DAY, NO_DAY]));
      const days = Int32Array.from(rows);
      const [a, b] = [rangeAt(days, 0), rangeAt(days, 1)];
      expect([a, b].map((days) => days !== null)).toEqual([one !== null, other !== null]);
      expect(daysApart(days, 0, 1)).toBe(a && b && daysBetween(a, b));
      expect(daysApart(days, 1, 0)).toBe(daysApart(days, 0, 1));
    }),
  );
});
