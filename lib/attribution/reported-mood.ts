import type { Attribution, Span } from "../model";
import { endOfWords, type Sentence } from "./clause";
import type { QuotingWords } from "./quoting-words";

/**
 * "Der Kai sei offen.": where the verb's mood says that the words are another's, a sentence without source and cue goes
 * on with what the source before said. Null where it doesn't, or where no source was named before.
 */
export function readReportedMood(
  sentence: Sentence,
  before: Span | null,
  { reportedMood }: QuotingWords,
): Attribution | null {
  const { span, words, quotations } = sentence;
  if (before === null || !words.some(({ lower }) => reportedMood.has(lower))) return null;
  return {
    source: before,
    cue: [],
    content: [[span[0], endOfWords(sentence)]],
    type: quotations.length > 0 ? "mixed" : "indirect",
  };
}
