import { expect, test } from "vitest";
import { makeReport } from "../test/make";
import { lowestThreshold } from "./statement-thresholds";

const reports = ["a", "a", "b", "b", null].map((story, row) => makeReport({ id: `report-${row}`, story }));
const tables = { reports } as Parameters<typeof lowestThreshold>[2];
const all = reports.map((_, index) => index);

function likeness(scores: Record<string, number>) {
  return (a: number, b: number) => ({ score: scores[[a, b].sort().join("")] ?? -9, apart: null });
}

test("the threshold lies above the join that costs the precision, and below those before it", () => {
  const found = lowestThreshold(all, likeness({ "01": 1.234, "23": 0.567, "34": 0.5 }), tables);
  expect(found).toEqual({ threshold: 0.56, precision: 1, recall: 1 });
});

test("no join is wanted where the first is wrong", () => {
  const found = lowestThreshold(all, likeness({ "04": 2, "01": 1 }), tables);
  expect(found).toEqual({ threshold: 5, precision: 1, recall: 0 });
});
