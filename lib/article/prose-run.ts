import { proseLength } from "./body-lines";
import { isCaption } from "./captions";
import { labelOf, tagOf } from "./dom-text";
import type { TextLine } from "./page-lines";

const BESIDE_LABEL =
  /comment|related|sidebar|footer|promo|newsletter|teaser|recommend|cookie|consent|paywall|disqus/;
/** A paragraph speaks for containers up to so many levels above it, less for each level (as Readability's scoring). */
const LEVELS = 3;

/** An element that the page itself marks as the article's text stands beside nothing, also in an unclosed aside. */
const STATED_TEXT = '[itemprop~="articleBody"]';

function standsBeside(element: Element): boolean {
  if (element.closest("aside,nav,footer,form") && !element.closest(STATED_TEXT)) return true;
  for (
    let current: Element | null = element, up = 0;
    current && up < 4;
    current = current.parentElement, up++
  ) {
    if (BESIDE_LABEL.test(labelOf(current)) && tagOf(current) !== "BODY") return true;
  }
  return false;
}

/** The element that holds most of the prose below the headline, null where there is none. */
function findContainer(prose: readonly TextLine[]): Element | null {
  const scores = new Map<Element, number>();
  for (const line of prose) {
    let container = line.element.parentElement;
    for (let level = 0; container && level < LEVELS; level++, container = container.parentElement) {
      scores.set(container, (scores.get(container) ?? 0) + proseLength(line) / (1 + level * 0.2));
    }
  }
  let best: Element | null = null;
  for (const [element, score] of scores) if (!best || score > (scores.get(best) ?? 0)) best = element;
  return best;
}

/**
 * Our own reading of where the text stands, for pages that Readability cannot take or mistakes: the container with
 * most prose below the headline. Gives indices of its lines; `chooseBodyLines` finds their edges.
 */
export function findProseRun(lines: readonly TextLine[], headlineLine: number): Set<number> {
  const stands = (line: TextLine) => !isCaption(line) && !standsBeside(line.element);
  const below = lines.slice(headlineLine + 1);
  const container = findContainer(below.filter((line) => proseLength(line) > 0 && stands(line)));
  const run = new Set<number>();
  if (!container) return run;
  for (const [offset, line] of below.entries()) {
    if (container.contains(line.element) && stands(line)) run.add(headlineLine + 1 + offset);
  }
  return run;
}
