import type { Span } from "../model";

/** What closes a quotation that a mark opens. */
const CLOSERS: Record<string, string> = {
  "“": "”“",
  "„": "“”",
  "«": "»",
  "»": "«",
  '"': '"',
  "「": "」",
  "『": "』",
};
const MARK_OR_PARAGRAPH = /[“”„«»"「」『』]|\n\s*\n/gu;
/** UTF-16 units: what isn't closed so far is no quotation, but a mark whose other half was lost. */
const LONGEST = 400;

/**
 * Spans of a text between quotation marks, in order and apart: closed within the paragraph. Single marks are also
 * apostrophes and are not looked at. Linear in the text's length.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let opened = -1;
  let closers = "";
  for (const { 0: mark, index } of text.matchAll(MARK_OR_PARAGRAPH)) {
    const end = index + mark.length;
    const isOpening = mark === '"' && /^\s?$/u.test(text.charAt(index - 1)) && /^\S$/u.test(text.charAt(end));
    const isNear = opened >= 0 && end - opened <= LONGEST;
    if (isNear && closers.includes(mark) && !isOpening) {
      spans.push([opened, end]);
      opened = -1;
    } else if (mark.includes("\n")) opened = -1;
    else if (mark in CLOSERS && (!isNear || isOpening)) {
      opened = index;
      closers = CLOSERS[mark] ?? "";
    }
  }
  return spans;
}
