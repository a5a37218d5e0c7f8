import { describe, expect, it } from "vitest";
import { joinClosest, joinStatements, type Likeness } from "./join-statements";

/** Points on a line: the nearer, the higher the score. */
const near =
  (points: number[]) =>
  (a: number, b: number): Likeness => ({
    score: 5 - Math.abs((points[a] ?? 0) - (points[b] ?? 0)),
    apart: null,
  });

/** Of pairs written "0/1"; all others score low. */
const listed =
  (pairs: Record<string, Likeness>) =>
  (a: number, b: number): Likeness =>
    pairs[`${a}/${b}`] ?? { score: -3, apart: null };

describe("joinStatements", () => {
  it("groups what is near and leaves the rest alone", () => {
    expect(joinStatements(5, near([0, 20, 1, 21, 50]), 2)).toEqual([[0, 2], [1, 3], [4]]);
    expect(joinStatements(0, near([]), 2)).toEqual([]);
  });

  it("joins no chain whose ends have little in common", () => {
    const groups = joinStatements(6, near([0, 2, 4, 6, 8, 10]), 2);
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.flat().sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("lets a report of two statements join the reports of either", () => {
    const sure = { score: 4, apart: null };
    const likeness = listed({ "0/1": sure, "1/2": sure });
    expect(joinStatements(3, likeness, 2)).toEqual([[0, 1, 2]]);
    expect(joinStatements(3, likeness, 3)).toEqual([[0, 1], [2]]);
  });

  it("joins no groups across days because some of their reports are undated", () => {
    const [sure, likely] = [
      { score: 6, apart: null },
      { score: 3, apart: null },
    ];
    const groups = { "0/1": sure, "2/3": sure, "0/3": likely, "1/2": likely, "1/3": likely };
    const onDays = (apart: number) => listed({ ...groups, "0/2": { score: 3, apart } });
    expect(joinStatements(4, onDays(0), 2)).toEqual([[0, 1, 2, 3]]);
    expect(joinStatements(4, onDays(3), 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("is the same in every run and needs no order", () => {
    const points = [3, 3, 3, 9, 9];
    expect(joinStatements(5, near(points), 2)).toEqual(joinStatements(5, near(points), 2));
    expect(joinStatements(5, near(points), 2)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });
});

describe("joinClosest", () => {
  it("tells each join before it is made, the closest first", () => {
    const groups = [[0], [1], [2]];
    const scores = [...joinClosest(groups, near([0, 1, 5]))].map(({ score }) => score);
    expect(scores).toEqual([4, 0.5]);
    expect(groups).toEqual([[0, 1, 2], [], []]);
  });
});
