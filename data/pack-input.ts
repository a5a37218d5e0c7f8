import type { PackInput } from "../lib/pack/pack";
import { loadTables } from "./load";
import identity from "./pack.json" with { type: "json" };

/** All that the bundled pack is compiled from, checked. Throws DataError naming file, line and field. */
export function bundledPackInput(): PackInput {
  const { reports, outlets, entities, topics, risky } = loadTables();
  return { ...identity, reports, outlets, entities, topics, riskyAliases: risky };
}
