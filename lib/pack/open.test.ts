import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareReport } from "./bare-report";
import { compilePack } from "./compile";
import { Container } from "./container";
import { SECTIONS, type SectionName, type Sections, writeContainer } from "./format";
import { openPack } from "./open";
import type { PackInput, PackReport } from "./pack";
import { PackError } from "./pack-error";
import { makeQuery } from "./query";

const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 40 }), fc.lorem({ maxCount: 8 }));
const date = fc.constantFrom(null, "2016", "2016-09", "2016-09-13", "9999-99-99");

const reports: fc.Arbitrary<PackReport[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.string({ minLength: 1, maxLength: 12 }),
      url: fc.option(fc.webUrl()),
      title: fc.option(text),
      summary: fc.option(text),
      published: date,
      entities: fc.subarray(["mill-owner", "town-council"]),
      story: fc.constantFrom(null, "flood", "fire"),
    })
    .map(bareReport),
  { selector: ({ id }) => id, maxLength: 12 },
);

function inputOf(rows: PackReport[]): PackInput {
  const entity = (id: string) => ({
    id,
    name: id,
    kind: "person" as const,
    aliases: [],
    role: null,
    ambiguous: false,
    related: [],
  });
  const entities = [entity("mill-owner"), entity("town-council")];
  return { id: "test", name: "Test", version: "1", reports: rows, entities };
}

const SMALL = compilePack(
  inputOf([
    bareReport({
      id: "a",
      title: "Council opens the dam gates",
      summary: "Water is let out at night.",
      published: "2016-09-13",
    }),
    bareReport({
      id: "b",
      title: "Mill owner blames the council",
      entities: ["mill-owner"],
      url: "https://paper.example/b",
    }),
  ]),
);

/** Enough for many pages, and for records that are deflated. */
const LARGER_ROWS = Array.from({ length: 700 }, (_, n) =>
  bareReport({
    id: n === 0 ? "a" : `report-${n}`,
    title: `Council opens gate ${n} of the dam near mill ${n % 7}`,
    summary: `Water level ${n * 37} at station ${n % 13}, keeper ${(n * 7919) % 101} says. `.repeat(25),
    url: `https://paper.example/${n}`,
    published: `2016-09-${10 + (n % 20)}`,
  }),
);

const query = makeQuery({ title: "Council dam", text: "The mill and the gates", published: "2016-09-13" });

/** All that a pack can be asked, as text. */
function answersOf(bytes: Uint8Array): string {
  const pack = openPack(bytes);
  const { topics, riskyAliases, fingerprints } = pack;
  const [entities, outlets] = [[...pack.entities], [...pack.outlets]];
  const reports = Array.from({ length: pack.reports.count }, (_, report) => pack.reports.at(report));
  const found = [pack.reports.byId("a"), pack.reports.byAddress("https://paper.example/b")];
  const hits = pack.search(query, 5);
  return JSON.stringify({ reports, found, hits, entities, outlets, topics, riskyAliases, fingerprints });
}

/** Opens and uses everything; a PackError is as good as an answer. */
function useAll(bytes: Uint8Array): void {
  try {
    answersOf(bytes);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
  }
}

/** The answers, "refused" where a PackError says that the file is damaged. */
function answersOrRefusal(bytes: Uint8Array): string {
  try {
    return answersOf(bytes);
  } catch (error) {
    if (error instanceof PackError) return "refused";
    throw error;
  }
}

