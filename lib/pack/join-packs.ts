import { normaliseAddress } from "../article/address";
import type { Rows } from "../entities/names";
import type { Outlet, Report } from "../model";
import { bestOf } from "./best";
import { FORMAT_VERSION } from "./format";
import { joinTables } from "./join-tables";
import { once } from "./once";
import type { FingerprintPostings, Pack, PackInfo, PackReports, TermCounts } from "./pack";
import { type PackParts, packOf } from "./pack-parts";
import { type SearchSpace, search } from "./search";

/** Hits asked for to have enough of them once reports that two packs have are counted once. */
const SPARE = 2;

/**
 * Several opened packs as one, in one ranking. Reports are numbered through, first those of the first pack. Of hits
 * that are one report (by id or address) the better stays; an entity, outlet or topic counts as the first pack has it,
 * and an entity without a name, as a `MutableSegment` has them, is that of another pack. A report of a segment without
 * a name is as a pack has it that has it as well.
 * Joining again without a pack gives its memory back: nothing else holds it. What is returned throws PackError as that of
 * `openPack` does.
 */
export function joinPacks(opened: readonly PackParts[]): Pack {
  const [only] = opened;
  if (only && opened.length === 1) return packOf(only);
  return packOf(joinParts(opened), (space, query, limit, weights) =>
    search(space, query, limit, weights, (scores, most) =>
      withoutRepeats(bestOf(scores, most * SPARE), space).slice(0, most),
    ),
  );
}

/** The reports of several packs, numbered through. */
export function reportsOf(parts: readonly PackParts[]): PackReports {
  const { bases, count } = numberThrough(parts);
  return joinReports(parts, bases, count);
}

/** The number of each part's first report, and how many they are together. */
function numberThrough(parts: readonly PackParts[]): { bases: number[]; count: number } {
  const bases: number[] = [];
  let count = 0;
  for (const { info } of parts) {
    bases.push(count);
    count += info.reports;
  }
  return { bases, count };
}

function joinParts(parts: readonly PackParts[]): PackParts {
  const { bases, count } = numberThrough(parts);
  const listed = <Row>(rowsOf: (part: PackParts) => Iterable<Row>, keyOf: (row: Row) => string) =>
    once(() =>
      firstOfEach(
        parts.flatMap((part) => [...rowsOf(part)]),
        keyOf,
      ),
    );
  const byId = ({ id }: { id: string }) => id;
  const entities = listed((part) => [...part.entities()].filter(({ name }) => name !== ""), byId);
  const outlets = once(() => joinOutlets(parts.map((part) => part.outlets())));
  const numbers = new Map(entities().map(({ id }, number) => [id, number]));
  const indexes = parts.map((part, index) => ({
    tables: part.tables,
    base: bases[index] ?? 0,
    entityNumbers: Array.from(part.entities(), ({ id }) => numbers.get(id) ?? -1),
  }));
  return {
    info: joinInfo(parts, count),
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
        first && isSameRows(entities(), first.entities()) && isSameRows(outlets(), first.outlets());
      return isOfFirst ? first.preparedNames() : null;
    },
    termCounts: () => countsOfLargest(parts),
    fingerprints: once(() => joinFingerprints(parts, bases, count)),
  };
}

/** Whether joined rows are those of the first pack: as many, and after them none of another pack. */
function isSameRows<Row>(joined: Rows<Row>, first: Rows<Row>): boolean {
  const last = first.length - 1;
  return joined.length === first.length && joined.at(last) === first.at(last);
}

const isNamed = ({ info }: PackParts): boolean => info.name !== "";

/** Segments without a name are nobody's pack: they are not told of. */
function joinInfo(parts: readonly PackParts[], reports: number): PackInfo {
  const named = parts.filter(isNamed);
  const joined = (field: "id" | "name" | "version") => named.map(({ info }) => info[field]).join(", ");
  const [id, name, version] = [joined("id"), joined("name"), joined("version")];
  return { id, name, version, formatVersion: FORMAT_VERSION, reports };
}

/** A sample says what is common in all; counting anew reads hundreds of records. */
function countsOfLargest(parts: readonly PackParts[]): TermCounts | null {
  const [largest] = parts
    .filter((part) => part.termCounts() !== null)
    .sort((a, b) => b.info.reports - a.info.reports);
  return largest?.termCounts() ?? null;
}

/** Rows are read when they are asked for, unless several packs have some. */
function joinOutlets(tables: Rows<Outlet>[]): Rows<Outlet> {
  const filled = tables.filter(({ length }) => length > 0);
  const [only] = filled;
  if (only && filled.length === 1) return only;
  return firstOfEach(
    filled.flatMap((rows) => [...rows]),
    ({ id }) => id,
  );
}

function joinReports(parts: readonly PackParts[], bases: number[], count: number): PackReports {
  return {
    count,
    at: (report) => {
      const index = bases.findLastIndex((base) => base <= report);
      const part = parts[index];
      if (!part) throw new RangeError(`The packs have no report ${report}.`);
      const own = part.reports.at(report - (bases[index] ?? 0));
      return isNamed(part) ? own : (recordAt(own.url, parts.filter(isNamed)) ?? own);
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

/** What the first of the packs that has a report at the address says of it. */
function recordAt(url: string | null, parts: readonly PackParts[]): Report | null {
  if (url === null) return null;
  const address = normaliseAddress(url);
  for (const { reports } of parts) {
    const [found] = reports.byAddress(address);
    if (found !== undefined) return reports.at(found);
  }
  return null;
}

function joinFingerprints(parts: readonly PackParts[], bases: number[], count: number): FingerprintPostings {
  const counts = new Uint32Array(count);
  const { hashes, reports, base } = parts
    .map((part, index): HashRows => {
      const { hashes, reports, counts: own } = part.fingerprints();
      const base = bases[index] ?? 0;
      counts.set(own, base);
      return { hashes, reports, base };
    })
    .reduce(mergeHashes);
  return { hashes, reports: base === 0 ? reports : reports.map((report) => base + report), counts };
}

/** `base`: number of the first report among all; `reports` are numbered from it. */
interface HashRows {
  hashes: Uint32Array;
  reports: Uint32Array;
  base: number;
}

/** Both by hash; of equal ones those of the first come first: its reports have the lower numbers. Linear. */
function mergeHashes(first: HashRows, second: HashRows): HashRows {
  if (second.hashes.length === 0) return first;
  if (first.hashes.length === 0) return second;
  const [mine, theirs] = [first.hashes, second.hashes];
  const length = mine.length + theirs.length;
  const hashes = new Uint32Array(length);
  const reports = new Uint32Array(length);
  let [a, b] = [0, 0];
  for (let at = 0; at < length; at++) {
    if (b >= theirs.length || (a < mine.length && (mine[a] ?? 0) <= (theirs[b] ?? 0))) {
      hashes[at] = mine[a] ?? 0;
      reports[at] = first.base + (first.reports[a++] ?? 0);
    } else {
      hashes[at] = theirs[b] ?? 0;
      reports[at] = second.base + (second.reports[b++] ?? 0);
    }
  }
  return { hashes, reports, base: 0 };
}

/** Of reports that are one, by id or address, the first stays. */
function withoutRepeats(reports: number[], { reportAt }: SearchSpace): number[] {
  const seen = new Set<string>();
  return reports.filter((report) => {
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
