import type { Block, BlockKind, PageLink } from "../model";
import { isHeading } from "./body-elements";
import { tagOf } from "./dom-text";
import type { TextLine } from "./page-lines";

export interface Body {
  text: string;
  blocks: Block[];
  /** Indices of the body's lines in the page's lines. */
  lines: number[];
}

function kindOf(element: Element): BlockKind {
  if (isHeading(element)) return "heading";
  if (tagOf(element) === "LI") return "list-item";
  return element.closest("blockquote") ? "quote" : "paragraph";
}

/** The chosen lines as one text, blocks joined by an empty line, with offsets that stay as they are. */
export function assembleBody(lines: readonly TextLine[], chosen: number[]): Body {
  const blocks: Block[] = [];
  let text = "";
  for (const index of chosen) {
    const line = lines[index];
    if (!line) continue;
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += line.text;
    const links = line.links.map(
      ({ span, url }): PageLink => ({ span: [span[0] + start, span[1] + start], url }),
    );
    blocks.push({ kind: kindOf(line.element), span: [start, text.length], links });
  }
  return { text, blocks, lines: chosen };
}
