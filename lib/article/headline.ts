import { fold } from "../text/fold";
import { tokenise } from "../text/tokens";
import { clean, tagOf } from "./dom-text";
import { textOf } from "./json-ld";
import { metaOf } from "./metadata";
import type { Page } from "./page";

const LONGEST_TITLE = 400;

export interface Headline {
  title: string | null;
  /** Index of the visible headline in the page's lines, -1 where none is found. */
  line: number;
}

function words(text: string): Set<string> {
  return new Set(tokenise(text.slice(0, LONGEST_TITLE)).map(({ term }) => term));
}

/** Share of words in common, 0 to 1 (Dice). */
function likeness(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return (2 * common) / (left.size + right.size);
}

const SEPARATOR = /\s[|\-–—:·•»«/]\s|\s?[|_]\s?|\s[-–—]{1,2}|:\s/g;

/** A document title without the site's name before or after a separator; the longest part where that isn't known. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const known = new Set(siteNames.map((name) => fold(name).replace(/[^\p{L}\p{N}]/gu, "")));
  const isSite = (part: string) => known.has(fold(part).replace(/[^\p{L}\p{N}]/gu, ""));
  let text = title;
  for (let round = 0; round < 3; round++) {
    const cuts = [...text.matchAll(SEPARATOR)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (last && isSite(text.slice(last.index + last[0].length))) text = text.slice(0, last.index);
    else if (first && isSite(text.slice(0, first.index))) text = text.slice(first.index + first[0].length);
    else break;
  }
  return text.trim() || title;
}

/** What metadata calls the article, best first. */
function statedTitles(page: Page, siteNames: readonly string[]): string[] {
  const { article } = page.jsonLd;
  const stated = [
    article ? textOf(article.headline) : null,
    metaOf(page.metas, "og:title"),
    metaOf(page.metas, "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title"),
    clean(page.document.querySelector("title")?.textContent, LONGEST_TITLE),
  ];
  return stated
    .filter((title): title is string => title !== null && title !== "")
    .map((title) => withoutSiteName(clean(title, LONGEST_TITLE), siteNames));
}

/**
 * The visible heading that says what the metadata calls the article, and where it stands. A page's metadata often
 * carries a title for search engines; the headline that readers see is preferred where the two are of one kind.
 */
export function findHeadline(page: Page, siteNames: readonly string[]): Headline {
  const stated = statedTitles(page, siteNames);
  let best = -1;
  let bestScore = 0;
  const firstKept = page.lines.findIndex(({ kept }) => kept);
  for (const [index, line] of page.lines.entries()) {
    const level = /^H([1-4])$/.exec(tagOf(line.element))?.[1];
    const inHeading = level ?? (line.element.closest("h1") ? "1" : null);
    if (!inHeading || line.text.length > LONGEST_TITLE) continue;
    const alike = Math.max(0, ...stated.map((title) => likeness(line.text, title)));
    const placed = firstKept < 0 || index <= firstKept + 2 ? 0.1 : 0;
    const score = alike + (inHeading === "1" ? 0.25 : inHeading === "2" ? 0.05 : 0) + placed;
    if (score > bestScore && (alike > 0.3 || inHeading === "1")) {
      best = index;
      bestScore = score;
    }
  }
  const visible = page.lines[best]?.text ?? null;
  const title = visible && !siteNames.includes(visible) ? visible : (stated[0] ?? null);
  return { title: title ? clean(title, LONGEST_TITLE) : null, line: best };
}
