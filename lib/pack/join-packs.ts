import { normaliseAddress } from "../article/address";
import { FORMAT_VERSION } from "./format";
import { joinTables } from "./join-tables";
import { once } from "./once";
import type { FingerprintPostings, Hit, Pack, PackReports } from "./pack";
import { type PackParts, packOf } from "./pack-parts";
import { type SearchSpace, search } from "./search";

/** Hits asked for to have enough of them once reports that two packs have are counted once. */
const SPARE = 2;

/**
 * Several opened packs as one, in one ranking. Reports are numbered through, first those of the first pack. Of hits
 * that are one report (by id or address) the better stays; an entity, outlet or topic counts as the first pack has it.
 * Joining again without a pack gives its memory back: nothing else holds it. What is returned throws PackError as that of
 * `openPack` does.
 */
export function joinPacks(opened: readonly PackParts[]): Pack {
  const [only] = opened;
  if (only && opened.length === 1) return packOf(only);
  return packOf(joinParts(opened), (space, query, limit, weights) =>
    withoutRepeats(search(space, query, limit * SPARE, weights), space).slice(0, limit),
  );
}

function joinParts(parts: readonly PackParts[]): PackParts {
  const bases: number[] = [];
  let count = 0;
  for (const { info } of parts) {
    bases.push(count);
    count += info.reports;
  }
  const listed = <Row>(rowsOf: (part: PackParts) => Row[], keyOf: (row: Row) => string) =>
    once(() => firstOfEach(parts.flatMap(rowsOf), keyOf));
  const byId = ({ id }: { id: string }) => id;
  const entities = listed((part) => part.entities(), byId);
  const outlets = listed((part) => part.outlets(), byId);
  const numbers = new Map(entities().map(({ id }, number) => [id, number]));
  const indexes = parts.map((part, index) => ({
    tables: part.tables,
    base: bases[index] ?? 0,
    entityNumbers: part.entities().map(({ id }) => numbers.get(id) ?? -1),
  }));
  const joined = (field: "id" | "name" | "version") => parts.map(({ info }) => info[field]).join(", ");
  return {
    info: {
      id: joined("id"),
      name: joined("name"),
      version: joined("version"),
      formatVersion: FORMAT_VERSION,
      reports: count,
    },
    reports: joinReports(parts, bases, count),
    tables: joinTables(indexes, numbers.size),
    entities,
    outlets,
    topics: listed((part) => part.topics(), byId),
    riskyAliases: listed(
      (part) => part.riskyAliases(),
      ({ id, alias }) => `${id} ${alias}`,
    ),
    preparedNames: () => {
      const [first] = parts;
      const isOfFirst =
        entities().length === first?.entities().length && outlets().length === first.outlets().length;
      return isOfFirst ? first.preparedNames() : null;
    },
    termCounts: () => null,
    fingerprints: once(() => joinFingerprints(parts, bases, count)),
  };
}

function joinReports(parts: readonly PackParts[], bases: number[], count: number): PackReports {
  return {
    count,
    at: (report) => {
      const index = bases.findLastIndex((base) => base <= report);
      const part = parts[index];
      if (!part) throw new RangeError(`The packs have no report ${report}.`);
      return part.reports.at(report - (bases[index] ?? 0));
    },
    byId: (id) => {
      for (const [index, { reports }] of parts.entries()) {
        const found = reports.byId(id);
        if (found !== null) return (bases[index] ?? 0) + found;
      }
      return null;
    },
    byAddress: (normalised) =>
      parts.flatMap(({ reports }, index) =>
        reports.byAddress(normalised).map((found) => (bases[index] ?? 0) + found),
      ),
  };
}

function joinFingerprints(parts: readonly PackParts[], bases: number[], count: number): FingerprintPostings {
  const counts = new Uint32Array(count);
  const joined = parts
    .map((part, index): HashRows => {
      const { hashes, reports, counts: own } = part.fingerprints();
      const base = bases[index] ?? 0;
      counts.set(own, base);
      return { hashes, reports: reports.map((report) => base + report) };
    })
    .reduce(mergeHashes);
  return { ...joined, counts };
}

type HashRows = Pick<FingerprintPostings, "hashes" | "reports">;

/** Both by hash; of equal ones those of the first come first: its reports have the lower numbers. Linear. */
function mergeHashes(first: HashRows, second: HashRows): HashRows {
  const length = first.hashes.length + second.hashes.length;
  const merged = { hashes: new Uint32Array(length), reports: new Uint32Array(length) };
  let [a, b] = [0, 0];
  for (let at = 0; at < length; at++) {
    const [mine, theirs] = [first.hashes[a], second.hashes[b]];
    const isFirst = theirs === undefined || (mine !== undefined && mine <= theirs);
    merged.hashes[at] = (isFirst ? mine : theirs) ?? 0;
    merged.reports[at] = (isFirst ? first.reports[a++] : second.reports[b++]) ?? 0;
  }
  return merged;
}

/** Of hits that are one report, by id or address, the best stays. */
function withoutRepeats(hits: Hit[], { reportAt }: SearchSpace): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ report }) => {
    const { id, url } = reportAt(report);
    const keys = [`id ${id}`, ...(url === null ? [] : [`url ${normaliseAddress(url)}`])];
    const isNew = keys.every((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

function firstOfEach<Row>(rows: Row[], keyOf: (row: Row) => string): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
  return [...first.values()];
}
