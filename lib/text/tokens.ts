import type { Span } from "../model";
import { fold } from "./fold";

export interface Token {
  /** Folded form. */
  term: string;
  span: Span;
}

/** Letters, digits and marks, with apostrophes inside a word; each Han, Kana or Thai character alone. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{N}\p{M}\u0640]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+(?:['’ʼ][[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+)*/gv;
/** Words cut where none is so long: the platform has no room to follow one of millions of letters. Slower. */
const CUT_WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{N}\p{M}\u0640]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]{1,500}(?:['’ʼ][[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]{1,500}){0,50}/gv;
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
