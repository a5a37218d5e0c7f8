import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entity } from "../model";
import { compileNames, type Rows } from "./names";
import { prepareNames } from "./prepare-names";

const entity = (id: string, row: Partial<Entity> = {}): Entity => ({
  id,
  name: id,
  kind: "person",
  aliases: [],
  role: null,
  ambiguous: false,
  related: [],
  ...row,
});

const IDS = ["anna-berg", "otto-lind", "eva-holm", "the-ferry", "of no table"];
const entities = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...IDS.slice(0, 4)), related: fc.subarray(IDS) }), {
    selector: ({ id }) => id,
  })
  .map((rows) => rows.map(({ id, related }) => entity(id, { related })));

/** Rows that tell which of them were read. */
function watched<Row>(rows: Row[], read: Set<number>): Rows<Row> {
  return {
    length: rows.length,
    at: (index) => {
      read.add(index);
      return rows.at(index);
    },
    [Symbol.iterator]: () => rows[Symbol.iterator](),
  };
}

describe("the names of tables", () => {
  test("stand beside each other whichever of the two says so, as they were kept too", () => {
    fc.assert(
      fc.property(entities, (entities) => {
        const tables = { entities, outlets: [], risky: [] };
        const prepared = JSON.parse(JSON.stringify(prepareNames(tables)));
        const indexes = [compileNames(tables), compileNames({ ...tables, prepared })];
        for (const id of IDS) {
          const isKnown = entities.some((row) => row.id === id);
          const own = entities.find((row) => row.id === id)?.related ?? [];
          const others = entities
            .filter(({ related }) => isKnown && related.includes(id))
            .map(({ id }) => id);
          for (const names of indexes) expect(names.relatedTo(id)).toEqual(new Set([...own, ...others]));
        }
      }),
    );
  });

  test("are looked through without reading who bears them", () => {
    const rows = [entity("a", { name: "Anna Berg" }), entity("b", { name: "Anna Holm" }), entity("c")];
    const prepared = prepareNames({ entities: rows, outlets: [], risky: [] });
    const read = new Set<number>();
    const names = compileNames({ entities: watched(rows, read), outlets: [], risky: [], prepared });
    const aliases = names.aliasesOf("anna");
    expect(aliases.map(({ printed }) => printed).sort()).toEqual(["Anna Berg", "Anna Holm"]);
    expect(read.size).toBe(0);
    expect(aliases.find(({ printed }) => printed === "Anna Holm")?.bearer.id).toBe("b");
    expect([...read]).toEqual([1]);
    expect(names.entityById("nobody")).toBeNull();
  });
});
