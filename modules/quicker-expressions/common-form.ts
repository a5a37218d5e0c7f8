import { COMMON } from "../../lib/text/common-letters";

const PROPERTY = /^\\p\{([\w=]+)\}/u;
const IS_COMMON = new RegExp(`[${COMMON}]`, "u");
const LAST_OF_PLANE = 0xffff;

/**
 * The source of a regular expression with each Unicode property replaced by those of its letters that are common: the
 * same for texts of common letters. Null where it has no property; throws on `\P`, which no expression here needs.
 */
export function commonForm(source: string, flags: string): string | null {
  const parts: string[] = [];
  let isChanged = false;
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at] ?? "";
    if (letter === "\\") {
      const [whole, property] = PROPERTY.exec(source.slice(at)) ?? [];
      if (source[at + 1] === "P") throw new Error(`No common form: ${source}`);
      isChanged ||= property !== undefined;
      const ranges = property === undefined ? source.slice(at, at + 2) : commonLetters(property, flags);
      parts.push(property === undefined || depth > 0 ? ranges : `[${ranges}]`);
      at += (whole?.length ?? 2) - 1;
      continue;
    }
    if (letter === "[") depth++;
    if (letter === "]" && depth > 0) depth--;
    parts.push(letter);
  }
  return isChanged ? parts.join("") : null;
}

const known = new Map<string, string>();

/** The common letters with a property, as the inside of a character class; with them what differs from them in case only, where case is ignored. */
function commonLetters(property: string, flags: string): string {
  const ignoresCase = flags.includes("i") ? "i" : "";
  const key = property + ignoresCase;
  const made = known.get(key) ?? rangesOf(new RegExp(`\\p{${property}}`, `u${ignoresCase}`));
  known.set(key, made);
  return made;
}

function rangesOf(property: RegExp): string {
  const ranges: string[] = [];
  let first: number | null = null;
  for (let code = 0; code <= LAST_OF_PLANE + 1; code++) {
    const letter = String.fromCodePoint(code);
    const isIn = code <= LAST_OF_PLANE && IS_COMMON.test(letter) && property.test(letter);
    if (isIn) first ??= code;
    else if (first !== null) {
      ranges.push(first === code - 1 ? printed(first) : `${printed(first)}-${printed(code - 1)}`);
      first = null;
    }
  }
  return ranges.join("");
}

const PLAIN = /^[\p{L}\p{N}]$/u;

function printed(code: number): string {
  const letter = String.fromCodePoint(code);
  return PLAIN.test(letter) ? letter : `\\u${code.toString(16).padStart(4, "0")}`;
}
