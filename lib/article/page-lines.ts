import type { PageLink } from "../model";
import { absoluteAddress, isInline, isSilent, tagOf } from "./dom-text";

/** One visible line of the page: the text of a block up to its end, a line break, or a block inside it. */
export interface TextLine {
  text: string;
  /** The block-level element that the text stands in. */
  element: Element;
  /** Spans are offsets in `text`. */
  links: PageLink[];
  /** True where Readability kept the text. */
  kept: boolean;
}

const MOST_LINES = 60_000;
const LONGEST_LINE = 50_000;

/** Collects text and links of the line that is being read; white space is collapsed as it comes in. */
class LineBuilder {
  text = "";
  links: PageLink[] = [];
  kept = 0;
  #pendingSpace = false;

  add(raw: string, kept: boolean): void {
    const text = raw.replace(/[\u200b\ufeff\u00ad]/g, "").replace(/\s+/g, " ");
    if (text === "" || this.text.length > LONGEST_LINE) return;
    const bare = text.trim();
    if (this.text !== "" && bare !== "" && (this.#pendingSpace || text.startsWith(" "))) this.text += " ";
    if (bare !== "") {
      this.text += bare;
      this.#pendingSpace = false;
      if (kept) this.kept += bare.length;
    }
    if (text.endsWith(" ")) this.#pendingSpace = true;
  }

  /** Where the next words will stand. */
  get position(): number {
    return this.text === "" ? 0 : this.text.length + (this.#pendingSpace ? 1 : 0);
  }

  separate(): void {
    this.#pendingSpace = true;
  }
}

interface OpenLink {
  element: Element;
  start: number;
}

/**
 * The visible lines under `root` in document order. `isKept` says of an element whether its own text belongs to the
 * body. One pass without recursion, so that neither depth nor size of the page can break it.
 */
export function readLines(root: Element, base: string, isKept: (element: Element) => boolean): TextLine[] {
  const lines: TextLine[] = [];
  let line = new LineBuilder();
  let block: Element = root;
  let openLink: OpenLink | null = null;
  let lastClosedInline: Element | null = null;

  const closeLink = () => {
    if (!openLink) return;
    const url = absoluteAddress(openLink.element.getAttribute("href"), base);
    const end = line.text.length;
    if (url && end > openLink.start) line.links.push({ span: [openLink.start, end], url });
  };
  const endLine = () => {
    closeLink();
    if (line.text !== "" && lines.length < MOST_LINES) {
      lines.push({
        text: line.text,
        element: block,
        links: line.links,
        kept: line.kept * 2 > line.text.length,
      });
    }
    line = new LineBuilder();
    if (openLink) openLink.start = 0;
  };
  const open = (element: Element): boolean => {
    if (tagOf(element) === "BR") {
      endLine();
      return false;
    }
    if (isSilent(element)) return false;
    if (!isInline(element)) {
      endLine();
      block = element;
    } else if (lastClosedInline && lastClosedInline === element.previousSibling) {
      // Neighbouring inline elements are set apart by style sheets ("<span>name</span><span>date</span>").
      line.separate();
    }
    if (tagOf(element) === "A") openLink = { element, start: line.position };
    return true;
  };
  const close = (element: Element) => {
    if (openLink?.element === element) {
      closeLink();
      openLink = null;
    }
    if (isInline(element)) {
      lastClosedInline = element;
      return;
    }
    endLine();
    if (element !== root && element.parentElement) block = blockAround(element.parentElement, root);
  };

  walk(root, open, close, (text, parent) => line.add(text, isKept(parent)));
  endLine();
  return lines;
}

function blockAround(element: Element, root: Element): Element {
  let current = element;
  while (current !== root && isInline(current) && current.parentElement) current = current.parentElement;
  return current;
}

function walk(
  root: Element,
  open: (element: Element) => boolean,
  close: (element: Element) => void,
  onText: (text: string, parent: Element) => void,
): void {
  let parent: Element = root;
  let node: Node | null = root.firstChild;
  for (;;) {
    if (node === null) {
      close(parent);
      if (parent === root) return;
      node = parent.nextSibling;
      const outer: Element | null = parent.parentElement;
      if (!outer) return;
      parent = outer;
    } else if (node.nodeType === 3) {
      onText(node.nodeValue ?? "", parent);
      node = node.nextSibling;
    } else if (node.nodeType === 1 && open(node as Element)) {
      parent = node as Element;
      node = parent.firstChild;
    } else {
      node = node.nextSibling;
    }
  }
}
