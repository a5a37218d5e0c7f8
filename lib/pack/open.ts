import { normaliseAddress } from "../article/address";
import type { RiskyAlias } from "../entities/names";
import type { Entity, Outlet, Report, Topic } from "../model";
import { bareReport } from "./bare-report";
import { hashText } from "./checksum";
import { readContainer } from "./format";
import { readIndexTables } from "./index-tables";
import type { Pack, PackInfo, PackReports } from "./pack";
import { PackError } from "./pack-error";
import { search } from "./search";
import { parseJson, SectionReader } from "./sections";
import { lowerBound } from "./tables";

/**
 * Opens a pack file: checks it as a whole, then only lays views over its bytes; records and tables are decoded
 * when they are asked for. Throws PackError on anything that is not an intact pack of this format version.
 */
export function openPack(bytes: ArrayBuffer | Uint8Array): Pack {
  const sections = new SectionReader(readContainer(bytes));
  const info = sections.object<PackInfo>("INFO");
  if (!Number.isSafeInteger(info.reports) || info.reports < 0) {
    throw new PackError("The pack doesn't say how many reports it has.");
  }
  const tables = readIndexTables(sections, info.reports);
  const entities = once(() => sections.rows<Entity>("ENTS"));
  const outlets = once(() => sections.rows<Outlet>("OUTS"));
  const topics = once(() => sections.rows<Topic>("TOPI"));
  const riskyAliases = once(() => sections.rows<RiskyAlias>("RISK"));
  const reports = openReports(sections, info.reports);
  const space = once(() => {
    const entityIds = entities().map(({ id }) => id);
    const entityNumbers = new Map(entityIds.map((id, number) => [id, number]));
    return { tables, entityIds, entityNumbers, reportAt: reports.at };
  });
  return {
    info,
    reports,
    get entities() {
      return entities();
    },
    get outlets() {
      return outlets();
    },
    get topics() {
      return topics();
    },
    get riskyAliases() {
      return riskyAliases();
    },
    fingerprints: tables.fingerprints,
    search: (query, limit, weights) => search(space(), query, limit, weights),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function openReports(sections: SectionReader, count: number): PackReports {
  const records = sections.bytes("RECS");
  const starts = sections.starts("REPO", records.length, count);
  const ids = openLookup(sections, "IDXH", "IDXR", count);
  const addresses = openLookup(sections, "ADRH", "ADRR", count);
  const at = (report: number): Report => {
    if (!Number.isInteger(report) || report < 0 || report >= count) {
      throw new RangeError(`The pack has no report ${report}.`);
    }
    const bytes = records.subarray(starts[report], starts[report + 1]);
    return bareReport(parseJson<Pick<Report, "id">>(bytes, `record of report ${report}`));
  };
  return {
    count,
    at,
    byId: (id) => ids(id).find((report) => at(report).id === id) ?? null,
    byAddress: (normalised) =>
      addresses(normalised).filter((report) => {
        const { url } = at(report);
        return url !== null && normaliseAddress(url) === normalised;
      }),
  };
}

/** Reports whose key may be the one asked for: hashes can collide, so the caller compares the key itself. */
function openLookup(
  sections: SectionReader,
  hashes: "IDXH" | "ADRH",
  owners: "IDXR" | "ADRR",
  count: number,
) {
  const sorted = sections.unsigned(hashes);
  const reports = sections.unsigned(owners, sorted.length);
  return (key: string): number[] => {
    const hash = hashText(key);
    const found: number[] = [];
    for (let row = lowerBound(sorted, hash); sorted[row] === hash; row++) found.push(reports[row] ?? count);
    return found.filter((report) => report < count);
  };
}
