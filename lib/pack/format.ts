import { checksum } from "./checksum";
import { PackError } from "./pack-error";

/** The container of a pack: header, table of sections, page checksums, sections; docs/pack-format.md specifies it. */

/** "HWPK" read as a little-endian number. */
export const MAGIC = 0x4b505748;
/** Raised with every change that an older reader would misread. */
export const FORMAT_VERSION = 6;
export const HEADER_BYTES = 24;
export const ENTRY_BYTES = 12;
/** Bytes that one checksum vouches for: little enough that looking up a few lists doesn't check a whole file. */
export const PAGE_BYTES = 16_384;
export const MOST_SECTIONS = 256;
const ALIGNMENT = 8;

/** Section names, four ASCII letters each; what each holds is told in docs/pack-format.md. */
export const SECTIONS = [
  "INFO",
  "RDAY",
  "LDAY",
  "RSTO",
  "GENR",
  "IDXH",
  "IDXR",
  "ADRH",
  "ADRR",
  "RBLK",
  "RDIC",
  "RECS",
  "TOFF",
  "TBYT",
  "PSTA",
  "PCNT",
  "PLEV",
  "POST",
  "TELL",
  "ENTS",
  "ESTA",
  "EDOC",
  "STRE",
  "STSP",
  "STDA",
  "OUTS",
  "TOPI",
  "RISK",
  "NAMS",
  "TCNT",
  "FHSH",
  "FDOC",
  "FCNT",
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** What each section holds; a section that isn't there is empty. */
export type Sections = Map<SectionName, Uint8Array>;

export const padded = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

export const nameAsNumber = (name: string): number =>
  name.charCodeAt(0) | (name.charCodeAt(1) << 8) | (name.charCodeAt(2) << 16) | (name.charCodeAt(3) << 24);

/** The bytes of a pack file: every section on a multiple of 8, in the order of `SECTIONS`. */
export function writeContainer(sections: Sections): Uint8Array<ArrayBuffer> {
  const parts = containerParts(sections);
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** The same as parts to be written one after the other, so that a large pack is never in memory twice. */
export function containerParts(sections: Sections): Uint8Array[] {
  const names = SECTIONS.filter((name) => sections.has(name));
  const parts = names.flatMap((name) => {
    const bytes = sections.get(name) ?? new Uint8Array(0);
    return [bytes, new Uint8Array(padded(bytes.length) - bytes.length)];
  });
  const sums = pageChecksums(parts);
  const sumsAt = padded(HEADER_BYTES + names.length * ENTRY_BYTES);
  const head = new Uint8Array(padded(sumsAt + sums.length * 4));
  const view = new DataView(head.buffer);
  let at = head.length;
  names.forEach((name, row) => {
    const length = sections.get(name)?.length ?? 0;
    const entry = HEADER_BYTES + row * ENTRY_BYTES;
    view.setInt32(entry, nameAsNumber(name), true);
    view.setUint32(entry + 4, at, true);
    view.setUint32(entry + 8, length, true);
    at += padded(length);
  });
  sums.forEach((sum, page) => {
    view.setUint32(sumsAt + page * 4, sum, true);
  });
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT_VERSION, true);
  view.setUint32(8, names.length, true);
  view.setUint32(12, at, true);
  view.setUint32(16, sums.length, true);
  view.setUint32(20, headChecksum(head), true);
  return [head, ...parts];
}

/** Checksum of all that stands before the sections, its own place taken as 0. */
export function headChecksum(head: Uint8Array): number {
  const copy = new Uint8Array(head);
  copy.fill(0, 20, HEADER_BYTES);
  return checksum(copy);
}

/** One checksum for every page of the sections taken as one run of bytes; the last page may be shorter. */
function pageChecksums(parts: Uint8Array[]): number[] {
  const sums: number[] = [];
  const page = new Uint8Array(PAGE_BYTES);
  let filled = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; ) {
      const taken = part.subarray(at, at + PAGE_BYTES - filled);
      page.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < PAGE_BYTES) continue;
      sums.push(checksum(page));
      filled = 0;
    }
  }
  if (filled > 0) sums.push(checksum(page.subarray(0, filled)));
  return sums;
}

/** Throws where the file's numbers would be read backwards. */
export function requireLittleEndian(): void {
  if (new Uint8Array(new Uint32Array([1]).buffer)[0] !== 1) {
    throw new PackError("Packs can only be read on little-endian machines.");
  }
}
