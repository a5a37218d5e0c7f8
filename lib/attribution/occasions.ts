import { nameAt } from "./printed-name";
import type { StatementWords } from "./statement-words";

export interface Occasion {
  name: string;
  /** Offset and end in the text that was read. */
  start: number;
  end: number;
}

const LONGEST_TEXT = 1500;

/** The occasion that the words around an attribution name: "news conference", "interview with X". */
export function readOccasion(text: string, words: StatementWords): Occasion | null {
  const read = text.slice(0, LONGEST_TEXT);
  return readInterview(read, words) ?? readPrinted(read, words) ?? readLabelled(read, words);
}

function readInterview(text: string, { interview }: StatementWords): Occasion | null {
  const match = interview.exec(text);
  if (!match) return null;
  const span = nameAt(text, match.index + match[0].length);
  if (!span || span[0] - match.index - match[0].length > 4) return null;
  const name = text.slice(...span);
  if (!/^[\p{Lu}\p{Lo}]/u.test(name)) return null;
  return { name: `interview with ${name}`, start: match.index, end: span[1] };
}

function readPrinted(text: string, { occasion }: StatementWords): Occasion | null {
  const match = occasion.exec(text);
  const printed = match?.[1];
  if (!match || !printed) return null;
  return { name: printed.replace(/\s+/gu, " "), start: match.index, end: match.index + match[0].length };
}

function readLabelled(text: string, { labels }: StatementWords): Occasion | null {
  for (const { label, matcher } of labels) {
    const match = matcher.exec(text);
    if (match) return { name: label, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
