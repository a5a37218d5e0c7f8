import { findQuotations } from "../attribution/quotations";
import type { Span } from "../model";
import { fingerprint } from "../reuse/fingerprint";

/** Words of one run: a changed word changes as many runs, and no single word can be guessed from a hash. */
export const RUN = 3;
/** Quotations of fewer words are phrases that anybody may use. */
export const FEWEST_WORDS = 5;
/** Quotations of a statement that are kept. */
const MOST_QUOTATIONS = 12;

/** Of each quotation the hashes of all its runs of RUN words, ascending; short quotations are left out. */
export function quoteHashes(quotations: readonly string[]): number[][] {
  return quotations
    .map((quotation) => [...fingerprint(quotation, RUN, 1).hashes])
    .filter((hashes) => hashes.length > FEWEST_WORDS - RUN)
    .slice(0, MOST_QUOTATIONS);
}

/** The quotations, without their marks, that stand in or around given spans of a text. */
export function quotationsOf(text: string): (content: readonly Span[]) => string[] {
  const quotations = findQuotations(text);
  return (content) =>
    quotations
      .filter(({ span }) => content.some(([start, end]) => span[0] < end && start < span[1]))
      .map(({ inner }) => text.slice(...inner));
}
