import type { NameIndex } from "../entities/names";
import { outletsIn } from "./known-outlet";
import { nameAt } from "./printed-name";
import type { Occasion, StatementWords } from "./statement-words";

const LONGEST_TEXT = 1500;

/** The occasion that the words around an attribution name: "news conference", "interview with X". */
export function readOccasion(text: string, words: StatementWords, names: NameIndex): Occasion | null {
  const read = text.slice(0, LONGEST_TEXT);
  return (
    readInterview(read, words) ??
    readPrinted(read, words) ??
    readLabelled(read, words) ??
    readTold(read, words, names)
  );
}

/** "told Reuters": only where a medium is known to be meant. */
function readTold(text: string, { told }: StatementWords, names: NameIndex): Occasion | null {
  const match = told.first(text);
  const start = match?.end ?? 0;
  const span = match ? nameAt(text, start) : null;
  if (!match || !span || span[0] - start > 4) return null;
  const outlet = outletsIn(text.slice(span[0], span[1]), names)[0];
  if (!outlet || outlet.span[0] > 0) return null;
  const end = span[0] + outlet.span[1];
  return { name: `remarks to ${text.slice(span[0], end)}`, start: match.start, end };
}

function readInterview(text: string, { interview }: StatementWords): Occasion | null {
  const match = interview.first(text);
  if (!match) return null;
  const span = nameAt(text, match.end);
  if (!span || span[0] - match.end > 4) return null;
  const name = text.slice(...span);
  if (!/^[\p{Lu}\p{Lo}]/u.test(name)) return null;
  return { name: `interview with ${name}`, start: match.start, end: span[1] };
}

function readPrinted(text: string, { occasion }: StatementWords): Occasion | null {
  const match = occasion(text);
  return match && { ...match, name: match.name.replace(/\s+/gu, " ") };
}

function readLabelled(text: string, { labels }: StatementWords): Occasion | null {
  for (const { label, matcher } of labels) {
    const match = matcher.first(text);
    if (match) return { name: label, start: match.start, end: match.end };
  }
  return null;
}
