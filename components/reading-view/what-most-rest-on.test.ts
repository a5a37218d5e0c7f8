import { describe, expect, it } from "vitest";
import type { CoverageItem, ReadingContext } from "../../lib/model";
import { phrase } from "../../lib/phrase";
import * as contexts from "../gallery/fixtures";
import { makeContext, makeReport } from "../gallery/parts";
import { whatMostRestOn } from "./what-most-rest-on";

const origins = { min: 1, max: 2, reports: 3, reasons: [] };
const copied = [{ kind: "copied" as const, phrase: phrase("reason.sameHeadline") }];
const told = (coverage: CoverageItem[], change: Partial<ReadingContext> = {}) =>
  whatMostRestOn(makeContext({ coverage, origins, ...change }));
const from = (id: string, origin: string, change: Partial<CoverageItem> = {}) =>
  makeReport(id, { origin, ...change });

describe("whatMostRestOn", () => {
  it("names the statement that most share, with its date as the reader writes it", () => {
    const key = "statement:beregi:2017-08-11";
    const named = { originName: "Tomas Beregi, 2017-08-11" };
    expect(told([from("a", key, named), from("b", key, named), from("c", "report:c")])).toBe(
      "most rest on one statement by Tomas Beregi, Aug 11, 2017",
    );
    expect(told([from("a", key, named), from("b", key, named)])).toContain("all rest on");
  });

  it("names whose report is copied where the article says so", () => {
    const { chain } = contexts.richContext;
    const coverage = ["a", "b", "c"].map((id) => from(id, "speech", { reasons: copied }));
    expect(told(coverage, { chain })).toBe(
      "all copy Northline’s report of one statement by Tomas Beregi, water minister",
    );
  });

  it("says nothing where nothing is shared by most, or it has no name", () => {
    expect(told([from("a", "x", { originName: "X" }), from("b", "y"), from("c", "z")])).toBeNull();
    expect(told([from("a", "x"), from("b", "x")])).toBeNull();
    expect(told([from("a", "x", { originName: "X" })])).toBeNull();
    expect(told([from("a", "source:x", { originName: "Northline" }), from("b", "source:x")])).toBe(
      "all take over text of Northline",
    );
  });
});
