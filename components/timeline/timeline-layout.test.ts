import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeNode, makeReport } from "../gallery/parts";
import { layOutTimeline, nextSpot } from "./timeline-layout";
import { timelineRows } from "./timeline-rows";

const on = (published: string | null, origin = "a", id = `${origin} ${published}`) =>
  makeReport(id, { published, origin });
const layout = (dates: (string | null)[], article: string | null = null) =>
  layOutTimeline(
    timelineRows(
      dates.map((date, index) => on(date, "a", `${index}`)),
      [],
    ),
    article,
  );

describe("timelineRows", () => {
  it("puts the article's origin first, then those of most reports, and the lone ones together", () => {
    const reports = ["b", "b", "c", "c", "c", "d", "e", "article", "named"].map((origin, index) =>
      makeReport(`${index}`, { origin, originName: origin === "c" ? "A council" : null }),
    );
    const rows = timelineRows(reports, [makeNode("article", { name: "A minister", end: "origin" })]);
    expect(rows.map(({ key, name, reports: { length } }) => [key, name, length])).toEqual([
      ["article", "A minister", 1],
      ["c", "A council", 3],
      ["b", null, 2],
      ["others", null, 3],
    ]);
  });
});

describe("layOutTimeline", () => {
  it("keeps the days of a story apart although other reports are years away", () => {
    const places = layout(["2015-01-01", "2017-08-11", "2017-08-12", "2017-08-13", "2018"])?.spots.map(
      ({ at }) => at,
    );
    expect(places).toHaveLength(5);
    for (const [index, at] of places?.entries() ?? []) {
      if (index > 0) expect(at - (places?.[index - 1] ?? 0)).toBeGreaterThanOrEqual(1 / 12 - 1e-9);
    }
  });

  it("stands in order of time within the line, however many reports there are", () => {
    const date = fc.date({ min: new Date("2015-01-01"), max: new Date("2018-12-31"), noInvalidDate: true });
    const dates = fc.array(
      date.map((day) => day.toISOString().slice(0, 10)),
      { minLength: 1, maxLength: 200 },
    );
    fc.assert(
      fc.property(dates, date, (all, article) => {
        const own = article.toISOString().slice(0, 10);
        const found = layout(all, own);
        const spots = found?.spots ?? [];
        expect(spots.flatMap(({ reports }) => reports)).toHaveLength(all.length);
        for (const { at, reports } of spots) {
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(1 + 1e-9);
          for (const { published } of reports) {
            const order = Math.sign((published ?? "").localeCompare(own));
            const side = Math.sign(Math.round((at - (found?.articleAt ?? 0)) * 1e6));
            expect(side).toBe(order);
          }
        }
        expect(new Set(spots.map(({ at }) => at)).size).toBeLessThanOrEqual(12);
      }),
    );
  });

  it("counts what stands at one place, and tells where no exact day is known", () => {
    const spots = layout(["2017-08-11", "2017-08-11", "2017-10"])?.spots ?? [];
    expect(spots.map(({ reports, isInexact }) => [reports.length, isInexact])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it("leaves undated reports out, and has nothing to show where all are", () => {
    expect(layout(["2017-08-11", null])?.spots).toHaveLength(1);
    expect(layout([null, "soon"])).toBeNull();
    expect(layout([])).toBeNull();
  });

  it("marks no article that has no date", () => {
    expect(layout(["2017-08-11"])?.articleAt).toBeNull();
    expect(layout(["2017-08-11"], "2017-08-11")).toMatchObject({ articleAt: 0.5, first: "2017-08-11" });
  });
});

describe("nextSpot", () => {
  const rows = timelineRows(
    [on("2017-01-01"), on("2017-03-01"), on("2017-02-01", "b"), on("2017-02-02", "b")],
    [],
  );
  const spots = layOutTimeline(rows, null)?.spots ?? [];

  it.each([
    [0, "ArrowRight", "ltr", 1],
    [0, "ArrowLeft", "rtl", 1],
    [3, "ArrowRight", "ltr", 3],
    [1, "ArrowLeft", "ltr", 0],
    [1, "Home", "ltr", 0],
    [1, "End", "ltr", 3],
    [0, "ArrowDown", "ltr", 1],
    [3, "ArrowDown", "ltr", 2],
    [1, "ArrowUp", "ltr", 0],
    [0, "ArrowUp", "ltr", 0],
    [1, "x", "ltr", 1],
  ] as const)("leads from %i with %s (%s) to %i", (from, key, direction, to) => {
    expect(nextSpot(spots, from, key, direction)).toBe(to);
  });
});
