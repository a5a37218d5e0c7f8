import type { Row } from "../input";

/** A row that can't be read, and why: without the place, which is told apart. */
export interface BadRow {
  place: string;
  problem: string;
}

/** What a file of reports gives, one after the other. */
export type Rows = AsyncGenerator<Row | BadRow>;

export const isBad = (row: Row | BadRow): row is BadRow => "problem" in row;
