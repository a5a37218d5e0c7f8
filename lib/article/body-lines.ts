import { isHeading } from "./body-elements";
import { isCaption } from "./captions";
import { findDate } from "./dates";
import { tagOf } from "./dom-text";
import type { TextLine } from "./page-lines";
import { isRightsLine } from "./rights";
import { isEndHeading, isRelatedHeading } from "./section-headings";

/** A line at an edge shorter than this that ends no sentence is a sign-off or byline, not text. */
const LONGEST_SIGN_OFF = 60;
const LONGEST_DATE_LINE = 80;
const SENTENCE_END = /[.!?…。！？؟।:»”"')\]]$/u;
/** From this length on a line that is no link counts as prose. */
const SHORTEST_PROSE = 80;
/** A closing line ends the text where less than this share of the prose follows it. */
const MOST_AFTER_END = 0.2;
/** What stands above the headline is dropped where at least this share of the prose stands below. */
const LEAST_BELOW_HEADLINE = 0.6;

function linkShare({ text, links }: TextLine): number {
  return links.reduce((sum, { span }) => sum + span[1] - span[0], 0) / Math.max(1, text.length);
}

/** How much more a Chinese, Japanese or Korean character says than a letter. */
const DENSITY = 3;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** The length of a line's text, in letters, where it is prose, else 0. */
export function proseLength(line: TextLine): number {
  const length = line.text.length * (DENSE.test(line.text.slice(0, 20)) ? DENSITY : 1);
  return length >= SHORTEST_PROSE && linkShare(line) < 0.5 ? length : 0;
}

/** A short line at the head that ends no sentence, or holds little but a date: byline, place, time. */
function isLeadIn(line: TextLine, locale: string | null): boolean {
  if (isHeading(line.element) || tagOf(line.element) === "LI") return false;
  if (line.text.length <= LONGEST_SIGN_OFF && !SENTENCE_END.test(line.text)) return true;
  return line.text.length <= LONGEST_DATE_LINE && findDate(line.text, locale) !== null;
}

function isSignOff({ text, element }: TextLine): boolean {
  return text.length <= LONGEST_SIGN_OFF && !SENTENCE_END.test(text) && tagOf(element) !== "LI";
}

interface KeptLine {
  index: number;
  line: TextLine;
}

/** Drops lines of other articles on the page, and what stands above the headline. */
function ofThisArticle(kept: KeptLine[], headline: KeptLine | null): KeptLine[] {
  if (!headline) return kept;
  const prose = (some: KeptLine[]) => some.reduce((sum, { line }) => sum + proseLength(line), 0);
  const below = kept.filter(({ index }) => index > headline.index);
  const rest = prose(below) >= prose(kept) * LEAST_BELOW_HEADLINE ? below : kept;
  const own = headline.line.element.closest("article");
  if (!own) return rest;
  const isOther = ({ line }: KeptLine) => {
    const article = line.element.closest("article");
    return (
      article !== null && article !== own && !own.contains(article) && article.querySelector("h1") !== null
    );
  };
  const owned = rest.filter((entry) => !isOther(entry));
  return prose(owned) > 0 ? owned : rest;
}

/** Where the text ends: before a related list, comments or a closing statement of rights. */
function findEnd(kept: readonly KeptLine[]): number {
  const prose = kept.map(({ line }) => (isRightsLine(line.text) ? 0 : proseLength(line)));
  const total = prose.reduce((sum, length) => sum + length, 0);
  let after = total;
  for (const [at, { line }] of kept.entries()) {
    after -= prose[at] ?? 0;
    if (at === 0 || after > total * MOST_AFTER_END) continue;
    if (isRelatedHeading(line.text) || isEndHeading(line.text) || isRightsLine(line.text)) return at;
  }
  return kept.length;
}

function withoutEdges(kept: readonly KeptLine[], locale: string | null): KeptLine[] {
  let end = findEnd(kept);
  for (let last = kept[end - 1]; end > 1 && last && isSignOff(last.line); last = kept[end - 1]) end--;
  let start = 0;
  for (let first = kept[0]; start < end - 1 && first && isLeadIn(first.line, locale); first = kept[start])
    start++;
  return kept.slice(start, end);
}

/** Without the headings of related lists inside the text and the links that stand below them. */
function withoutInserts(kept: readonly KeptLine[]): KeptLine[] {
  let inRelated = false;
  return kept.filter(({ line }) => {
    if (isRelatedHeading(line.text) || isEndHeading(line.text)) {
      inRelated = true;
      return false;
    }
    inRelated &&= linkShare(line) > 0.8;
    return !inRelated;
  });
}

/**
 * Indices of the lines that are the article's text: of the candidates (what Readability kept), without the headline,
 * other articles, captions, inserted lists of links, and what stands at the edges (bylines, dates, sign-offs, rights).
 */
export function chooseBodyLines(
  lines: readonly TextLine[],
  isCandidate: (line: TextLine, index: number) => boolean,
  headlineLine: number,
  locale: string | null,
): number[] {
  const headline = lines[headlineLine];
  const kept: KeptLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (isCandidate(line, index) && line.text !== headline?.text && !isCaption(line))
      kept.push({ index, line });
  }
  const own = ofThisArticle(kept, headline ? { index: headlineLine, line: headline } : null);
  return withoutInserts(withoutEdges(own, locale)).map(({ index }) => index);
}
