import type { Rows } from "../entities/names";
import type { PreparedNames } from "../entities/prepare-names";
import type { Entity } from "../model";
import { lookUpNumber } from "../text/string-table";
import { once } from "./once";

/** A pack's entities as the lists of its index count them. */
export interface EntityNumbers {
  /** Null where the table has none of this number. */
  idAt(number: number): string | null;
  /** Null where no row of the table has the id. */
  numberOf(id: string): number | null;
}

/** `prepared`: the names of these entities, where a pack holds them; else all rows are read when a number is asked for. */
export function entityNumbers(entities: Rows<Entity>, prepared: PreparedNames | null): EntityNumbers {
  const numbers = once(() => new Map(Array.from(entities, ({ id }, number) => [id, number])));
  return {
    idAt: (number) => entities.at(number)?.id ?? null,
    numberOf: (id) =>
      prepared === null ? (numbers().get(id) ?? null) : lookUpNumber(prepared.entityIds, id),
  };
}
