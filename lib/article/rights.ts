import rights from "../../data/article/rights.json";
import type { RightsLine } from "../model";
import { isCaption } from "./captions";
import { clean } from "./dom-text";
import type { TextLine } from "./page-lines";
import { anyOf } from "./words";

const saysFairUse = anyOf(rights.fairUse);
const saysReprint = anyOf(rights.reprintTerms);
const saysCopyright = anyOf(rights.copyright);
const saysDisclaimer = anyOf(rights.disclaimer);
const MOST_LINES = 20;
const LONGEST_COPYRIGHT = 300;
const LONGEST_LINE = 3000;

function kindOf(text: string): RightsLine["kind"] | null {
  const start = text.slice(0, LONGEST_LINE);
  if (saysFairUse(start)) return "fair-use";
  if (saysReprint(start)) return "reprint-terms";
  return text.length <= LONGEST_COPYRIGHT && saysCopyright(start) ? "copyright" : null;
}

/** True for lines that state terms, rights or a disclaimer, and so are no part of the report. */
export function isRightsLine(text: string): boolean {
  return kindOf(text) !== null || saysDisclaimer(text.slice(0, 200));
}

/** Lines outside the body that state reprint terms, fair use or copyright, in page order. */
export function findRights(lines: readonly TextLine[], body: ReadonlySet<number>): RightsLine[] {
  const found: RightsLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (found.length >= MOST_LINES) break;
    const kind = body.has(index) || isCaption(line) ? null : kindOf(line.text);
    if (kind) found.push({ kind, text: clean(line.text, LONGEST_LINE) });
  }
  return found;
}
