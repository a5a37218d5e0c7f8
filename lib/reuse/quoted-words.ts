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
/** UTF-16 units; what opens and is not closed so far is no quotation. */
const LONGEST = 2_000;

/**
 * Spans of a text between quotation marks, in order and apart: closed within the paragraph. Single marks are also
 * apostrophes and are not looked at. Linear in the text's length.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let open: { at: number; closers: string } | null = null;
  for (const { 0: mark, index } of text.matchAll(MARK_OR_PARAGRAPH)) {
    if (open?.closers.includes(mark)) {
      if (index - open.at <= LONGEST) spans.push([open.at, index + mark.length]);
      open = null;
      continue;
    }
    const closers = CLOSERS[mark];
    if (mark.includes("\n")) open = null;
    else if (open === null && closers !== undefined) open = { at: index, closers };
  }
  return spans;
}
