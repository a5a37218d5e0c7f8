import pageParts from "../../data/article/page-parts.json";
import type { Block, BlockKind } from "../model";
import { isHeading } from "./body-elements";
import { isCaption } from "./captions";
import { tagOf } from "./dom-text";
import type { TextLine } from "./page-lines";
import { isRightsLine } from "./rights";
import { onlyWords } from "./words";

export interface Body {
  text: string;
  blocks: Block[];
  /** Indices of the body's lines in the page's lines. */
  lines: number[];
}

const RELATED = onlyWords(pageParts.related);
/** A trailing line shorter than this that ends no sentence is a sign-off, not text. */
const LONGEST_SIGN_OFF = 60;
const SENTENCE_END = /[.!?…。！？؟।:»”"')\]]$/u;

export function isRelatedHeading(text: string): boolean {
  return text.length < 60 && RELATED.test(text);
}

function kindOf(element: Element): BlockKind {
  if (isHeading(element)) return "heading";
  if (tagOf(element) === "LI") return "list-item";
  return element.closest("blockquote") ? "quote" : "paragraph";
}

function isSignOff(line: TextLine): boolean {
  return (
    line.text.length <= LONGEST_SIGN_OFF && !SENTENCE_END.test(line.text) && tagOf(line.element) !== "LI"
  );
}

/** Drops from the end what is not text: rights lines, related lists, sign-offs. */
function withoutTail(lines: readonly TextLine[], kept: number[]): number[] {
  const third = Math.floor((kept.length * 2) / 3);
  const cut = kept.findIndex((index, at) => at > third && isRelatedHeading(lines[index]?.text ?? ""));
  const rights = kept.findIndex(
    (index, at) => at >= third && at > 0 && isRightsLine(lines[index]?.text ?? ""),
  );
  let end = Math.min(cut < 0 ? kept.length : cut, rights < 0 ? kept.length : rights);
  for (
    let line = lines[kept[end - 1] ?? -1];
    end > 1 && line && isSignOff(line);
    line = lines[kept[end - 1] ?? -1]
  )
    end--;
  return kept.slice(0, end);
}

/** The article's text: the lines that Readability kept, without headline, captions and tail, as blocks. */
export function assembleBody(lines: readonly TextLine[], headlineLine: number): Body {
  const headline = lines[headlineLine]?.text;
  const kept: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.kept || index === headlineLine || line.text === headline || isCaption(line)) continue;
    kept.push(index);
  }
  const body = withoutTail(lines, kept);
  const blocks: Block[] = [];
  let text = "";
  for (const index of body) {
    const line = lines[index];
    if (!line) continue;
    if (text !== "") text += "\n\n";
    const start = text.length;
    text += line.text;
    const links = line.links.map(({ span, url }) => ({
      span: [span[0] + start, span[1] + start] as [number, number],
      url,
    }));
    blocks.push({ kind: kindOf(line.element), span: [start, text.length], links });
  }
  return { text, blocks, lines: body };
}
