import { checksum } from "./checksum";
import {
  ENTRY_BYTES,
  FORMAT_VERSION,
  HEADER_BYTES,
  headChecksum,
  MAGIC,
  MOST_SECTIONS,
  nameAsNumber,
  PAGE_BYTES,
  padded,
  requireLittleEndian,
  SECTIONS,
  type SectionName,
} from "./format";
import { PackError } from "./pack-error";

/** `intact`: who hands them over vouches for the bytes, as the browser does for the files of an extension. */
export type PackFile = ArrayBuffer | Uint8Array | { intact: ArrayBuffer | Uint8Array };

/** A section of which only what is asked for is checked. */
export interface UncheckedSection {
  bytes: Uint8Array;
  /** Throws PackError where the bytes `[first, end)` of the section are damaged. */
  check(first: number, end: number): void;
}

/**
 * The sections of a pack file as views on its bytes (copied once only where they do not start on a multiple of 8).
 * The head is checked at once, each page of the sections when it is first asked for, unless the file is intact: nothing is
 * handed out for which nobody vouches.
 */
export class Container {
  private readonly bytes: Uint8Array;
  private readonly dataStart: number;
  private readonly sums: Uint32Array;
  private readonly isChecked: Uint8Array;
  private readonly places = new Map<SectionName, { start: number; length: number }>();

  /** Throws PackError on anything but a file of this version with an intact head and the right length. */
  constructor(file: PackFile) {
    requireLittleEndian();
    const isIntact = "intact" in file;
    this.bytes = aligned(isIntact ? file.intact : file);
    const { bytes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.dataStart = checkHead(bytes, view);
    const count = view.getUint32(8, true);
    const pages = view.getUint32(16, true);
    const sumsAt = padded(HEADER_BYTES + count * ENTRY_BYTES);
    this.sums = new Uint32Array(bytes.buffer, bytes.byteOffset + sumsAt, pages);
    this.isChecked = new Uint8Array(pages).fill(isIntact ? 1 : 0);
    this.readTable(view, count);
  }

  /** The section's bytes, all of them checked; empty where the pack has no such section. */
  section(name: SectionName): Uint8Array {
    const { bytes, check } = this.unchecked(name);
    check(0, bytes.length);
    return bytes;
  }

  unchecked(name: SectionName): UncheckedSection {
    const { start, length } = this.places.get(name) ?? { start: this.dataStart, length: 0 };
    return {
      bytes: this.bytes.subarray(start, start + length),
      check: (first, end) => this.checkPages(start + first, start + Math.min(end, length)),
    };
  }

  private checkPages(start: number, end: number): void {
    if (end <= start) return;
    const last = Math.floor((end - 1 - this.dataStart) / PAGE_BYTES);
    for (let page = Math.floor((start - this.dataStart) / PAGE_BYTES); page <= last; page++) {
      if (this.isChecked[page] === 1) continue;
      const from = this.dataStart + page * PAGE_BYTES;
      if (checksum(this.bytes.subarray(from, from + PAGE_BYTES)) !== this.sums[page]) {
        throw new PackError(`The pack is damaged: the checksum of its bytes from ${from} on is wrong.`);
      }
      this.isChecked[page] = 1;
    }
  }

  private readTable(view: DataView, count: number): void {
    const byNumber = new Map<number, SectionName>(SECTIONS.map((name) => [nameAsNumber(name), name]));
    let at = this.dataStart;
    for (let row = 0; row < count; row++) {
      const entry = HEADER_BYTES + row * ENTRY_BYTES;
      const name = byNumber.get(view.getInt32(entry, true));
      if (!name || this.places.has(name))
        throw new PackError("The pack has a section that this version doesn't know.");
      const length = view.getUint32(entry + 8, true);
      const end = at + padded(length);
      if (view.getUint32(entry + 4, true) !== at || end > this.bytes.length) {
        throw new PackError(`The pack's section ${name} doesn't lie where its table says.`);
      }
      this.places.set(name, { start: at, length });
      at = end;
    }
    if (at !== this.bytes.length) throw new PackError("The pack has bytes that belong to no section.");
  }
}

function aligned(input: ArrayBuffer | Uint8Array): Uint8Array {
  if (!(input instanceof Uint8Array)) return new Uint8Array(input);
  return input.byteOffset % 8 === 0 ? input : new Uint8Array(input);
}

/** Checks all that stands before the sections; returns where they start. */
function checkHead(bytes: Uint8Array, view: DataView): number {
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    throw new PackError("This is not a pack file.");
  }
  const version = view.getUint32(4, true);
  if (version !== FORMAT_VERSION) {
    // A pack can't be made one of another version.
    const advice = version < FORMAT_VERSION ? "build it again with pack build" : "a newer Headwater reads it";
    throw new PackError(
      `The pack has format version ${version}, this version reads ${FORMAT_VERSION} only: ${advice}.`,
    );
  }
  if (view.getUint32(12, true) !== bytes.length) {
    throw new PackError(`The pack should be ${view.getUint32(12, true)} bytes long and is ${bytes.length}.`);
  }
  const [count, pages] = [view.getUint32(8, true), view.getUint32(16, true)];
  const dataStart = padded(padded(HEADER_BYTES + count * ENTRY_BYTES) + pages * 4);
  if (count > MOST_SECTIONS || dataStart > bytes.length) {
    throw new PackError("The pack's table of sections is cut off.");
  }
  if (pages !== Math.ceil((bytes.length - dataStart) / PAGE_BYTES)) {
    throw new PackError("The pack doesn't have a checksum for each of its pages.");
  }
  if (headChecksum(bytes.subarray(0, dataStart)) !== view.getUint32(20, true)) {
    throw new PackError("The pack is damaged: the checksum of its header is wrong.");
  }
  return dataStart;
}
