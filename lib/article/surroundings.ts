import lineWords from "../../data/article/line-words.json";
import rights from "../../data/article/rights.json";
import type { PageLine } from "../model";
import type { Body } from "./body";
import { proseLength } from "./body-lines";
import { isCaption } from "./captions";
import { findDate } from "./dates";
import { clean, labelOf } from "./dom-text";
import type { TextLine } from "./page-lines";
import { isEndHeading, isRelatedHeading } from "./section-headings";
import { anyOf, startingWith } from "./words";

const saysCopyright = anyOf(rights.copyright);
const startsAsSource = startingWith(lineWords.source);
const LONGEST_HEADER_LINE = 400;
const LONGEST_FOOTER_LINE = 1000;
const MOST_HEADER_LINES = 40;
/** Lines above the headline may hold source, date and byline too. */
const BEFORE_HEADLINE = 4;
const MOST_PLAIN_FOOTER_LINES = 40;
const MOST_FOOTER_LINES = 60;
const LONGEST_RIGHTS_LINE = 500;
const LONGEST_SOURCE_LINE = 200;
/** A source may be named so many lines after the text, below sharing buttons and tags. */
const SOURCE_REACH = 80;
const MOST_CAPTIONS = 40;
const BYLINE_LABEL = /byline|by-line|author|autor|writer/;
const SOURCE_LABEL = /source|agency|provider|credit|quelle|fuente|orig/;
const DATE_LABEL = /date|time|publish|fecha|datum/;

function roleOf({ element, text }: TextLine, locale: string | null): PageLine["role"] {
  let label = "";
  for (
    let current: Element | null = element, up = 0;
    current && up < 2;
    current = current.parentElement, up++
  ) {
    label += ` ${labelOf(current)}`;
  }
  if (element.querySelector('[rel~="author"],[itemprop~="author"]') || BYLINE_LABEL.test(label))
    return "byline";
  if (SOURCE_LABEL.test(label)) return "source";
  return DATE_LABEL.test(label) || (text.length < 80 && findDate(text, locale)) ? "date" : null;
}

function pageLine(line: TextLine, zone: PageLine["zone"], locale: string | null): PageLine {
  return { text: line.text, zone, role: zone === "caption" ? null : roleOf(line, locale), links: line.links };
}

/** Indices of the lines between headline and first paragraph, with a few above the headline. */
function headerRange(headlineLine: number, body: Body, total: number): [number, number] {
  const first = body.lines.find((index) => index > headlineLine) ?? body.lines[0] ?? total;
  const start = headlineLine >= 0 && headlineLine < first ? headlineLine : Math.max(0, first - 12);
  return [Math.max(0, start - BEFORE_HEADLINE), Math.min(first, start + MOST_HEADER_LINES)];
}

/** The header's lines, nearest first: those below the headline, then the few above it (which may be the site's own). */
export function linesNear(lines: readonly TextLine[], headlineLine: number, body: Body): TextLine[] {
  const [start, end] = headerRange(headlineLine, body, lines.length);
  const isBody = new Set(body.lines);
  const free = (from: number, to: number) =>
    lines.slice(from, to).filter((_line, at) => !isBody.has(from + at));
  const below = Math.min(end, Math.max(start, headlineLine));
  return [...free(below, end), ...free(start, below)];
}

function inNavigation(element: Element): boolean {
  return element.closest("nav,aside") !== null;
}

function inComments(element: Element): boolean {
  return element.closest('[class*="comment"],[id*="comment"]') !== null;
}

/** True for lines that count wherever they stand after the text: rights, and sources named by a word of their own. */
function alwaysCounts({ text, element }: TextLine, distance: number, otherStory: boolean): boolean {
  if (text.length <= LONGEST_RIGHTS_LINE && saysCopyright(text)) return true;
  if (otherStory) return false;
  const namesSource = text.length <= LONGEST_SOURCE_LINE && startsAsSource(text) > 0;
  return namesSource && distance <= SOURCE_REACH && !inNavigation(element) && !inComments(element);
}

/** Lines after the text up to the first related list or comments, and from there on only those that always count. */
function footerLines(lines: readonly TextLine[], last: number, isBody: ReadonlySet<number>): number[] {
  const found: number[] = [];
  let isOver = false;
  // Below paragraphs of another story a source is that story's.
  let otherStory = false;
  for (let index = last + 1; index < lines.length && found.length < MOST_FOOTER_LINES; index++) {
    const line = lines[index];
    if (!line || isBody.has(index)) continue;
    isOver ||=
      isRelatedHeading(line.text) || isEndHeading(line.text) || found.length >= MOST_PLAIN_FOOTER_LINES;
    otherStory ||= isOver && proseLength(line) > 0;
    const isPlain =
      !isOver && line.text.length <= LONGEST_FOOTER_LINE && !inNavigation(line.element) && !isCaption(line);
    if (isPlain || (alwaysCounts(line, index - last, otherStory) && !isCaption(line))) found.push(index);
  }
  return found;
}

/** The visible lines around the body, each with the zone it stands in and what its markup calls it. */
export function findSurroundings(
  lines: readonly TextLine[],
  headlineLine: number,
  body: Body,
  locale: string | null,
): PageLine[] {
  const isBody = new Set(body.lines);
  const [start, end] = headerRange(headlineLine, body, lines.length);
  const last = body.lines.at(-1) ?? end;
  const zones = new Map<number, PageLine["zone"]>();
  for (const [index, line] of lines.entries()) {
    if (isBody.has(index) || index === headlineLine || index < start) continue;
    if (isCaption(line)) {
      if (zones.size < MOST_CAPTIONS && index <= last + 10) zones.set(index, "caption");
    } else if (index < end && line.text.length <= LONGEST_HEADER_LINE && !inNavigation(line.element)) {
      zones.set(index, "header");
    }
  }
  for (const index of footerLines(lines, last, isBody)) if (!zones.has(index)) zones.set(index, "footer");
  return [...zones]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, zone]) => {
      const line = lines[index];
      return line ? [pageLine({ ...line, text: clean(line.text, LONGEST_FOOTER_LINE) }, zone, locale)] : [];
    });
}
