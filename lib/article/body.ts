import pageParts from "../../data/article/page-parts.json";
import type { Block, BlockKind } from "../model";
import { isHeading } from "./body-elements";
import { isCaption } from "./captions";
import { findDate } from "./dates";
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

const isRelatedPhrase = onlyWords(pageParts.related);
/** A trailing line shorter than this that ends no sentence is a sign-off, not text. */
const LONGEST_SIGN_OFF = 60;
const LONGEST_DATE_LINE = 80;
/** Shares of the text after which such a line can end it. */
const RELATED_AFTER = 0.6;
const RIGHTS_AFTER = 0.75;
const SENTENCE_END = /[.!?…。！？؟।:»”"')\]]$/u;

const isEndPhrase = onlyWords(pageParts.end);

/** True for headings of what follows an article: comments, tags, sharing. */
export function isEndHeading(text: string): boolean {
  return text.length < 60 && isEndPhrase(text);
}

export function isRelatedHeading(text: string): boolean {
  return text.length < 60 && isRelatedPhrase(text);
}

function kindOf(element: Element): BlockKind {
  if (isHeading(element)) return "heading";
  if (tagOf(element) === "LI") return "list-item";
  return element.closest("blockquote") ? "quote" : "paragraph";
}

/** A short line at the head that ends no sentence, or holds little but a date: byline, place, time. */
function isLeadIn(line: TextLine, locale: string | null): boolean {
  if (isHeading(line.element) || tagOf(line.element) === "LI") return false;
  if (line.text.length <= LONGEST_SIGN_OFF && !SENTENCE_END.test(line.text)) return true;
  return line.text.length <= LONGEST_DATE_LINE && findDate(line.text, locale) !== null;
}

function isSignOff(line: TextLine): boolean {
  return (
    line.text.length <= LONGEST_SIGN_OFF && !SENTENCE_END.test(line.text) && tagOf(line.element) !== "LI"
  );
}

/** Where the text ends: before another article's headline, a related list or a closing statement of rights. */
function findEnd(lines: readonly TextLine[], kept: readonly number[]): number {
  const lengths = kept.map((index) => lines[index]?.text.length ?? 0);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  for (const [at, index] of kept.entries()) {
    const line = lines[index];
    const share = before / total;
    before += lengths[at] ?? 0;
    if (!line || at === 0) continue;
    if (share > RELATED_AFTER && (isRelatedHeading(line.text) || isEndHeading(line.text))) return at;
    if (share > RIGHTS_AFTER && isRightsLine(line.text)) return at;
    if (at > 2 && tagOf(line.element) === "H1") return at;
  }
  return kept.length;
}

/** Drops what is not text: datelines of the page itself at the head, rights, related lists and sign-offs at the end. */
function withoutEdges(lines: readonly TextLine[], kept: readonly number[], locale: string | null): number[] {
  let end = findEnd(lines, kept);
  for (
    let line = lines[kept[end - 1] ?? -1];
    end > 1 && line && isSignOff(line);
    line = lines[kept[end - 1] ?? -1]
  ) {
    end--;
  }
  let start = 0;
  for (
    let line = lines[kept[0] ?? -1];
    start < end - 1 && line && isLeadIn(line, locale);
    line = lines[kept[start] ?? -1]
  ) {
    start++;
  }
  return kept.slice(start, end);
}

/** The article's text: the lines that Readability kept, without headline, captions and tail, as blocks. */
export function assembleBody(lines: readonly TextLine[], headlineLine: number, locale: string | null): Body {
  const headline = lines[headlineLine]?.text;
  const kept: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.kept || index === headlineLine || line.text === headline || isCaption(line)) continue;
    kept.push(index);
  }
  const body = withoutEdges(lines, kept, locale);
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
