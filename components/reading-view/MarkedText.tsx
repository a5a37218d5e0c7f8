import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { MatchMarks } from "./coverage-filter";

/** Of each report what the filter matched; empty while nothing is typed. */
export const Matches = createContext<ReadonlyMap<string, MatchMarks>>(new Map());

/** A report's headline or outlet with what the reader's filter matched marked. */
export function MarkedText({ text, report, of }: { text: string; report: string; of: keyof MatchMarks }) {
  const ranges = useContext(Matches).get(report)?.[of] ?? [];
  let done = 0;
  const parts = ranges
    .toSorted(([a], [b]) => a - b)
    .flatMap(([start, end]) => {
      const from = Math.max(start, done);
      if (end <= from || from >= text.length) return [];
      const pieces = [text.slice(done, from), <mark key={from}>{text.slice(from, end)}</mark>];
      done = end;
      return pieces;
    });
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  );
}
