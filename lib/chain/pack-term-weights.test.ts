import { expect, test } from "vitest";
import { makeReport } from "../../test/make";
import { compilePack } from "../pack/compile";
import { openPack } from "../pack/open";
import { countTermsOf, packTermWeights } from "./pack-term-weights";
import { keyTerm } from "./term-weights";

const reports = Array.from({ length: 700 }, (_, row) =>
  makeReport({ id: `report-${row}`, title: row % 2 === 0 ? "Mole closed" : `Barge ${row} afloat` }),
);
const input = { id: "t", name: "t", version: "1", reports };

test("terms counted when the pack was made weigh what they weigh when they are counted on use", () => {
  const counted = packTermWeights(openPack(compilePack({ ...input, termCounts: countTermsOf(reports) })));
  const counting = packTermWeights(openPack(compilePack(input)));
  for (const term of ["mole", "barge", "699", "unheard", "toString"])
    expect(counted.of(term)).toBe(counting.of(term));
  expect(counted.of("mole")).toBeLessThan(counted.of("699"));
});

test("words of headlines and addresses are counted for themselves", () => {
  const url = "https://gazette.example/alte-mole-gesperrt";
  const some = reports.slice(0, 6).map((report, row) => (row < 4 ? { ...report, url } : report));
  const weights = packTermWeights(openPack(compilePack({ ...input, reports: some })));
  expect(weights.of(keyTerm("headline", "mole"))).toBeCloseTo(Math.log(7 / 5));
  expect(weights.of(keyTerm("headline", "alte"))).toBeCloseTo(Math.log(7 / 4));
  expect(weights.of("mole")).toBeCloseTo(Math.log(7 / 3));
});

test("a name with control characters, as of a page in another encoding than it says, is counted as any other", () => {
  const name = "Hafen\u0080Bote\u007f";
  const credits = [{ kind: "cites" as const, name, url: null, where: "text" }];
  const some = reports.slice(0, 6).map((report, row) => (row < 4 ? { ...report, credits } : report));
  const termCounts = countTermsOf(some);
  for (const counted of [
    { ...input, reports: some },
    { ...input, reports: some, termCounts },
  ]) {
    const weights = packTermWeights(openPack(compilePack(counted)));
    expect(weights.of(keyTerm("credit", "hafen\u0080bote\u007f"))).toBeCloseTo(Math.log(7 / 4));
  }
});
