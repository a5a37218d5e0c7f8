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

/** Turns the events of a walk through the document into lines. */
class LineReader {
  readonly lines: TextLine[] = [];
  readonly #root: Element;
  readonly #base: string;
  #line = new LineBuilder();
  #block: Element;
  #link: OpenLink | null = null;
  #lastInline: Element | null = null;

  constructor(root: Element, base: string) {
    this.#root = root;
    this.#base = base;
    this.#block = root;
  }

  /** Gives false for elements whose inside is not read. */
  open(element: Element): boolean {
    if (tagOf(element) === "BR") this.endLine();
    if (tagOf(element) === "BR" || isSilent(element)) return false;
    if (!isInline(element)) {
      this.endLine();
      this.#block = element;
    } else if (this.#lastInline && this.#lastInline === element.previousSibling) {
      // Neighbouring inline elements are set apart by style sheets ("<span>name</span><span>date</span>").
      this.#line.separate();
    }
    if (tagOf(element) === "A") this.#link = { element, start: this.#line.position };
    return true;
  }

  text(text: string, isKept: boolean): void {
    this.#line.add(text, isKept);
  }

  close(element: Element): void {
    if (this.#link?.element === element) {
      this.#closeLink(this.#link);
      this.#link = null;
    }
    if (isInline(element)) {
      this.#lastInline = element;
      return;
    }
    this.endLine();
    if (element !== this.#root && element.parentElement) {
      this.#block = blockAround(element.parentElement, this.#root);
    }
  }

  endLine(): void {
    if (this.#link) this.#closeLink(this.#link);
    const { text, links, kept } = this.#line;
    if (text !== "" && this.lines.length < MOST_LINES) {
      this.lines.push({ text, element: this.#block, links, kept: kept * 2 > text.length });
    }
    this.#line = new LineBuilder();
    if (this.#link) this.#link.start = 0;
  }

  #closeLink({ element, start }: OpenLink): void {
    const url = absoluteAddress(element.getAttribute("href"), this.#base);
    const end = this.#line.text.length;
    if (url && end > start) this.#line.links.push({ span: [start, end], url });
  }
}

/**
 * The visible lines under `root` in document order. `isKept` says of an element whether its own text belongs to the
 * body. One pass without recursion, so that neither depth nor size of the page can break it.
 */
export function readLines(root: Element, base: string, isKept: (element: Element) => boolean): TextLine[] {
  const reader = new LineReader(root, base);
  walk(root, reader, isKept);
  reader.endLine();
  return reader.lines;
}

function blockAround(element: Element, root: Element): Element {
  let current = element;
  while (current !== root && isInline(current) && current.parentElement) current = current.parentElement;
  return current;
}

function walk(root: Element, reader: LineReader, isKept: (element: Element) => boolean): void {
  let parent: Element = root;
  let node: Node | null = root.firstChild;
  for (;;) {
    if (node === null) {
      reader.close(parent);
      if (parent === root) return;
      node = parent.nextSibling;
      const outer: Element | null = parent.parentElement;
      if (!outer) return;
      parent = outer;
    } else if (node.nodeType === 3) {
      reader.text(node.nodeValue ?? "", isKept(parent));
      node = node.nextSibling;
    } else if (node.nodeType === 1 && reader.open(node as Element)) {
      parent = node as Element;
      node = parent.firstChild;
    } else {
      node = node.nextSibling;
    }
  }
}
