import { type ByteSource, linesOf, parseObject, UsageError } from "../input";
import type { Rows } from "./row";

/** JSON Lines: one object a line. */
export async function* readJsonRows(source: ByteSource): Rows {
  for await (const line of linesOf(source)) {
    try {
      yield { row: parseObject(line), place: line.place };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      yield { place: line.place, problem: error.message.slice(line.place.length + 2) };
    }
  }
}
