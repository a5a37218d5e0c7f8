import type { Span } from "../model";
import { fold } from "./fold";

export interface Token {
  /** Folded form. */
  term: string;
  span: Span;
}

const ALONE = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]";

/** Letters, digits and marks, with apostrophes inside a word; each Han, Kana or Thai character alone. */
const wordOf = (letters: string, parts: string): RegExp =>
  new RegExp(
    `${ALONE}|[[\\p{L}\\p{N}\\p{M}\\u0640]--${ALONE}]${letters}(?:['’ʼ][[\\p{L}\\p{N}\\p{M}]--${ALONE}]${letters})${parts}`,
    "gv",
  );
const WORD = wordOf("+", "*");
/** Words cut where none is so long: the platform has no room to follow one of millions of letters. Slower. */
const CUT_WORD = wordOf("{1,500}", "{0,50}");
/** Units of a text: in a shorter one, no word is too long. */
const LONG_TEXT = 1_000_000;

/**
 * Calls `visit` with the words of a text in order, as printed, and the offset at which each begins. A replacement tells
 * of all matches without an object for each, and without a copy of the expression for each text.
 */
export function eachWord(text: string, visit: (printed: string, at: number) => void): void {
  text.replace(text.length < LONG_TEXT ? WORD : CUT_WORD, (printed: string, at: number) => {
    visit(printed, at);
    return "";
  });
}

/** The words of a text in order, folded, each with its place in the text. Linear in the text's length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (printed, at) => {
    const term = fold(printed);
    if (term) tokens.push({ term, span: [at, at + printed.length] });
  });
  return tokens;
}
