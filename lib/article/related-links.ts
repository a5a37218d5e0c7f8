import type { Article } from "../model";
import { hostOf, normaliseAddress } from "./address";
import { labelOf } from "./dom-text";
import type { Page } from "./page";
import { isRelatedHeading } from "./section-headings";

const RELATED_LABEL = /related|yarpp|recommend|read-?more|more-?stories|teaser|mehr-?zum-?thema/;
const MOST_LINKS = 50;
const SHORTEST_TITLE = 20;
/** A related heading speaks for so many lines after it. */
const REACH = 30;

function isMarkedRelated(element: Element): boolean {
  for (
    let current: Element | null = element, up = 0;
    current && up < 5;
    current = current.parentElement, up++
  ) {
    if (RELATED_LABEL.test(labelOf(current))) return true;
  }
  return false;
}

/** Links to other reports that the page sets beside its text: under a related heading or in a part marked as such. */
export function findRelatedLinks(page: Page, body: ReadonlySet<number>): Article["relatedLinks"] {
  const found = new Map<string, string>();
  const own = normaliseAddress(page.url);
  let headingAt = Number.NEGATIVE_INFINITY;
  for (const [index, line] of page.lines.entries()) {
    if (found.size >= MOST_LINKS) break;
    if (isRelatedHeading(line.text)) headingAt = index;
    if (body.has(index) || line.links.length === 0) continue;
    if (index - headingAt > REACH && !isMarkedRelated(line.element)) continue;
    for (const { span, url } of line.links) {
      const title = line.text.slice(...span);
      const key = normaliseAddress(url);
      if (title.length >= SHORTEST_TITLE && key !== own && hostOf(url) && !found.has(url))
        found.set(url, title);
    }
  }
  return [...found].map(([url, title]) => ({ title, url }));
}
