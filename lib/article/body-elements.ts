import { Readability } from "@mozilla/readability";
import { tagOf } from "./dom-text";
import { readLines } from "./page-lines";

/** Beyond this many elements a page is not cloned: the body is then read from the longest run of paragraphs. */
export const MOST_ELEMENTS = 60_000;

/** Attribute names, not values: Readability copies attributes when it merges elements, so both marks survive. */
const MARK = "hw-";

/** What Readability took for the article's body, said in terms of the page's own elements and lines. */
export interface BodyElements {
  /** Elements whose own text belongs to the body. */
  elements: Set<Element>;
  /** Texts (without white space) of paragraphs that Readability made anew and that lead back to no element. */
  madeTexts: Set<string>;
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}

/**
 * Runs Readability on a clone of the document; null where it finds no body. Every element of the clone carries a mark
 * that leads back to the page's own element.
 */
export function findBodyElements(document: Document): BodyElements | null {
  const originals = Array.from(document.querySelectorAll("*"));
  if (originals.length === 0 || originals.length > MOST_ELEMENTS) return null;
  const clone = document.cloneNode(true) as Document;
  const copies = Array.from(clone.querySelectorAll("*"));
  for (const [index, copy] of copies.entries()) copy.setAttribute(`${MARK}${index}`, "");
  const content = runReadability(clone);
  if (!content) return null;
  const marksOf = (element: Element) => element.getAttributeNames().filter((name) => name.startsWith(MARK));
  const elements = new Set<Element>();
  for (const element of [content, ...content.querySelectorAll("*")]) {
    for (const name of marksOf(element)) {
      const original = originals[Number(name.slice(MARK.length))];
      if (original) elements.add(original);
    }
  }
  const made = readLines(content, "", () => true).filter(({ element }) => marksOf(element).length === 0);
  return { elements, madeTexts: new Set(made.map(({ text }) => withoutSpace(text))) };
}

function runReadability(clone: Document): Element | null {
  try {
    const article = new Readability<Element>(clone, { serializer: (node) => node as Element }).parse();
    return article?.content ?? null;
  } catch {
    // A page that Readability cannot take is read by our own means.
    return null;
  }
}

export function isHeading(element: Element): boolean {
  return /^H[1-6]$/.test(tagOf(element));
}
