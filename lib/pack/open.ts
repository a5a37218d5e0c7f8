import { normaliseAddress } from "../article/address";
import type { RiskyAlias } from "../entities/names";
import type { PreparedNames } from "../entities/prepare-names";
import type { Entity, Outlet, Report, Topic } from "../model";
import { hashText } from "./checksum";
import { Container, type PackFile } from "./container";
import { readIndexTables } from "./index-tables";
import { LineRows } from "./lines";
import { once } from "./once";
import type { FingerprintPostings, Pack, PackInfo, PackReports, TermCounts } from "./pack";
import { PackError } from "./pack-error";
import { type PackParts, packOf } from "./pack-parts";
import { Records } from "./records";
import { SectionReader } from "./sections";
import { lowerBound } from "./tables";

/**
 * Opens a pack file by laying views over its bytes; lists, records and tables are checked and decoded when they are
 * asked for. Throws PackError on anything that is not a pack of this format version with an intact head; every part
 * of what is returned throws it where the bytes that it needs are damaged.
 */
export function openPack(file: PackFile): Pack {
  return packOf(openParts(file));
}

/** The same before it is put together to a pack. */
export function openParts(file: PackFile): PackParts {
  const sections = new SectionReader(new Container(file));
  const info = sections.object<PackInfo>("INFO");
  if (!Number.isSafeInteger(info.reports) || info.reports < 0) {
    throw new PackError("The pack doesn't say how many reports it has.");
  }
  return {
    info,
    tables: readIndexTables(sections, info.reports),
    reports: openReports(sections, info.reports),
    entities: once(() => new LineRows<Entity>(sections.bytes("ENTS"), "section ENTS")),
    outlets: once(() => new LineRows<Outlet>(sections.bytes("OUTS"), "section OUTS")),
    topics: once(() => sections.rows<Topic>("TOPI")),
    riskyAliases: once(() => sections.rows<RiskyAlias>("RISK")),
    preparedNames: once(() => (sections.isEmpty("NAMS") ? null : sections.object<PreparedNames>("NAMS"))),
    termCounts: once(() => (sections.isEmpty("TCNT") ? null : sections.object<TermCounts>("TCNT"))),
    fingerprints: once(() => openFingerprints(sections, info.reports)),
  };
}

function openReports(sections: SectionReader, count: number): PackReports {
  const records = new Records(sections, count);
  const ids = openLookup(sections, "IDXH", "IDXR", count);
  const addresses = openLookup(sections, "ADRH", "ADRR", count);
  const at = (report: number): Report => records.at(report);
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

function openFingerprints(sections: SectionReader, count: number): FingerprintPostings {
  const hashes = sections.unsigned("FHSH");
  return {
    hashes,
    reports: sections.unsigned("FDOC", hashes.length),
    counts: sections.isEmpty("FCNT") ? new Uint32Array(count) : sections.unsigned("FCNT", count),
  };
}

/** Reports whose key may be the one asked for: hashes can collide, so the caller compares the key itself. */
function openLookup(
  sections: SectionReader,
  hashes: "IDXH" | "ADRH",
  owners: "IDXR" | "ADRR",
  count: number,
) {
  const table = once(() => {
    const sorted = sections.unsigned(hashes);
    return { sorted, reports: sections.unsigned(owners, sorted.length) };
  });
  return (key: string): number[] => {
    const { sorted, reports } = table();
    const hash = hashText(key);
    const found: number[] = [];
    for (let row = lowerBound(sorted, hash); sorted[row] === hash; row++) found.push(reports[row] ?? count);
    return found.filter((report) => report < count);
  };
}
