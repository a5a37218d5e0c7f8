import type { Mention, Span } from "../model";
import { type Token, tokenise } from "../text/tokens";
import { type DistortionWords, distortionWords } from "./distortion-words";
import { type PrintedDate, printedDates } from "./printed-dates";
import { type PrintedNumber, printedNumbers } from "./printed-numbers";

/** Words in one language with the names found in them. */
export interface Wording {
  text: string;
  language: string | null;
  /** Spans are offsets in `text`. */
  mentions: readonly Mention[];
}

/** One stretch of a wording with what can be compared in it. */
export interface ReadWording {
  text: string;
  tokens: Token[];
  mentions: readonly Mention[];
  words: DistortionWords | null;
  dates: PrintedDate[];
  numbers: PrintedNumber[];
}

/** Longer texts are read up to here: what comes later belongs to no one statement. */
const LONGEST_TEXT = 20_000;

export function readWording({ text, language, mentions }: Wording): ReadWording {
  const read = text.slice(0, LONGEST_TEXT);
  const tokens = tokenise(read);
  const words = distortionWords(language);
  const dates = printedDates(read, tokens, language, words);
  const dated: Span[] = dates.map(({ span }) => span);
  return { text: read, tokens, mentions, words, dates, numbers: printedNumbers(read, tokens, words, dated) };
}
