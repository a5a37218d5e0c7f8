import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Container } from "./container";
import { type Sections, writeContainer } from "./format";
import { impactLevels, nearestLevel } from "./impact-levels";
import { PostingWriter } from "./posting-writer";
import { openPostings } from "./postings";
import { SectionReader } from "./sections";

const REPORTS = 3_000;
const LEVELS = Uint8Array.from({ length: 16 }, (_, level) => 10 + level * 15);

interface Posting {
  report: number;
  level: number;
}

const list = fc
  .uniqueArray(fc.record({ report: fc.nat(REPORTS - 1), level: fc.nat(15) }), {
    selector: ({ report }) => report,
    maxLength: 900,
    size: "max",
  })
  .map((postings) => postings.sort((a, b) => a.report - b.report));

function write(lists: Posting[][]) {
  const sections: Sections = new Map([["PLEV", LEVELS]]);
  const writer = new PostingWriter();
  for (const postings of lists) {
    writer.begin(postings.length);
    for (const { report, level } of postings) writer.add(report, level);
    writer.end();
  }
  writer.finish((name, { buffer, byteOffset, byteLength }) =>
    sections.set(name, new Uint8Array(buffer, byteOffset, byteLength)),
  );
  return openPostings(new SectionReader(new Container(writeContainer(sections))), lists.length);
}

describe("posting lists", () => {
  test("give back every report with its impact, and no other", () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), fc.nat(REPORTS - 1), (lists, other) => {
        const postings = write(lists);
        lists.forEach((rows, term) => {
          const expected = new Float32Array(REPORTS);
          for (const { report, level } of rows) expected[report] = 2 * (LEVELS[level] ?? 0);
          const scores = new Float32Array(REPORTS);
          postings.addTo(scores, term, 2);
          expect(scores).toEqual(expected);
          expect(postings.count(term)).toBe(rows.length);
          expect(rows.every(({ report }) => postings.has(term, report))).toBe(true);
          expect(postings.has(term, other)).toBe((expected[other] ?? 0) > 0);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("are found at the ends of a list that has several skip rows", () => {
    const rows = Array.from({ length: 1_000 }, (_, n) => ({ report: n * 2 + 1, level: n % 16 }));
    const postings = write([rows]);
    for (let report = 0; report < 2_010; report++) {
      expect(postings.has(0, report), `report ${report}`).toBe(report % 2 === 1 && report < 2_000);
    }
  });
});

describe("impact levels", () => {
  test("are the impacts themselves where they are few", () => {
    const histogram = new Float64Array(256);
    for (const impact of [7, 90, 200]) histogram[impact] = impact;
    expect([...impactLevels(histogram)]).toEqual([7, 90, 200]);
  });

  test("lie close to every impact, ascending", () => {
    const anyHistogram = fc.array(fc.nat(1_000), { minLength: 256, maxLength: 256 });
    fc.assert(
      fc.property(anyHistogram, (histogram) => {
        const levels = impactLevels(histogram);
        expect(levels.length).toBeLessThanOrEqual(16);
        expect([...levels]).toEqual([...levels].sort((a, b) => a - b));
        const nearest = nearestLevel(levels);
        const squares = histogram.map(
          (count, impact) => count * ((levels[nearest[impact] ?? 0] ?? 0) - impact) ** 2,
        );
        const evenly = histogram.map((count) => (count * 16 ** 2) / 12);
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(squares)).toBeLessThanOrEqual(1.5 * sum(evenly) + 1);
      }),
      { numRuns: 50 },
    );
  });
});
