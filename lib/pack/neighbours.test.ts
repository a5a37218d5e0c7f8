import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareReport } from "./bare-report";
import { hashText } from "./checksum";
import { compilePack } from "./compile";
import { orderByNeighbours } from "./neighbours";
import { openPack, openParts } from "./open";
import type { PackReport } from "./pack";
import { makeQuery } from "./query";
import { RANKING } from "./ranking-weights";
import { TELLING_TERMS } from "./tables";
import { termVector } from "./term-vector";

const WORDS = ["ferry", "harbour", "bridge", "council", "dredger", "pilot", "strike", "storm", "quay"];
const DAYS = ["2016-09-12", "2016-09-13", "2016-09-30"];

const rows = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
      published: fc.constantFrom(null, ...DAYS),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) =>
    all.map(({ words, published }, n): PackReport => {
      return bareReport({ id: `${n}`, summary: words.join(" "), published });
    }),
  );

const open = (reports: PackReport[]) => openPack(compilePack({ id: "t", name: "t", version: "1", reports }));

const query = makeQuery({
  title: "Pilot strike",
  text: "The ferry waits for a pilot at the quay.",
  published: null,
});

/** Share of words that two reports have in common, each counted once. */
function likeness(one: PackReport, other: PackReport): number {
  const [a, b] = [one, other].map((report) => new Set(termVector(report).frequencies.keys()));
  if (!a || !b) return 0;
  return a.intersection(b).size / Math.sqrt(a.size * b.size);
}

describe("the order by neighbours", () => {
  test("is by the mean of a report's score and its nearest neighbours', as a slow reference has it", () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 2, max: 40 }),
        (all, most, compared) => {
          const weights = { ...RANKING, neighbours: most, compared };
          const pack = open(all);
          const alone = pack.search(query, all.length, { ...weights, compared: 0 });
          const best = alone.slice(0, compared);
          const means = new Map(
            best.map(({ report, score }) => {
              const nearest = best
                .filter((other) => other.report !== report)
                .map((other) => {
                  const [one, two] = [all[report], all[other.report]];
                  return { like: one && two ? likeness(one, two) : 0, score: other.score };
                })
                .sort((a, b) => b.like - a.like)
                .slice(0, most);
              const sum = nearest.reduce(
                (sum, near) => sum + near.like * near.score,
                weights.ownScore * score,
              );
              return [report, sum / nearest.reduce((sum, { like }) => sum + like, weights.ownScore)];
            }),
          );
          const hits = pack.search(query, all.length, weights);
          expect(hits.map(({ score }) => score)).toEqual(alone.map(({ score }) => score));
          expect(hits.slice(compared)).toEqual(alone.slice(compared));
          const ordered = hits
            .slice(0, compared)
            .map(({ report, score }) => ({ score, mean: means.get(report) ?? 0 }));
          ordered.forEach(({ score, mean }, place) => {
            const next = ordered[place + 1];
            if (next && next.score < score) expect(next.mean).toBeLessThanOrEqual(mean + 1e-6);
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  test("brings the reports of one event together; the scores stay, in another order", () => {
    const scores = Float32Array.from([8, 7, 5, 2, 1]);
    const alike = [
      [0, 0, 0, 0.9, 0],
      [0, 0, 0.9, 0, 0],
      [0, 0.9, 0, 0, 0],
      [0.9, 0, 0, 0, 0],
    ];
    const rows = alike.map((row) => Float32Array.from(row));
    orderByNeighbours(scores, [0, 1, 2, 3], rows, { neighbours: 10, ownScore: 1 });
    expect([...scores]).toEqual([5, 8, 7, 2, 1]);
  });
});

describe("telling terms", () => {
  const hashOf = (term: string) => hashText(term) & 0xffff || 1;
  const termsIn = (reports: PackReport[]) => {
    const { tables } = openParts(compilePack({ id: "t", name: "t", version: "1", reports }));
    return reports.map((_, report) => [...tables.tellingTerms(report)]);
  };

  test("are all terms of a short report, ascending after zeros for those that are missing", () => {
    const [row] = termsIn([bareReport({ id: "a", summary: "ferry ferry quay" })]);
    const hashes = [hashOf("ferry"), hashOf("quay")].sort((a, b) => a - b);
    expect(row).toEqual([...Array(TELLING_TERMS - 2).fill(0), ...hashes]);
  });

  test("are the rarest of a long one", () => {
    const rare = Array.from({ length: TELLING_TERMS }, (_, n) => `w${String.fromCharCode(97 + n)}`);
    const common = ["ferry", "quay", "pilot"];
    const rest = Array.from({ length: 9 }, (_, n) => bareReport({ id: `${n}`, summary: common.join(" ") }));
    const long = bareReport({ id: "long", summary: [...common, ...rare].join(" ") });
    const [row] = termsIn([long, ...rest]);
    expect(row).toEqual(rare.map(hashOf).sort((a, b) => a - b));
  });
});
