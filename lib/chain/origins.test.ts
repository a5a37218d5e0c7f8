import { describe, expect, it } from "vitest";
import { makeReport, makeReportStatement, makeStatement } from "../../test/make";
import type { CoverageItem, Report, SourceChain, Statement } from "../model";
import { countOrigins } from "./origins";

const NO_CHAIN: SourceChain = { nodes: [], links: [] };
const KNOWN_STORY = new Set(["story-1"]);

function count(statements: Statement[], reports: Partial<Report>[]) {
  const coverage = reports.map((fields, index) => {
    const report = makeReport({ id: `report-${index}`, story: "story-1", ...fields });
    const item = { id: report.id, reasons: [] } as unknown as CoverageItem;
    return { report, item };
  });
  const familyOf = (name: string) => name.toLowerCase();
  const { min, max } = countOrigins({
    chain: NO_CHAIN,
    statements,
    coverage,
    stories: KNOWN_STORY,
    familyOf,
  });
  return [min, max];
}

const said = (date: string | null, occasion: string | null, speakerId = "sergey-lavrov") => ({
  statements: [makeReportStatement({ date, occasion, speakerId, speaker: speakerId })],
});

describe("countOrigins", () => {
  it("counts speakers and days once, and an undated statement with any day, in every order", () => {
    const reports = [said(null, null), said("2016-09-13", "forum"), said("2016-09-20", "forum")];
    expect(count([], reports)).toEqual([1, 2]);
    expect(count([], [...reports].reverse())).toEqual([1, 2]);
  });

  it("counts other speakers in a report that carries the article's statement too", () => {
    const both = [
      ...said("2016-09-13", "forum").statements,
      ...said("2016-09-13", "briefing", "john-kirby").statements,
    ];
    expect(count([makeStatement({ date: "2016-09-13" })], [{ statements: both }])).toEqual([1, 2]);
  });

  it("takes occasions of one day that share no word for two at most", () => {
    expect(count([], [said("2016-09-13", "youth forum"), said("2016-09-13", "forum, Moscow")])).toEqual([
      1, 1,
    ]);
    expect(count([], [said("2016-09-13", "youth forum"), said("2016-09-13", "telephone call")])).toEqual([
      1, 2,
    ]);
  });

  it("adds a source only where its trail ends", () => {
    const crediting = (outlet: string, name: string): Partial<Report> => ({
      outlet,
      credits: [{ kind: "wire", name, url: null, where: "dateline" }],
    });
    expect(count([], [crediting("Gazette", "Wire A"), crediting("Herald", "Wire B")])).toEqual([1, 2]);
    expect(count([], [crediting("Gazette", "Herald"), crediting("Herald", "Wire B")])).toEqual([1, 1]);
    expect(count([], [crediting("Gazette", "Wire A"), { outlet: "Wire A", ...said(null, null) }])).toEqual([
      1, 1,
    ]);
    expect(count([], [{ outlet: "Gazette" }])).toEqual([1, 1]);
  });
});
