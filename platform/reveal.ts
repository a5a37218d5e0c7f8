import { findEvidence } from "../lib/article/find-evidence";
import type { Evidence } from "../lib/model";

/** Name of the custom highlight; its colours come with `reveal.css`, which the background puts into the page. */
const HIGHLIGHT = "headwater-evidence";
/** Of the quiet underline below all evidence, where the reader wants it. */
const MARKER = "headwater-marker";

/** Between two text nodes, which may be parts of one word or two paragraphs: a space of no width. */
const JOINT = "\u200b";

const UNSEEN = "script, style, noscript, template, textarea, select";

/**
 * Scrolls to the evidence and marks it with the CSS Custom Highlight API, which leaves the page's DOM as it is.
 * False, and no mark, where the words are no longer in the page or nothing tells which place is meant.
 */
export function revealInPage(page: Document, evidence: Evidence): boolean {
  CSS.highlights.delete(HIGHLIGHT);
  if (!page.body) return false;
  const range = rangeOf(page, evidence);
  if (range === null) return false;
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  range.startContainer.parentElement?.scrollIntoView({
    block: "center",
    behavior: calm ? "instant" : "smooth",
  });
  return true;
}

/** Underlines all evidence that stands in the page, in place of what was underlined before; changes no layout. */
export function markInPage(page: Document, evidence: Evidence[]): void {
  CSS.highlights.delete(MARKER);
  const ranges = page.body ? evidence.flatMap((words) => rangeOf(page, words) ?? []) : [];
  if (ranges.length > 0) CSS.highlights.set(MARKER, new Highlight(...ranges));
}

/** Where the visible words of the page prove what the evidence says; null where they are gone or it is unclear. */
export function rangeOf(page: Document, evidence: Evidence): Range | null {
  if (evidence.property !== undefined || evidence.reportId !== undefined) return null;
  const nodes = visibleTextNodes(page);
  const starts: number[] = [];
  let text = "";
  for (const node of nodes) {
    starts.push(text.length);
    text += `${node.data}${JOINT}`;
  }
  const span = findEvidence(text, evidence);
  if (span === null) return null;
  const range = page.createRange();
  const [start, end] = [place(nodes, starts, span[0]), place(nodes, starts, span[1] - 1)];
  if (start === null || end === null) return null;
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  return range;
}

function visibleTextNodes(page: Document): Text[] {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node as Text;
    if (text.data.trim() === "" || parent === null || parent.closest(UNSEEN) !== null) continue;
    if (parent.checkVisibility({ visibilityProperty: true })) nodes.push(text);
  }
  return nodes;
}

/** The text node and the offset in it for an offset in the joined text; `starts` is ascending. */
function place(nodes: Text[], starts: number[], offset: number): { node: Text; offset: number } | null {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low];
  return node === undefined ? null : { node, offset: offset - (starts[low] ?? 0) };
}
