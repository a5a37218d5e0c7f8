import { isUtf8 } from "node:buffer";

const MARKS: [encoding: string, bytes: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** Where XML and HTML say in what they are written. */
const DECLARED = /<(?:\?xml|meta)\b[^>]*?\b(?:encoding|charset)\s*=\s*["']?\s*([\w.:-]+)/i;
/** Bytes among which HTML declares it. */
const BEGINNING = 1_024;

/**
 * The text of bytes: as their byte order mark says, else UTF-8 where they are that (saved pages often still declare what
 * they were before), else as `stated` or as they declare themselves. Where none of these tells, what is not UTF-8 is U+FFFD.
 */
export function decodeText(bytes: Uint8Array, stated?: string): string {
  const marked = encodingByMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, BEGINNING));
  return firstKnown([stated, DECLARED.exec(beginning)?.[1]]).decode(bytes);
}

/** For text that begins so: UTF-8 or, where it is marked, UTF-16; throws TypeError at anything else. */
export function strictDecoder(beginning: Uint8Array): TextDecoder {
  return new TextDecoder(encodingByMark(beginning) ?? "utf-8", { fatal: true });
}

function encodingByMark(bytes: Uint8Array): string | null {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

function firstKnown(labels: (string | undefined)[]): TextDecoder {
  for (const label of labels) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label);
    } catch {
      // No such encoding: the next one may be right.
    }
  }
  return new TextDecoder();
}
