import Fuse from "fuse.js/basic";
import type { CoverageItem } from "../../lib/model";
import { phraseText } from "../strings";

const longestQuery = 120;

/** Answers which reports match what the reader typed: every word, somewhere in headline, outlet or reasons. */
export type CoverageFilter = (query: string) => CoverageItem[];

/** The reports keep their order: fuse.js says whether a report matches, ranking is not its work. */
export function coverageFilter(coverage: CoverageItem[]): CoverageFilter {
  const fuse = new Fuse(coverage, {
    keys: ["title", "summary", "outlet", { name: "reasons", getFn: reasonsOf }],
    threshold: 0.25,
    ignoreLocation: true,
    ignoreDiacritics: true,
    shouldSort: false,
  });
  return (query) => {
    const words = query.slice(0, longestQuery).split(/\s+/).filter(Boolean);
    const matches = words.map((word) => new Set(fuse.search(word).map((result) => result.refIndex)));
    return coverage.filter((_, index) => matches.every((match) => match.has(index)));
  };
}

function reasonsOf({ reasons }: CoverageItem): string[] {
  return reasons.map(({ phrase }) => phraseText(phrase));
}
