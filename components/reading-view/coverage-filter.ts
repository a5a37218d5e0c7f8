import Fuse, { type FuseResultMatch } from "fuse.js/basic";
import type { CoverageItem } from "../../lib/model";
import { phraseText } from "../strings";

const longestQuery = 120;

/** Half-open ranges of a report's headline and outlet that match what was typed. */
export interface MatchMarks {
  title: [start: number, end: number][];
  outlet: [start: number, end: number][];
}

export interface Filtered {
  /** In the order of the coverage. */
  items: CoverageItem[];
  marks: ReadonlyMap<string, MatchMarks>;
}

/** Answers which reports match what the reader typed: every word, somewhere in headline, outlet, names or reasons. */
export type CoverageFilter = (query: string) => Filtered;

/** The reports keep their order: fuse.js says whether a report matches and where, ranking is not its work. */
export function coverageFilter(coverage: CoverageItem[]): CoverageFilter {
  const fuse = new Fuse(coverage, {
    keys: ["title", "summary", "outlet", "names", { name: "reasons", getFn: reasonsOf }],
    threshold: 0.25,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeMatches: true,
    shouldSort: false,
  });
  return (query) => {
    const words = query.slice(0, longestQuery).split(/\s+/).filter(Boolean);
    const found = words.map((word) => ({
      word,
      matches: new Map(fuse.search(word).map(({ refIndex, matches }) => [refIndex, matches ?? []])),
    }));
    const marks = new Map<string, MatchMarks>();
    const items = coverage.filter((item, index) => {
      if (!found.every(({ matches }) => matches.has(index))) return false;
      const ofWords = found.map(({ word, matches }) => ({ word, matches: matches.get(index) ?? [] }));
      const marksIn = (key: "title" | "outlet") => ofWords.flatMap((one) => rangeIn(item[key], key, one));
      marks.set(item.id, { title: marksIn("title"), outlet: marksIn("outlet") });
      return true;
    });
    return { items, marks };
  };
}

function reasonsOf({ reasons }: CoverageItem): string[] {
  return reasons.map(({ phrase }) => phraseText(phrase));
}

interface WordMatches {
  word: string;
  matches: readonly FuseResultMatch[];
}

/** The word as it stands, else the longest run that fuse.js took for it; runs much shorter are chance letters. */
function rangeIn(text: string | null, key: string, { word, matches }: WordMatches): [number, number][] {
  const exact = text?.toLowerCase().indexOf(word.toLowerCase()) ?? -1;
  if (exact >= 0) return [[exact, exact + word.length]];
  const runs = matches.filter((match) => match.key === key).flatMap(({ indices }) => indices);
  const [longest] = runs.toSorted(([a, b], [c, d]) => d - c - (b - a));
  if (longest === undefined) return [];
  const [start, last] = longest;
  return last + 1 - start >= Math.ceil(word.length / 2) ? [[start, last + 1]] : [];
}
