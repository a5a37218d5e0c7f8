const LETTER = /\p{L}/u;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/**
 * True where a letter stands at the offset. Latin and Cyrillic ones are told by their code: an expression with all
 * letters takes V8 half a millisecond to compile, each of them anew.
 */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isPlainLetter(code) ?? LETTER.test(characterAt(text, at));
}

/** True where a letter or a number stands at the offset. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isDigit(code) || (isPlainLetter(code) ?? LETTER_OR_NUMBER.test(characterAt(text, at)));
}

/** True where a capital letter stands at the offset. */
export function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 65 && code <= 90;
  const character = characterAt(text, at);
  return character !== character.toLowerCase() && isLetterAt(text, at);
}

/** True where a letter that has a large and a small form stands at the offset. */
export function isCasedAt(text: string, at: number): boolean {
  const character = characterAt(text, at);
  return character.toLowerCase() !== character.toUpperCase();
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Null where the code does not tell. */
function isPlainLetter(code: number): boolean | null {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0xc0 && code < 0x250) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x400 && code < 0x482) return true;
  return Number.isNaN(code) || (code >= 0x2000 && code < 0x2070) ? false : null;
}

/** The whole character to which the unit at the offset belongs; "" outside the text. */
function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const isSecondHalf = code >= 0xdc00 && code < 0xe000;
  const point = text.codePointAt(isSecondHalf && at > 0 ? at - 1 : at);
  return point === undefined ? "" : String.fromCodePoint(point);
}
