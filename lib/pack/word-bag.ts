import { indexTokens } from "./index-terms";

/** UTF-16 units of a text whose words are kept: as much as a query reads. */
const LONGEST_TEXT = 60_000;

/**
 * The index terms of a text without the text: the beginnings of its words in alphabetical order, one a line, each
 * followed by a tab and how often it stands there. In what order the words stood can't be read from it.
 */
export function wordBag(text: string): string {
  const counts = new Map<string, number>();
  for (const { term } of indexTokens(text.slice(0, LONGEST_TEXT)))
    counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts.keys()]
    .sort()
    .map((term) => `${term}\t${counts.get(term)}`)
    .join("\n");
}

/** Calls with each term of a bag and how often it is there. */
export function eachInBag(bag: string, visit: (term: string, count: number) => void): void {
  for (const line of bag === "" ? [] : bag.split("\n")) {
    const [term = "", count] = line.split("\t");
    visit(term, Number(count));
  }
}
