import { COMMON } from "../../lib/text/common-letters";

const IS_COMMON = new RegExp(`[${COMMON}]`, "u");
const LAST_OF_PLANE = 0xffff;

/**
 * What `Expression` takes: for each property in the code its common letters, and under its name and `i` those where case
 * is ignored, if they are others.
 */
export function commonLetters(code: string): Record<string, string> {
  const letters: Record<string, string> = {};
  const properties = code.matchAll(/\\p\{([\w=]+)\}/gu);
  for (const property of new Set([...properties].map(([, name]) => name ?? ""))) {
    const [plain, ignoringCase] = ["u", "iu"].map((flags) => rangesOf(new RegExp(`\\p{${property}}`, flags)));
    if (plain) letters[property] = plain;
    if (ignoringCase !== plain && ignoringCase) letters[`${property}i`] = ignoringCase;
  }
  return letters;
}

/** As the inside of a character class. */
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

/** Signs of ASCII mean something inside of a class. */
const PLAIN = /^[\p{L}\p{N}]|[^\0-\u00a0\u2028\u2029]$/u;

function printed(code: number): string {
  const letter = String.fromCodePoint(code);
  return PLAIN.test(letter) ? letter : `\\u${code.toString(16).padStart(4, "0")}`;
}
