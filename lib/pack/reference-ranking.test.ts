import fc from "fast-check";
import { expect, test } from "vitest";
import type { Genre } from "../model";
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

/** Weights of words, days and genres: what every report is scored by on its own. */
const ONE_BY_ONE = { ...RANKING, feedback: 0, story: 0, compared: 0 };
const WORDS_ALONE = { ...ONE_BY_ONE, closeness: 1, farAway: 1, genre: 1 };

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

const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const label = fc.constantFrom("", "Timeline: ", "Factbox: ");
const dated = fc.array(fc.record({ words: summary, published: fc.option(day), label }), {
  minLength: 1,
  maxLength: 40,
});
const GENRES: Record<string, Genre | null> = {
  "": null,
  "Timeline: ": "chronology",
  "Factbox: ": "listing-of-facts",
};
const dayOf = (date: string) => Date.parse(date) / 86_400_000;

/** Closeness in time as docs/pack-format.md tells it, report by report; `share`: its words' score of the best one's. */
function slowCloseness(published: string | null, asked: string, daily: number, share: number): number {
  const w = RANKING;
  if (published === null) return w.farAway + (1 - w.farAway) * (w.undated + w.undatedBest * share ** 3);
  const days = dayOf(published) - dayOf(asked);
  const crowd = Math.log10(Math.max(1, daily));
  const half = w.halfDays + Math.round(w.crowdDays * crowd);
  const apart = Math.abs(days);
  const near = (1 - w.slow) / (1 + (apart / half) ** 3) + w.slow / (1 + apart / w.slowDays);
  const kept = days > 0 ? w.later ** (1 + w.laterCrowd * crowd) : 1;
  return (w.farAway + (1 - w.farAway) * near) * kept;
}

test("words, days and genres are ranked as a slow reference ranks them", () => {
  fc.assert(
    fc.property(dated, asked, day, label, (rows, words, published, ownLabel) => {
      const all = rows.map(({ words, published, label }, n): PackReport => {
        return bareReport({ id: `${n}`, title: `${label}port`, summary: words, published });
      });
      const terms = words.map(({ word, weight }) => ({
        term: indexTokens(word)[0]?.term ?? "",
        word,
        weight,
      }));
      const pack = openPack(compilePack({ id: "t", name: "t", version: "1", reports: all }));
      const genre = GENRES[ownLabel] ?? null;
      const query = { terms, entities: [], statements: [], published, genre, exclude: [] };
      const near = rows.filter(
        (row) => row.published && Math.abs(dayOf(row.published) - dayOf(published)) <= 15,
      );
      const scores = slowScores(all, terms);
      const best = Math.max(...scores);
      const expected = scores.map((score, n) => {
        const { published: reportDay = null, label = "" } = rows[n] ?? {};
        const closeness = slowCloseness(reportDay, published, near.length / 31, score / best);
        return score === 0 ? 0 : score * closeness * (label === ownLabel ? 1 : RANKING.genre);
      });
      const hits = pack.search(query, all.length, ONE_BY_ONE);
      expect(hits.map(({ report }) => report).sort()).toEqual(
        all.flatMap((_, n) => ((expected[n] ?? 0) > 0 ? [n] : [])).sort(),
      );
      for (const { report, score } of hits) expect(score).toBeCloseTo(expected[report] ?? 0, 4);
      const found = hits.map(({ score }) => score);
      expect(found).toEqual(found.toSorted((a, b) => b - a));
    }),
    { numRuns: 200 },
  );
});
