import { Container } from "./container";
import { SECTIONS } from "./format";
import { openParts } from "./open";
import type { PackInfo } from "./pack";

/** Throws PackError where a byte of the file is damaged. Hashes the whole file. */
export function checkBytes(bytes: ArrayBuffer | Uint8Array): void {
  const container = new Container(bytes);
  for (const name of SECTIONS) container.section(name);
}

/**
 * What a pack file says of itself, once all of its bytes are checked and each table and record is decoded: it can be
 * kept and searched from then on. Linear in the file's length, seconds for a large one. Throws PackError.
 */
export function checkPack(bytes: ArrayBuffer | Uint8Array): PackInfo {
  checkBytes(bytes);
  const { info, reports, ...tables } = openParts({ intact: bytes });
  const decode = [
    () => [...tables.entities()],
    () => [...tables.outlets()],
    tables.topics,
    tables.riskyAliases,
    tables.preparedNames,
    tables.termCounts,
    tables.fingerprints,
  ];
  for (const table of decode) table();
  for (let report = 0; report < reports.count; report++) reports.at(report);
  return info;
}
