import type { Block, BlockKind, PageLink } from "../model";
import { isHeading } from "./body-elements";
import { chooseBodyLines, proseLength } from "./body-lines";
import { tagOf } from "./dom-text";
import type { TextLine } from "./page-lines";
import { findProseRun } from "./prose-run";

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

/** Readability is overruled where it found less than this share of the prose that the page shows below its headline. */
const TOO_LITTLE = 0.3;

function proseIn(lines: readonly TextLine[], chosen: readonly number[]): number {
  return chosen.reduce((sum, index) => sum + (lines[index] ? proseLength(lines[index]) : 0), 0);
}

/** The article's text, from what Readability kept, or by our own reading where that is clearly too little. */
export function findBody(lines: readonly TextLine[], headlineLine: number, locale: string | null): Body {
  const kept = chooseBodyLines(lines, ({ kept }) => kept, headlineLine, locale);
  const run = findProseRun(lines, headlineLine);
  const own = chooseBodyLines(lines, (_line, index) => run.has(index), headlineLine, locale);
  return assembleBody(lines, proseIn(lines, kept) < TOO_LITTLE * proseIn(lines, own) ? own : kept);
}

/** The chosen lines as one text, blocks joined by an empty line, with offsets that stay as they are. */
function assembleBody(lines: readonly TextLine[], chosen: number[]): Body {
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
