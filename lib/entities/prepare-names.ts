import { lookUpString, type StringTable, writeStringTable } from "../text/string-table";
import { tokenise } from "../text/tokens";
import { asciiHost } from "./ascii-host";
import { stemOf } from "./inflections";
import type { NameTables, Need } from "./names";

export interface PreparedAlias {
  /** Its number: entities, then outlets. */
  bearer: number;
  /** From its first to its last letter. */
  printed: string;
  /** Its folded words. */
  key: string;
  need: Need | null;
}

/** All of the work on names that no text is needed for. Who bears them is a number: entities, then outlets. */
export interface PreparedNames {
  /** By the stem of their first word, longest first, each a line as `lineOf` writes it. */
  aliases: StringTable;
  /** Number of the outlet with a domain as browsers write it. */
  domains: StringTable;
  /** Numbers of entities and of outlets by id. */
  entityIds: StringTable;
  outletIds: StringTable;
  /** Ids of the entities that stand beside one, whichever of the two rows says so. */
  related: StringTable;
}

/** Part aliases of a stem, and the fields of one or related ids; no name has them, and JSON writes them as they are. */
const [LINE, FIELD] = ["\u0081", "\u0082"];
const CONTROLS = /[\t\n\u007f-\u0082]/g;
const NEEDS: readonly (Need | null)[] = [null, "case", "support"];

/** Some hundred milliseconds for the bundled tables: done when a pack is made, and kept in it. */
export function prepareNames(tables: NameTables): PreparedNames {
  const { entities, outlets } = tables;
  const domains = new Map<string, string>();
  [...outlets].forEach((outlet, row) => {
    for (const domain of outlet.domains) domains.set(asciiHost(domain), String(entities.length + row));
  });
  const numbers = (rows: Iterable<{ id: string }>, first: number) =>
    writeStringTable(new Map([...rows].map(({ id }, row) => [id, String(first + row)])));
  return {
    aliases: prepareAliases(tables),
    domains: writeStringTable(domains),
    entityIds: numbers(entities, 0),
    outletIds: numbers(outlets, entities.length),
    related: prepareRelations(entities),
  };
}

function prepareRelations(entities: NameTables["entities"]): StringTable {
  const related = new Map(Array.from(entities, ({ id, related }) => [id, new Set(related)]));
  for (const { id, related: others } of entities) for (const other of others) related.get(other)?.add(id);
  const told = [...related].filter(([, ids]) => ids.size > 0);
  return writeStringTable(new Map(told.map(([id, ids]) => [id, [...ids].join(FIELD)])));
}

/** Ids of the entities that stand beside this one. */
export function relatedIds({ related }: PreparedNames, id: string): string[] {
  return lookUpString(related, id)?.split(FIELD) ?? [];
}

function prepareAliases({ entities, outlets, risky }: NameTables): StringTable {
  const needs = needsOf(risky);
  const byStem = new Map<string, PreparedAlias[]>();
  [...entities, ...outlets].forEach(({ id, name, aliases }, bearer) => {
    const seen = new Set<string>();
    for (const alias of [name, ...aliases]) {
      const prepared = prepare(bearer, alias, needs.get(id)?.get(alias) ?? null);
      // A spelling that a bearer has twice counts once.
      if (!prepared || seen.has(prepared.printed)) continue;
      seen.add(prepared.printed);
      const stem = firstStem(prepared.key);
      const list = byStem.get(stem);
      if (list) list.push(prepared);
      else byStem.set(stem, [prepared]);
    }
  });
  for (const list of byStem.values()) list.sort((a, b) => wordsIn(b.key) - wordsIn(a.key));
  return writeStringTable(new Map([...byStem].map(([stem, list]) => [stem, list.map(lineOf).join(LINE)])));
}

/** The aliases whose first word has this stem. */
export function preparedAliases({ aliases }: PreparedNames, stem: string): PreparedAlias[] {
  return (lookUpString(aliases, stem)?.split(LINE) ?? []).map((line) => {
    const fields = line.split(FIELD);
    const printed = fields[2] ?? "";
    const key = fields[3] ?? printed.toLowerCase();
    return { bearer: Number(fields[0]), printed, key, need: NEEDS[Number(fields[1])] ?? null };
  });
}

/** Most aliases are folded by taking their capitals away: of those the folded words are not written. */
function lineOf({ bearer, printed, key, need }: PreparedAlias): string {
  const fields = [bearer, NEEDS.indexOf(need), printed];
  return [...fields, ...(printed.toLowerCase() === key ? [] : [key])].join(FIELD);
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
  return {
    bearer,
    printed: printed.replace(CONTROLS, " "),
    key: tokens.map(({ term }) => term).join(" "),
    need,
  };
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
