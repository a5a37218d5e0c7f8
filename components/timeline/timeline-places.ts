import { directionOf } from "../../i18n/direction";
import { translator } from "../translator";

/** px: room for the article's name above the rows, and what a row takes with its name. */
export const HEAD = 22;
const ROW = 46;
/** The line ends before the edges, so that marks stand whole: share of the width. */
export const INSET = 0.04;

/** A place on the line (0 to 1 in time) as a share of the picture's width from its left edge: time runs as the reader reads. */
export function across(at: number): string {
  const along = INSET + at * (1 - 2 * INSET);
  const fromLeft = directionOf(translator().language) === "rtl" ? 1 - along : along;
  return `${Math.round(fromLeft * 10_000) / 100}%`;
}

/** Height of a row's line, px. */
export function lineOf(row: number): number {
  return HEAD + row * ROW + 30;
}
