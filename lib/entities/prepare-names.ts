import { tokenise } from "../text/tokens";
import { stemOf } from "./inflections";
import type { NameTables, Need } from "./names";

/** Number of the bearer (entities, then outlets), the alias from its first to its last letter, its folded words. */
export type PreparedAlias = [bearer: number, printed: string, key: string, need: Need | null];

/** Aliases by the stem of their first word, longest first: all of the work on names that no text is needed for. */
export type PreparedNames = Record<string, PreparedAlias[]>;

/** Some hundred milliseconds for the bundled tables: done when a pack is made, and kept in it. */
export function prepareNames({ entities, outlets, risky }: NameTables): PreparedNames {
  const needs = needsOf(risky);
  const byStem = new Map<string, PreparedAlias[]>();
  [...entities, ...outlets].forEach(({ id, name, aliases }, bearer) => {
    const seen = new Set<string>();
    for (const alias of [name, ...aliases]) {
      const prepared = prepare(bearer, alias, needs.get(id)?.get(alias) ?? null);
      // A spelling that a bearer has twice counts once.
      if (!prepared || seen.has(prepared[1])) continue;
      seen.add(prepared[1]);
      const stem = firstStem(prepared[2]);
      const list = byStem.get(stem);
      if (list) list.push(prepared);
      else byStem.set(stem, [prepared]);
    }
  });
  for (const list of byStem.values()) list.sort((a, b) => wordsIn(b[2]) - wordsIn(a[2]));
  return Object.fromEntries(byStem);
}

/** The stem under which a name stands whose folded words these are. */
export function firstStem(key: string): string {
  const end = key.indexOf(" ");
  return end < 0 ? stemOf(key) : stemOf(key.slice(0, end), true);
}

function prepare(bearer: number, alias: string, need: Need | null): PreparedAlias | null {
  const tokens = tokenise(alias);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return null;
  const printed = alias.slice(first.span[0], last.span[1]);
  return [bearer, printed, tokens.map(({ term }) => term).join(" "), need];
}

const wordsIn = (key: string): number => key.split(" ").length;

/** By id and alias. */
function needsOf(risky: NameTables["risky"]): Map<string, Map<string, Need>> {
  const needs = new Map<string, Map<string, Need>>();
  for (const { id, alias, needs: need } of risky) {
    const known = needs.get(id);
    if (known) known.set(alias, need ?? "support");
    else needs.set(id, new Map([[alias, need ?? "support"]]));
  }
  return needs;
}
