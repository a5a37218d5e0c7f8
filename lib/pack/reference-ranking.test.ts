import fc from "fast-check";
import { expect, test } from "vitest";
import { bareReport } from "./bare-report";
import { compilePack } from "./compile";
import { indexTokens } from "./index-terms";
import { openPack } from "./open";
import type { PackReport } from "./pack";
import { BM25, QUERY_WEIGHTS, RANKING } from "./ranking-weights";
import { termVector } from "./term-vector";

/** Few words and short reports, so that there are no more different impacts than the file has levels. */
const WORDS = ["ferry", "harbour", "bridge", "council", "dredger", "pilot"];
const summary = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));
const reports = fc
  .array(summary, { minLength: 1, maxLength: 40 })
  .map((all) => all.map((words, n): PackReport => bareReport({ id: `${n}`, summary: words })));
const asked = fc.uniqueArray(
  fc.record({ word: fc.constantFrom(...WORDS, "absent"), weight: fc.constantFrom(0.5, 1, 2) }),
  { selector: ({ word }) => word, minLength: 1 },
);

const WORDS_ALONE = { ...RANKING, feedback: 0, closeness: 1, farAway: 1, story: 0, compared: 0, genre: 1 };

/** BM25 as the book has it, report by report, with impacts rounded as the file rounds them. */
function slowScores(all: PackReport[], terms: { term: string; weight: number }[]): number[] {
  const vectors = all.map(termVector);
  const mean = vectors.reduce((sum, { length }) => sum + length, 0) / all.length;
  const scale = 255 / (BM25.k1 + 1);
  return vectors.map(({ frequencies, length }) => {
    let score = 0;
    for (const { term, weight } of terms) {
      const frequency = frequencies.get(term) ?? 0;
      if (frequency === 0) continue;
      const having = vectors.filter((vector) => vector.frequencies.has(term)).length;
      const rarity = Math.log(1 + (all.length - having + 0.5) / (having + 0.5));
      const norm = BM25.k1 * (1 - BM25.b + (BM25.b * length) / mean);
      const impact =
        Math.max(1, Math.round(((frequency * (BM25.k1 + 1)) / (frequency + norm)) * scale)) / scale;
      score += weight * rarity ** QUERY_WEIGHTS.rarityPower * impact;
    }
    return score;
  });
}

test("words are ranked as a slow reference ranks them", () => {
  fc.assert(
    fc.property(reports, asked, (all, words) => {
      const terms = words.map(({ word, weight }) => ({
        term: indexTokens(word)[0]?.term ?? "",
        word,
        weight,
      }));
      const pack = openPack(compilePack({ id: "t", name: "t", version: "1", reports: all }));
      const query = { terms, entities: [], statements: [], published: null, genre: null, exclude: [] };
      const hits = pack.search(query, all.length, WORDS_ALONE);
      const expected = slowScores(all, terms)
        .map((score, report) => ({ report, score }))
        .filter(({ score }) => score > 0);
      expect(hits).toHaveLength(expected.length);
      for (const { report, score } of hits) {
        expect(Math.abs(score - (expected.find((row) => row.report === report)?.score ?? 0))).toBeLessThan(
          1e-4,
        );
      }
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }),
    { numRuns: 200 },
  );
});
