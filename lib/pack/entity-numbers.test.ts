import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareNames } from "../entities/prepare-names";
import type { Entity } from "../model";
import { entityNumbers } from "./entity-numbers";

/** Anything but the two characters that no pack can be made with. */
const id = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "\0", "\u0081", "😀"), maxLength: 3 });
const asked = fc.string({ unit: fc.constantFrom("a", "b", " ", "\u007f", "\u0080"), maxLength: 4 });

const entity = (id: string): Entity => ({
  id,
  name: "",
  kind: "person",
  aliases: [],
  role: null,
  ambiguous: false,
  related: [],
});

describe("the numbers of a pack's entities", () => {
  test("are the same with prepared names and without, whatever the ids are and though some stand twice", () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 20 }), asked, (ids, other) => {
        const entities = ids.map(entity);
        const reading = entityNumbers(entities, null);
        const prepared = entityNumbers(entities, prepareNames({ entities, outlets: [], risky: [] }));
        for (const id of [...ids, other]) {
          const number = ids.lastIndexOf(id);
          expect(reading.numberOf(id)).toBe(number < 0 ? null : number);
          expect(prepared.numberOf(id)).toBe(reading.numberOf(id));
        }
      }),
    );
  });

  test("lead back to the ids, and those of no entity to none", () => {
    const numbers = entityNumbers(["a", "b"].map(entity), null);
    expect([0, 1, 2, 2 ** 32 - 1].map(numbers.idAt)).toEqual(["a", "b", null, null]);
  });

  test("are not given to ids that a table cannot tell apart", () => {
    for (const id of ["a\u007f", "a\u0080"])
      expect(() => prepareNames({ entities: [entity(id)], outlets: [], risky: [] })).toThrow(/No key/);
  });
});
