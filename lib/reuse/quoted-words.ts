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
  let open: { at: number; closers: string } | null = null;
  for (const { 0: mark, index } of text.matchAll(MARK_OR_PARAGRAPH)) {
    const end = index + mark.length;
    const isOpening = mark === '"' && /^\s?$/u.test(text.charAt(index - 1)) && /^\S$/u.test(text.charAt(end));
    if (open?.closers.includes(mark) && !isOpening && end - open.at <= LONGEST) {
      spans.push([open.at, end]);
      open = null;
      continue;
    }
    const closers = CLOSERS[mark];
    if (mark.includes("\n")) open = null;
    else if (closers !== undefined && (open === null || isOpening || end - open.at > LONGEST))
      open = { at: index, closers };
  }
  return spans;
}
