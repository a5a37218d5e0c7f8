import { Readability } from "@mozilla/readability";
import { tagOf } from "./dom-text";

/** Beyond this many elements a page is not cloned: the body is then read from the longest run of paragraphs. */
export const MOST_ELEMENTS = 60_000;

/** Attribute names, not values: Readability copies attributes when it merges elements, so both marks survive. */
const MARK = "hw-";

/**
 * The elements of `document` whose own text Readability takes for the article's body, null where it finds none.
 * Readability works on a clone; every element of the clone carries a mark that leads back to the page's own element.
 */
export function findBodyElements(document: Document): Set<Element> | null {
  const originals = document.querySelectorAll("*");
  if (originals.length === 0 || originals.length > MOST_ELEMENTS) return null;
  const clone = document.cloneNode(true) as Document;
  const copies = Array.from(clone.querySelectorAll("*"));
  for (const [index, copy] of copies.entries()) copy.setAttribute(`${MARK}${index}`, "");
  const content = runReadability(clone);
  if (!content) return null;
  const pageElements = Array.from(originals);
  const found = new Set<Element>();
  for (const element of [content, ...content.querySelectorAll("*")]) {
    for (const name of element.getAttributeNames()) {
      if (!name.startsWith(MARK)) continue;
      const original = pageElements[Number(name.slice(MARK.length))];
      if (original) found.add(original);
    }
  }
  return found;
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
