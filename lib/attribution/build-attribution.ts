import type { Attribution, AttributionType, Span } from "../model";
import type { Sentence } from "./clause";
import { FEWEST_WORDS } from "./clause-content";
import { wordCount } from "./direct-speech";

/** More than a word or two. */
export function isWorth(text: string, content: Span): boolean {
  return content[1] > content[0] && wordCount(text, content) > FEWEST_WORDS;
}

/** Indirect, or mixed where the content holds a quotation. */
export function build(
  { quotations }: Sentence,
  source: Span | null,
  cue: Span,
  ...content: Span[]
): Attribution {
  const holds = ({ span }: { span: Span }) =>
    content.some(([start, end]) => span[0] >= start && span[1] <= end + 2);
  const type: AttributionType = quotations.some(holds) ? "mixed" : "indirect";
  return { source, cue: [cue], content, type };
}
