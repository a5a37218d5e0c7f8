import { checksum } from "./checksum";
import { PackError } from "./pack-error";

/** The container of a pack: header, table of sections, sections. docs/pack-format.md is its specification. */

/** "HWPK" read as a little-endian number. */
const MAGIC = 0x4b505748;
/** Raised with every change that an older reader would misread. */
export const FORMAT_VERSION = 1;
const HEADER_BYTES = 24;
const ENTRY_BYTES = 16;
const ALIGNMENT = 8;
const MOST_SECTIONS = 256;

/** Section names, four ASCII letters each; what each holds is told in docs/pack-format.md. */
export const SECTIONS = [
  "INFO",
  "REPO",
  "RECS",
  "RDAY",
  "LDAY",
  "RSTO",
  "IDXH",
  "IDXR",
  "ADRH",
  "ADRR",
  "TOFF",
  "TBYT",
  "PSTA",
  "PDOC",
  "PIMP",
  "ENTS",
  "ESTA",
  "EDOC",
  "STRE",
  "STSP",
  "STDA",
  "OUTS",
  "TOPI",
  "RISK",
  "FHSH",
  "FSTA",
  "FDOC",
  "FCNT",
] as const;
export type SectionName = (typeof SECTIONS)[number];

type Bytes = Uint8Array<ArrayBufferLike>;
export type Sections = Map<SectionName, Bytes>;

const padded = (length: number) => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

const asNumber = (name: string) =>
  name.charCodeAt(0) | (name.charCodeAt(1) << 8) | (name.charCodeAt(2) << 16) | (name.charCodeAt(3) << 24);

/** The bytes of a pack file: every section on a multiple of 8, in the order of `SECTIONS`. */
export function writeContainer(sections: Sections): Uint8Array<ArrayBuffer> {
  const names = SECTIONS.filter((name) => sections.has(name));
  const tableEnd = padded(HEADER_BYTES + names.length * ENTRY_BYTES);
  const total = names.reduce((sum, name) => sum + padded(sections.get(name)?.length ?? 0), tableEnd);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  let at = tableEnd;
  names.forEach((name, row) => {
    const bytes = sections.get(name) ?? new Uint8Array(0);
    file.set(bytes, at);
    const entry = HEADER_BYTES + row * ENTRY_BYTES;
    view.setInt32(entry, asNumber(name), true);
    view.setUint32(entry + 4, at, true);
    view.setUint32(entry + 8, bytes.length, true);
    view.setUint32(entry + 12, checksum(file.subarray(at, at + padded(bytes.length))), true);
    at += padded(bytes.length);
  });
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT_VERSION, true);
  view.setUint32(8, names.length, true);
  view.setUint32(12, total, true);
  view.setUint32(16, 0, true);
  view.setUint32(20, checksum(concat(file.subarray(0, 20), file.subarray(HEADER_BYTES, tableEnd))), true);
  return file;
}

function concat(first: Bytes, second: Bytes): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/**
 * The sections of a pack file as views on its bytes (copied once only where they do not start on a multiple of 8).
 * Throws PackError on anything but an intact file of this version: no section is handed out unchecked.
 */
export function readContainer(input: ArrayBuffer | Uint8Array): Sections {
  const bytes = aligned(input);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tableEnd = checkHeader(bytes, view);
  const byNumber = new Map<number, SectionName>(SECTIONS.map((name) => [asNumber(name), name]));
  const sections: Sections = new Map();
  let at = tableEnd;
  for (let row = 0; row < view.getUint32(8, true); row++) {
    const entry = HEADER_BYTES + row * ENTRY_BYTES;
    const name = byNumber.get(view.getInt32(entry, true));
    if (!name || sections.has(name))
      throw new PackError("The pack has a section that this version doesn't know.");
    const length = view.getUint32(entry + 8, true);
    const end = at + padded(length);
    if (view.getUint32(entry + 4, true) !== at || end > bytes.length) {
      throw new PackError(`The pack's section ${name} doesn't lie where its table says.`);
    }
    if (checksum(bytes.subarray(at, end)) !== view.getUint32(entry + 12, true)) {
      throw new PackError(`The pack is damaged: the checksum of its section ${name} is wrong.`);
    }
    sections.set(name, bytes.subarray(at, at + length));
    at = end;
  }
  if (at !== bytes.length) throw new PackError("The pack has bytes that belong to no section.");
  return sections;
}

function aligned(input: ArrayBuffer | Uint8Array): Bytes {
  if (new Uint8Array(new Uint32Array([1]).buffer)[0] !== 1) {
    throw new PackError("Packs can only be read on little-endian machines.");
  }
  if (!(input instanceof Uint8Array)) return new Uint8Array(input);
  return input.byteOffset % ALIGNMENT === 0 ? input : new Uint8Array(input);
}

/** Checks all that stands before the sections; returns where they start. */
function checkHeader(bytes: Bytes, view: DataView): number {
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new PackError("This is not a pack file.");
  }
  const version = view.getUint32(4, true);
  if (version !== FORMAT_VERSION) {
    throw new PackError(`The pack has format version ${version}; this version reads ${FORMAT_VERSION} only.`);
  }
  if (view.getUint32(12, true) !== bytes.length) {
    throw new PackError(`The pack should be ${view.getUint32(12, true)} bytes long and is ${bytes.length}.`);
  }
  const count = view.getUint32(8, true);
  const tableEnd = padded(HEADER_BYTES + count * ENTRY_BYTES);
  if (count > MOST_SECTIONS || tableEnd > bytes.length)
    throw new PackError("The pack's table of sections is cut off.");
  const expected = view.getUint32(20, true);
  if (checksum(concat(bytes.subarray(0, 20), bytes.subarray(HEADER_BYTES, tableEnd))) !== expected) {
    throw new PackError("The pack is damaged: the checksum of its header is wrong.");
  }
  return tableEnd;
}
