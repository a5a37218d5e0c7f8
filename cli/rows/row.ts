import type { Article } from "../../lib/model";
import type { Row } from "../input";

/** A row that was read from a page has all that the page tells. */
export interface ReportRow extends Row {
  article?: Article;
}

/** A row that can't be read, and why: without the place, which is told apart. */
export interface BadRow {
  place: string;
  problem: string;
}

/** What a file of reports gives, one after the other. */
export type Rows = AsyncGenerator<ReportRow | BadRow>;

export const isBad = (row: ReportRow | BadRow): row is BadRow => "problem" in row;
