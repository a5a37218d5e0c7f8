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

/** The words of a text in order, as printed, each with the offset at which it begins. */
export function printedWords(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(WORD);
}

/** The words of a text in order, folded, each with its place in the text. Linear in the text's length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const term = fold(match[0]);
    if (term) tokens.push({ term, span: [match.index, match.index + match[0].length] });
  }
  return tokens;
}
