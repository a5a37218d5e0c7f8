import { isUtf8 } from "node:buffer";

const MARKS: [encoding: string, bytes: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  // Without a mark, as pages and feeds begin in UTF-16.
  ["utf-16le", [0x3c, 0x00]],
  ["utf-16be", [0x00, 0x3c]],
];
/** Where XML and HTML say in what they are written. */
const DECLARED = /<(?:\?xml|meta)\b[^>]*?\b(?:encoding|charset)\s*=\s*["']?\s*([\w.:-]+)/i;
/** Bytes among which HTML declares it. */
const BEGINNING = 1_024;
const JAPANESE = /^(?:iso-2022-jp|csiso2022jp)$/i;
/** Begins each change between the alphabets of ISO-2022-JP. */
const ESCAPE = 0x1b;

/**
 * The text of bytes: as their byte order mark says, else UTF-8 where they are that (saved pages often still declare what
 * they were before), else as `stated` or as they declare themselves. Where none of these tells, what is not UTF-8 is U+FFFD.
 */
export function decodeText(bytes: Uint8Array, stated?: string): string {
  const marked = encodingByMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, BEGINNING));
  const labels = [stated, DECLARED.exec(beginning)?.[1]].filter((label) => label !== undefined);
  // Its bytes are ASCII and so UTF-8 as well.
  const isJapanese = labels.some((label) => JAPANESE.test(label)) && bytes.includes(ESCAPE);
  if (isJapanese) return new TextDecoder("iso-2022-jp").decode(bytes);
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : firstKnown(labels).decode(bytes);
}

/** For text that begins so: UTF-8 or, where it is marked, UTF-16; throws TypeError at anything else. */
export function strictDecoder(beginning: Uint8Array): TextDecoder {
  return new TextDecoder(encodingByMark(beginning) ?? "utf-8", { fatal: true });
}

function encodingByMark(bytes: Uint8Array): string | null {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

function firstKnown(labels: string[]): TextDecoder {
  for (const label of labels) {
    try {
      return new TextDecoder(label);
    } catch {
      // No such encoding: the next one may be right.
    }
  }
  return new TextDecoder();
}
