import { describe, expect, it } from "vitest";
import { joinStatements } from "./join-statements";

/** Points on a line: the nearer, the higher the score. */
const near = (points: number[]) => (a: number, b: number) =>
  5 - Math.abs((points[a] ?? 0) - (points[b] ?? 0));

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
    const pairs = new Map([
      ["0/1", 4],
      ["1/2", 4],
    ]);
    const score = (a: number, b: number) => pairs.get(`${Math.min(a, b)}/${Math.max(a, b)}`) ?? -3;
    expect(joinStatements(3, score, 2)).toEqual([[0, 1, 2]]);
    expect(joinStatements(3, score, 3)).toEqual([[0, 1], [2]]);
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
