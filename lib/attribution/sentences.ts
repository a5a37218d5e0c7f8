import type { Span } from "../model";
import { isWordAt } from "./letters";
import type { Quotation } from "./quotations";

/** Points after these end no sentence: single capitals, and words that the language abbreviates. */
const INITIAL = /(?:^|[\s.(])\p{Lu}$/u;
const STARTS = /^\s+["“„«‘'‚»”([—–-]*\s?[\p{Lu}\p{Lo}\p{N}]/u;
const UNSPACED_END = /^[。！？]/u;

/**
 * The sentences of a text; no sentence runs over a line break or ends inside a quotation, and one that ends with a
 * quotation ends with its closing mark. `abbreviated` are the offsets at
 * which abbreviations end.
 */
export function splitSentences(
  text: string,
  quotations: readonly Quotation[],
  abbreviated: ReadonlySet<number>,
): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let next = 0;
  const push = (end: number) => {
    const trimmed = trim(text, start, end);
    if (trimmed) sentences.push(trimmed);
    start = end;
  };
  for (const match of text.matchAll(/\n+|[.!?…。！？؟]+["”“»«’'」』)\]]*/gu)) {
    const at = match.index;
    while (next < quotations.length && (quotations[next]?.span[1] ?? 0) <= at) next++;
    if (match[0].startsWith("\n")) {
      push(at + match[0].length);
      continue;
    }
    const quotation = quotations[next];
    const inside = quotation !== undefined && quotation.span[0] < at && at < quotation.span[1];
    const end = at + match[0].length;
    // Inside a quotation only its own end can be the sentence's.
    if (inside && end < quotation.span[1]) continue;
    const isShort =
      match[0] === "." && (abbreviated.has(at) || INITIAL.test(text.slice(Math.max(0, at - 3), at)));
    // "“Q。”N. N.说。": the words after a quotation that begins the sentence say whose it is.
    const goesOn =
      inside &&
      UNSPACED_END.test(match[0]) &&
      isWordAt(text, end) &&
      text.slice(start, quotation.span[0]).trim() === "";
    if (!isShort && !goesOn && (UNSPACED_END.test(match[0]) || STARTS.test(text.slice(end, end + 6))))
      push(end);
  }
  push(text.length);
  return sentences;
}

function trim(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] ?? "")) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? "")) to--;
  return from < to ? [from, to] : null;
}
