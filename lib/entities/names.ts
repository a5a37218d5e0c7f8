import type { Entity, EntityKind, Outlet } from "../model";
import { tokenise } from "../text/tokens";
import { AliasBuckets } from "./alias-buckets";
import { asciiHost } from "./ascii-host";
import { stemOf } from "./inflections";

/** `case`: as printed, capitals and all. `support`: as printed, and only where another fact supports it. */
export type Need = "case" | "support";

export interface RiskyAlias {
  id: string;
  alias: string;
  /** "support" where it is not said. */
  needs?: Need;
}

export interface NameTables {
  entities: readonly Entity[];
  outlets: readonly Outlet[];
  risky: readonly RiskyAlias[];
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
  bearer: Bearer;
  terms: string[];
  stems: string[];
  /** As printed, from its first to its last letter. */
  printed: string;
  need: Need | null;
}

/** The names of all entities and outlets, ready to be found in a text. */
export interface NameIndex {
  /** The aliases whose first word has this stem, longest first. */
  aliasesOf(stem: string): readonly Alias[];
  /** Ids that support the bare aliases of this one. */
  relatedTo(id: string): ReadonlySet<string>;
  /** By a whole name as `nameKey` gives it. */
  outletByName(key: string): Outlet | null;
  entityByName(key: string): Entity | null;
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

/** Compiles the tables: a few milliseconds now, and a letter's aliases when a text first has a word with it. */
export function compileNames({ entities, outlets, risky }: NameTables): NameIndex {
  const buckets = new AliasBuckets<Bearer>();
  for (const entity of entities) addNames(buckets, entity, bearerOfEntity(entity));
  for (const outlet of outlets) addNames(buckets, outlet, bearerOfOutlet(outlet));
  const { aliasesOf, bearersOf } = aliasTables(buckets, needsOf(risky));
  const related = relationsOf(entities);
  const outletsById = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  const entitiesById = new Map(entities.map((entity) => [entity.id, entity]));
  const domains = new Map(
    outlets.flatMap((outlet) => outlet.domains.map((domain) => [asciiHost(domain), outlet])),
  );
  return {
    aliasesOf,
    relatedTo: (id) => related.get(id) ?? new Set(),
    outletByName: (key) => preferred(bearersOf(key).flatMap(({ id }) => outletsById.get(id) ?? [])),
    entityByName: (key) => bearersOf(key).flatMap(({ id }) => entitiesById.get(id) ?? [])[0] ?? null,
    outletByDomain: (domain) => domains.get(domain) ?? null,
    outletById: (id) => outletsById.get(id) ?? null,
    entityById: (id) => entitiesById.get(id) ?? null,
  };
}

const NOBODY: readonly Alias[] = [];

/** Aliases by the stem of their first word, bearers by their whole name; filled letter by letter. */
function aliasTables(buckets: AliasBuckets<Bearer>, needs: Needs) {
  const byStem = new Map<string, Alias[]>();
  const bearersByKey = new Map<string, Bearer[]>();
  const prepare = (term: string) => {
    for (const { key, alias } of takeApart(buckets.take(term), needs)) {
      addTo(byStem, alias.stems[0] ?? "", alias);
      addTo(bearersByKey, key, alias.bearer);
    }
  };
  const aliasesOf = (stem: string): readonly Alias[] => {
    const known = byStem.get(stem);
    if (known) return known;
    prepare(stem);
    return byStem.get(stem) ?? NOBODY;
  };
  const bearersOf = (key: string): readonly Bearer[] => {
    prepare(key);
    return bearersByKey.get(key) ?? [];
  };
  return { aliasesOf, bearersOf };
}

/** True where upper and lower case differ somewhere in the text. */
export const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/** True where the text begins with a capital letter. */
export const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);

/** By id and alias. */
type Needs = Map<string, Map<string, Need>>;

function needsOf(risky: readonly RiskyAlias[]): Needs {
  const needs: Needs = new Map();
  for (const { id, alias, needs: need } of risky) {
    const known = needs.get(id);
    if (known) known.set(alias, need ?? "support");
    else needs.set(id, new Map([[alias, need ?? "support"]]));
  }
  return needs;
}

const bearerOfEntity = ({ id, kind, ambiguous }: Entity): Bearer => ({
  id,
  kind,
  ambiguous,
  official: false,
});

function bearerOfOutlet({ id, kind }: Outlet): Bearer {
  return { id, kind: "outlet", ambiguous: false, official: kind === "official" || kind === "ngo" };
}

function addNames(buckets: AliasBuckets<Bearer>, { name, aliases }: Entity | Outlet, bearer: Bearer) {
  buckets.add(bearer, name);
  for (const alias of aliases) buckets.add(bearer, alias);
}

/** The aliases in words, longest first; a spelling that a bearer has twice counts once. */
function takeApart(
  raw: ReturnType<AliasBuckets<Bearer>["take"]>,
  needs: Needs,
): { key: string; alias: Alias }[] {
  const found: { key: string; alias: Alias }[] = [];
  const seen = new Set<string>();
  for (const { bearer, alias } of raw) {
    const tokens = tokenise(alias);
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) continue;
    const printed = alias.slice(first.span[0], last.span[1]);
    if (seen.has(`${bearer.id} ${printed}`)) continue;
    seen.add(`${bearer.id} ${printed}`);
    const terms = tokens.map((token) => token.term);
    const need = needs.get(bearer.id)?.get(alias) ?? null;
    const stems = terms.map((term) => stemOf(term, terms.length > 1));
    found.push({ key: terms.join(" "), alias: { bearer, terms, stems, printed, need } });
  }
  return found.sort((a, b) => b.alias.terms.length - a.alias.terms.length);
}

/** Entities support each other whichever of the two rows says so. */
function relationsOf(entities: readonly Entity[]): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>(entities.map(({ id, related }) => [id, new Set(related)]));
  for (const { id, related: others } of entities) for (const other of others) related.get(other)?.add(id);
  return related;
}

/** Of outlets with one name the agency is meant: credits name agencies most. */
function preferred(outlets: Outlet[]): Outlet | null {
  return outlets.find(({ kind }) => kind === "wire") ?? outlets[0] ?? null;
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T) {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