describe("a compiled pack", () => {
  test("opens to the same reports, found by id and by address", () => {
    fc.assert(
      fc.property(reports, (rows) => {
        const pack = openPack(compilePack(inputOf(rows)));
        expect(Array.from(rows, (_, at) => pack.reports.at(at))).toEqual(rows);
        rows.forEach(({ id }, at) => {
          expect(pack.reports.byId(id)).toBe(at);
        });
        expect(pack.reports.byId("no such id!!!")).toBeNull();
      }),
    );
  });

  test("of many reports opens to the same reports", () => {
    const pack = openPack(compilePack(inputOf(LARGER_ROWS)));
    for (const report of [0, 1, 349, 698, 699]) expect(pack.reports.at(report)).toEqual(LARGER_ROWS[report]);
    expect(pack.reports.byId("report-500")).toBe(500);
    expect(pack.reports.byAddress("https://paper.example/500")).toEqual([500]);
  });

  test("is found under every spelling of its address", () => {
    const pack = openPack(SMALL);
    expect(pack.reports.byAddress("https://paper.example/b")).toEqual([1]);
    expect(pack.reports.byAddress("https://paper.example/a")).toEqual([]);
  });

  test("is the same file for the same input", () => {
    fc.assert(
      fc.property(reports, (rows) => {
        expect(compilePack(inputOf(rows))).toEqual(compilePack(inputOf(structuredClone(rows))));
      }),
      { numRuns: 20 },
    );
  });

  test("opens from an odd place in a larger buffer", () => {
    const larger = new Uint8Array(SMALL.length + 3);
    larger.set(SMALL, 3);
    expect(openPack(larger.subarray(3)).reports.count).toBe(2);
  });

  test("opens from a Node buffer, which it leaves as it is", () => {
    const buffer = Buffer.from(SMALL);
    expect(answersOf(buffer)).toBe(answersOf(SMALL));
    expect(Buffer.from(SMALL).equals(buffer)).toBe(true);
  });

  test("keeps no text", () => {
    const secret = bareReport({ id: "a", title: "Flood" });
    const pack = openPack(compilePack(inputOf([{ ...secret, text: "sluice keeper" }])));
    expect(pack.reports.at(0)).toEqual(secret);
    const found = pack.search(makeQuery({ title: null, text: "The sluice", published: null }), 5);
    expect(found.map(({ report }) => report)).toEqual([0]);
  });

  test("may be empty", () => {
    const pack = openPack(compilePack({ id: "none", name: "None", version: "1", reports: [] }));
    expect(pack.search(query, 5)).toEqual([]);
  });
});

describe("a damaged pack", () => {
  test("is refused whichever byte is flipped", () => {
    for (let at = 0; at < SMALL.length; at++) {
      const damaged = SMALL.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      expect(answersOrRefusal(damaged), `byte ${at}`).toBe("refused");
    }
  });

  test("of many pages never answers wrongly, whichever byte is flipped", () => {
    const intact = compilePack(inputOf(LARGER_ROWS));
    const answers = answersOf(intact);
    fc.assert(
      fc.property(fc.nat(intact.length - 1), fc.integer({ min: 1, max: 255 }), (at, flipped) => {
        const damaged = intact.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flipped;
        expect(["refused", answers]).toContain(answersOrRefusal(damaged));
      }),
      { numRuns: 60 },
    );
  });

  test("is refused wherever it is cut off, and with bytes after its end", () => {
    for (let length = 0; length < SMALL.length; length++) {
      expect(() => openPack(SMALL.slice(0, length)), `cut to ${length}`).toThrow(PackError);
    }
    const longer = new Uint8Array(SMALL.length + 8);
    longer.set(SMALL);
    expect(() => openPack(longer)).toThrow(PackError);
  });

  test("is taken as it is where somebody vouches for its bytes, but for its head", () => {
    const damaged = SMALL.slice();
    damaged[damaged.length - 9] = (damaged[damaged.length - 9] ?? 0) ^ 1;
    expect(answersOrRefusal(damaged)).toBe("refused");
    expect(openPack({ intact: damaged }).reports.at(0).id).toBe("a");
    expect(() => openPack({ intact: damaged.subarray(8) })).toThrow(PackError);
  });

  test("is refused if it is any other file", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, startsRight) => {
        if (startsRight) bytes.set(SMALL.subarray(0, Math.min(24, bytes.length)));
        expect(() => openPack(bytes)).toThrow(PackError);
      }),
    );
  });

  test("of another format version is refused by its number", () => {
    const newer = SMALL.slice();
    newer[4] = 99;
    expect(() => openPack(newer)).toThrow(/format version 99/);
  });

  test("with numbers that point anywhere, but right checksums, is refused or answers", () => {
    const numeric: SectionName[] = SECTIONS.filter(
      (name) => !["ENTS", "OUTS", "TOPI", "RISK"].includes(name),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...numeric),
        fc.uint8Array({ minLength: 1, maxLength: 64 }),
        fc.nat(),
        (name, noise, seed) => {
          const container = new Container(SMALL);
          const sections: Sections = new Map(SECTIONS.map((known) => [known, container.section(known)]));
          const bytes = sections.get(name)?.slice() ?? new Uint8Array(0);
          noise.forEach((value, at) => {
            if (bytes.length > 0) bytes[(seed + at) % bytes.length] = value;
          });
          useAll(writeContainer(sections.set(name, bytes)));
          useAll(writeContainer(sections.set(name, noise)));
        },
      ),
      { numRuns: 400 },
    );
  });
});
