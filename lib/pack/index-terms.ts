import { tokenise } from "../text/tokens";

/** Longer words are cut: nobody writes them, and the dictionary stays bounded on hostile text. */
const LONGEST_TERM = 40;

/** The terms under which a text is indexed and asked for, in order. */
export function indexTerms(text: string): string[] {
  const terms: string[] = [];
  for (const { term } of tokenise(text)) {
    terms.push(term.length > LONGEST_TERM ? term.slice(0, LONGEST_TERM) : term);
  }
  return terms;
}
