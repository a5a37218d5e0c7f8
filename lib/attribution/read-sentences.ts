import { readSentence, type Sentence } from "./clause";
import { findQuotations, type Quotation } from "./quotations";
import type { QuotingWords } from "./quoting-words";
import { splitSentences } from "./sentences";

const LONGEST_SENTENCE = 4_000;

/** The sentences of a text with their words and quotations, in order; what is longer than any sentence is left out. */
export function readSentences(text: string, { abbreviation }: QuotingWords): Sentence[] {
  const quotations = findQuotations(text);
  const sentences: Sentence[] = [];
  let next = 0;
  for (const span of splitSentences(text, quotations, abbreviation)) {
    while ((quotations[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= span[0]) next++;
    if (span[1] - span[0] > LONGEST_SENTENCE) continue;
    sentences.push(readSentence(text, span, quotationsFrom(quotations, next, span[1])));
  }
  return sentences;
}

function quotationsFrom(quotations: readonly Quotation[], from: number, end: number): Quotation[] {
  let to = from;
  while ((quotations[to]?.span[0] ?? end) < end) to++;
  return quotations.slice(from, to);
}
