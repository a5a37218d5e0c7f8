import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeStringTable } from "../text/string-table";
import { bareReport } from "./bare-report";
import { compilePack } from "./compile";
import { joinPacks } from "./join-packs";
import { MutableSegment } from "./mutable-segment";
import { openPack, openParts } from "./open";
import type { Pack, PackReport } from "./pack";
import { makeQuery } from "./query";

const person = (id: string) => ({
  id,
  name: id,
  kind: "person" as const,
  aliases: [],
  role: null,
  ambiguous: false,
  related: [],
});

const openPacks = (files: Uint8Array[]) => joinPacks(files.map(openParts));

const compile = (id: string, reports: PackReport[], entityIds: string[] = []) =>
  compilePack({ id, name: id, version: "1", reports, entities: entityIds.map(person) });

const WORDS = ["ferry", "harbour", "bridge", "council", "dredger", "pilot", "strike", "storm"];
const LENGTH = 5;

/** All of one length, so that impacts don't depend on which pack a report is in. */
const rows = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom(...WORDS), { minLength: LENGTH, maxLength: LENGTH }),
      published: fc.constantFrom(null, "2016-09-12", "2016-09-20"),
      entities: fc.subarray(["anna-berg", "otto-lind"]),
      speaker: fc.constantFrom(null, "anna-berg"),
      fingerprint: fc.uniqueArray(fc.nat(30), { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((all) =>
    all.map(({ words, published, entities, speaker, fingerprint }, n): PackReport => {
      const statement = {
        speakerId: speaker,
        speaker: "",
        role: null,
        occasion: null,
        date: published,
        gist: null,
      };
      return {
        ...bareReport({ id: `r${n}`, url: `https://paper.example/${n}`, published, entities }),
        summary: words.join(" "),
        statements: speaker === null ? [] : [statement],
        fingerprint: Uint32Array.from(fingerprint).sort(),
      };
    }),
  );

const query = makeQuery({
  title: "Harbour pilot strike",
  text: "The ferry waits for a pilot.",
  published: "2016-09-13",
  mentions: [{ id: "anna-berg", kind: "person", unsupported: false }],
});

const found = (pack: Pack) =>
  pack.search(query, 6).map(({ report, score, signals }) => ({
    id: pack.reports.at(report).id,
    score: score.toFixed(3),
    signals: { ...signals, words: signals.words.toFixed(4) },
  }));

describe("several packs", () => {
  test("answer as one pack with all their reports would", () => {
    fc.assert(
      fc.property(rows, fc.nat(14), (all, cut) => {
        const whole = openPack(compile("whole", all, ["anna-berg", "otto-lind"]));
        const parts = openPacks([
          compile("first", all.slice(0, cut), ["otto-lind", "anna-berg"]),
          compile("second", all.slice(cut), ["anna-berg", "otto-lind"]),
        ]);
        expect(found(parts)).toEqual(found(whole));
        expect(parts.fingerprints).toEqual(whole.fingerprints);
        all.forEach((report, n) => {
          expect(parts.reports.byId(report.id)).toBe(n);
          expect(parts.reports.byAddress(`https://paper.example/${n}`)).toEqual([n]);
          expect(parts.reports.at(n)).toEqual(whole.reports.at(n));
        });
        expect(parts.info.reports).toBe(all.length);
        expect(() => parts.reports.at(all.length)).toThrow(RangeError);
      }),
      { numRuns: 60 },
    );
  });

  test("give a report that two of them have once", () => {
    const own = bareReport({ id: "own", url: "https://paper.example/f?utm_source=x", title: "Ferry strike" });
    const packed = bareReport({ id: "packed", url: "https://paper.example/f", title: "Ferry strike" });
    const pack = openPacks([
      compile("a", [packed]),
      compile("b", [own, bareReport({ id: "c", title: "Ferry" })]),
    ]);
    const ids = pack.search(query, 5).map(({ report }) => pack.reports.at(report).id);
    expect(ids.sort()).toEqual(["c", "packed"]);
  });

  test("may be none, and one is itself", () => {
    expect(openPacks([]).search(query, 5)).toEqual([]);
    expect(found(openPacks([compile("a", [bareReport({ id: "x", title: "Ferry" })])]))).toMatchObject([
      { id: "x" },
    ]);
  });

  test("give back the memory of one that is no longer opened", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const kept = compile("kept", [bareReport({ id: "a", title: "Ferry" })]);
    const dropped = () => {
      const file = compile("dropped", [bareReport({ id: "b", title: "Harbour" })]);
      expect(found(openPacks([kept, file]))).toHaveLength(2);
      return new WeakRef(file);
    };
    const weak = dropped();
    const pack = openPacks([kept]);
    for (let tries = 0; tries < 20 && weak.deref(); tries++) {
      await new Promise((done) => setTimeout(done, 10));
      collect();
    }
    expect(weak.deref()).toBeUndefined();
    expect(found(pack)).toHaveLength(1);
  });
});

describe("a mutable segment", () => {
  test("answers as a pack would that is compiled at once from what is left in it", () => {
    const changes = fc.array(fc.record({ report: fc.nat(13), isPut: fc.boolean() }), { maxLength: 20 });
    const ids = ["anna-berg", "otto-lind"];
    fc.assert(
      fc.property(rows, rows, changes, (packed, own, steps) => {
        const reports = own.map((report) => ({ ...report, id: `own-${report.id}`, url: null }));
        const segment = new MutableSegment({ id: "own", name: "", version: "1" }, reports);
        for (const { report, isPut } of steps) {
          const row = reports[report];
          if (row && isPut) segment.put(row);
          else if (row) segment.remove(row.id);
        }
        const parts = openPacks([compile("pack", packed, ids), segment.toFile()]);
        const whole = openPack(compile("whole", [...packed, ...segment.list()], ids));
        expect(found(parts)).toEqual(found(whole));
        expect(parts.fingerprints).toEqual(whole.fingerprints);
        expect([...parts.entities]).toEqual([...whole.entities]);
      }),
      { numRuns: 60 },
    );
  });

  test("without a name is not told of, and leaves the names and counts of the pack in use", () => {
    const termCounts = { texts: 3, having: writeStringTable(new Map([["ferry", "2"]])) };
    const pack = compilePack({
      id: "p",
      name: "Ferries",
      version: "4",
      reports: [],
      entities: [person("a")],
      termCounts,
    });
    const segment = new MutableSegment({ id: "own", name: "", version: "1" }, [
      bareReport({ id: "r", title: "Ferry", entities: ["a", "gone"] }),
    ]);
    const joined = openPacks([pack, segment.toFile()]);
    expect(joined.info).toMatchObject({ id: "p", name: "Ferries", version: "4", reports: 1 });
    expect(Array.from(joined.entities, ({ id }) => id)).toEqual(["a"]);
    expect(joined.preparedNames).toEqual(openPack(pack).preparedNames);
    expect(joined.termCounts).toEqual(termCounts);
  });

  test("is searched beside a pack as it stands, and changes", () => {
    const pack = compile("pack", [bareReport({ id: "packed", title: "Ferry strike" })], ["anna-berg"]);
    const segment = new MutableSegment({ id: "own", name: "Own", version: "1" });
    const ids = () => found(openPacks([pack, segment.toFile()])).map(({ id }) => id);
    expect(ids()).toEqual(["packed"]);
    segment.put(bareReport({ id: "own", title: "Berg", entities: ["anna-berg"] }));
    expect(ids().sort()).toEqual(["own", "packed"]);
    const before = segment.toFile();
    expect(segment.toFile()).toBe(before);
    segment.put(bareReport({ id: "own", title: "Bakery" }));
    expect(ids()).toEqual(["packed"]);
    expect(segment.list()).toHaveLength(1);
    expect(segment.remove("own")).toBe(true);
    expect(segment.remove("own")).toBe(false);
    expect(segment.list()).toEqual([]);
  });

  test("have prepared names where the first knows all names of the others", () => {
    const [all, some, more] = [["anna-berg", "otto-lind"], ["otto-lind"], ["eva-holm"]].map((ids, number) =>
      compile(`p${number}`, [bareReport({ id: `r${number}` })], ids),
    ) as [Uint8Array, Uint8Array, Uint8Array];
    const { preparedNames } = openPack(all);
    expect(preparedNames).not.toBeNull();
    expect(openPacks([all, some]).preparedNames).toEqual(preparedNames);
    expect(openPacks([all, more]).preparedNames).toBeNull();
  });

  test("find by entities of later packs, too, where rows of the first stand twice", () => {
    const first = compile("first", [bareReport({ id: "r0" })], ["anna-berg", "anna-berg", "otto-lind"]);
    const second = compile("second", [bareReport({ id: "r1", entities: ["eva-holm"] })], ["eva-holm"]);
    const mentions = [{ id: "eva-holm", kind: "person" as const, unsupported: false }];
    const asked = makeQuery({ title: null, text: "", published: null, mentions });
    const joined = openPacks([first, second]);
    expect(joined.search(asked, 5).map(({ report }) => joined.reports.at(report).id)).toEqual(["r1"]);
    expect(joined.preparedNames).toBeNull();
  });
});
