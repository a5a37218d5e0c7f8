import type { Entity, EntityKind, Outlet } from "../model";
import { lookUpNumber, type StringTable } from "../text/string-table";
import { tokenise } from "../text/tokens";
import { stemOf } from "./inflections";
import {
  firstStem,
  type PreparedAlias,
  type PreparedNames,
  preparedAliases,
  prepareNames,
  relatedIds,
} from "./prepare-names";

/** `case`: as printed, capitals and all. `support`: as printed, and only where another fact supports it. */
export type Need = "case" | "support";

export interface RiskyAlias {
  id: string;
  alias: string;
  /** "support" where it is not said. */
  needs?: Need;
}

/** A list whose rows may be read when they are asked for. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number;
  at(index: number): Row | undefined;
}

export interface NameTables {
  entities: Rows<Entity>;
  outlets: Rows<Outlet>;
  risky: readonly RiskyAlias[];
  /** Of these tables, where a pack holds them: else they are prepared now. */
  prepared?: PreparedNames | null;
}

/** Who bears a name. */
export interface Bearer {
  id: string;
  kind: EntityKind | "outlet";
  /** No alias of it proves anything alone. */
  ambiguous: boolean;
  /** A publisher that is above all a speaker (ministry, United Nations): the entity of the same name goes first. */
  official: boolean;
}

export interface Alias {
  readonly bearer: Bearer;
  readonly terms: string[];
  readonly stems: string[];
  /** As printed, from its first to its last letter. */
  readonly printed: string;
  readonly need: Need | null;
}

/** The names of all entities and outlets, ready to be found in a text. */
export interface NameIndex {
  /** The aliases whose first word has this stem, longest first. */
  aliasesOf(stem: string): readonly Alias[];
  /** Ids that support the bare aliases of this one. */
  relatedTo(id: string): ReadonlySet<string>;
  /** By a whole name as `nameKey` gives it. */
  outletByName(key: string): Outlet | null;
  /** By a domain as browsers write it. */
  outletByDomain(domain: string): Outlet | null;
  outletById(id: string): Outlet | null;
  entityById(id: string): Entity | null;
}

/** The form in which whole names are compared: folded words with a space between. */
export function nameKey(name: string): string {
  return tokenise(name)
    .map((token) => token.term)
    .join(" ");
}

/** The tables as an index: what of them a text asks for is read when it does. */
export function compileNames(tables: NameTables): NameIndex {
  const { entities } = tables;
  const prepared = tables.prepared ?? prepareNames(tables);
  const { aliasesOf, bearersOf, outletAt } = aliasTables(prepared, tables);
  const related = new Map<string, ReadonlySet<string>>();
  const outletIn = (table: StringTable, key: string): Outlet | null => {
    const number = lookUpNumber(table, key);
    return number === null ? null : outletAt(number);
  };
  return {
    aliasesOf,
    relatedTo: (id) => {
      const ids = related.get(id) ?? new Set(relatedIds(prepared, id));
      related.set(id, ids);
      return ids;
    },
    outletByName: (key) =>
      preferred(bearersOf(key).flatMap(({ id }) => outletIn(prepared.outletIds, id) ?? [])),
    outletByDomain: (domain) => outletIn(prepared.domains, domain),
    outletById: (id) => outletIn(prepared.outletIds, id),
    entityById: (id) => {
      const number = lookUpNumber(prepared.entityIds, id);
      return number === null ? null : (entities.at(number) ?? null);
    },
  };
}

const NOBODY: readonly Alias[] = [];

/** Most aliases that begin with a word of a text do not stand there: their bearers are seldom asked for. */
class TableAlias implements Alias {
  readonly terms: string[];
  readonly printed: string;
  readonly need: Need | null;
  #stems: string[] | null = null;
  #bearer: Bearer | null = null;

  constructor(
    private readonly row: PreparedAlias,
    private readonly bearerOf: (number: number) => Bearer,
  ) {
    this.terms = row.key.split(" ");
    this.printed = row.printed;
    this.need = row.need;
  }

  get stems(): string[] {
    const { terms } = this;
    this.#stems ??= terms.map((term) => stemOf(term, terms.length > 1));
    return this.#stems;
  }

  get bearer(): Bearer {
    this.#bearer ??= this.bearerOf(this.row.bearer);
    return this.#bearer;
  }
}

/** Aliases by the stem of their first word, bearers by their whole name. */
function aliasTables(prepared: PreparedNames, { entities, outlets }: NameTables) {
  const outletAt = (number: number): Outlet | null => outlets.at(number - entities.length) ?? null;
  const bearerOf = (number: number): Bearer => {
    const entity = entities.at(number);
    if (entity) return bearerOfEntity(entity);
    const outlet = outletAt(number);
    if (!outlet) throw new RangeError(`The tables have no bearer ${number} of names.`);
    return bearerOfOutlet(outlet);
  };
  const byStem = new Map<string, readonly Alias[]>();
  const aliasesOf = (stem: string): readonly Alias[] => {
    const known = byStem.get(stem);
    if (known) return known;
    const rows = preparedAliases(prepared, stem);
    if (rows.length === 0) return NOBODY;
    const aliases = rows.map((row) => new TableAlias(row, bearerOf));
    byStem.set(stem, aliases);
    return aliases;
  };
  const bearersOf = (key: string): readonly Bearer[] =>
    preparedAliases(prepared, firstStem(key)).flatMap((alias) =>
      alias.key === key ? bearerOf(alias.bearer) : [],
    );
  return { aliasesOf, bearersOf, outletAt };
}

/** True where upper and lower case differ somewhere in the text. */
export const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/** True where the text begins with a capital letter. */
export const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);

const bearerOfEntity = ({ id, kind, ambiguous }: Entity): Bearer => ({
  id,
  kind,
  ambiguous,
  official: false,
});

function bearerOfOutlet({ id, kind }: Outlet): Bearer {
  return { id, kind: "outlet", ambiguous: false, official: kind === "official" || kind === "ngo" };
}

/** Of outlets with one name the agency is meant: credits name agencies most. */
function preferred(outlets: Outlet[]): Outlet | null {
  return outlets.find(({ kind }) => kind === "wire") ?? outlets[0] ?? null;
}
