import { directionOf } from "../../i18n/direction";
import { widthInEm } from "../../lib/export/svg-text";
import { translator } from "../translator";

/** Heights and widths are sixteenths of a rem, so that rows and names follow the text size. */
export const HEAD = 22;
const ROW = 46;
/** Of the names and dates in the picture. */
export const TYPE = 12;
/** The line ends before the edges, so that marks stand whole: share of the width. */
export const INSET = 0.04;

/** A place on the line (0 to 1 in time) as a share of the picture's width from its left edge: time runs as the reader reads. */
export function shareAt(at: number): number {
  const along = INSET + at * (1 - 2 * INSET);
  return directionOf(translator().language) === "rtl" ? 1 - along : along;
}

export function across(at: number): string {
  return `${Math.round(shareAt(at) * 10_000) / 100}%`;
}

/** Height of a row's line. */
export function lineOf(row: number): number {
  return HEAD + row * ROW + 30;
}

export function rem(sixteenths: number): string {
  return `${sixteenths / 16}rem`;
}

/** Of bold type, the widest in the picture. */
export function textWidth(text: string): number {
  return widthInEm(text) * TYPE * 1.1;
}

/** The middle of a text as near to a place on the line as it can stand whole in a picture of `width`. */
export function middleNear(at: number, text: string, width: number): number {
  const half = textWidth(text) / 2;
  return Math.max(Math.min(shareAt(at) * width, width - half), Math.min(half, width / 2));
}
