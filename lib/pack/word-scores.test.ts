import { expect, test } from "vitest";
import { bareReport } from "./bare-report";
import { compilePack } from "./compile";
import { openParts } from "./open";
import { termLists } from "./query-lists";
import { rescoreWords, scoreWords } from "./word-scores";

const reports = ["Harbour pilots refuse the dredger.", "Harbour council meets.", "A bakery opens."].map(
  (summary, n) => bareReport({ id: `${n}`, summary }),
);
const { tables } = openParts(compilePack({ id: "t", name: "t", version: "1", reports }));
const lists = (weights: Record<string, number>) =>
  termLists(tables, {
    terms: Object.entries(weights).map(([word, weight]) => ({ term: word.slice(0, 5), word, weight })),
    exclude: [],
  });

test("scores for more terms, from those for the first, are what all of them score", () => {
  const first = lists({ harbour: 2, pilots: 1 });
  const after = lists({ harbour: 1.9, pilots: 1.2, council: 0.4, bakery: 0.1 });
  const scores = scoreWords(tables, first);
  rescoreWords(tables, scores, first, after, 0.95);
  const expected = scoreWords(tables, after);
  expect(expected.every((score) => score > 0)).toBe(true);
  scores.forEach((score, report) => {
    expect(score).toBeCloseTo(expected[report] ?? 0, 4);
  });
});

test("a term that keeps its share is not read again", () => {
  const first = lists({ harbour: 2 });
  const scores = scoreWords(tables, first);
  const postings = {
    ...tables.postings,
    addTo: () => {
      throw new Error("read again");
    },
  };
  rescoreWords({ ...tables, postings }, scores, first, lists({ harbour: 1.9 }), 0.95);
  expect(scores[0]).toBeCloseTo(scoreWords(tables, lists({ harbour: 1.9 }))[0] ?? 0, 4);
});
