import { describe, expect, it } from "vitest";
import { makeReport, makeReportStatement, makeStatement } from "../../test/make";
import { phrase } from "../phrase";
import { dateStatements } from "./date-statements";
import { matchStatements } from "./match-statements";

describe("matchStatements", () => {
  it("joins one speaker's words of one day and keeps other days apart", () => {
    const mine = makeStatement({ date: "2016-09-13" });
    expect(matchStatements(mine, makeReportStatement({ date: "2016-09-13" }))).toBe("same");
    expect(matchStatements(mine, makeReportStatement({ date: "2016-09-09" }))).toBe("earlier");
    expect(matchStatements(mine, makeReportStatement({ date: "2016-10" }))).toBe("later");
    expect(matchStatements(mine, makeReportStatement({ date: null }))).toBe("unclear");
    expect(matchStatements(mine, makeReportStatement({ speakerId: "john-kerry" }))).toBe("other-speaker");
  });

  it("joins neighbouring days only where the occasion is the same", () => {
    const mine = makeStatement({ date: "2016-09-14", occasion: "news conference" });
    expect(matchStatements(mine, makeReportStatement({ date: "2016-09-13" }))).toBe("same");
    expect(matchStatements(mine, makeReportStatement({ date: "2016-09-13", occasion: "Geneva talks" }))).toBe(
      "earlier",
    );
  });

  it("compares speakers that no table knows by their folded names", () => {
    const mine = makeStatement({ speakerId: null, speaker: "Zoë Example", date: "2017-01-01" });
    const theirs = { speakerId: null, date: "2017-01-01" };
    expect(matchStatements(mine, makeReportStatement({ ...theirs, speaker: "ZOE Example" }))).toBe("same");
    expect(matchStatements(mine, makeReportStatement({ ...theirs, speaker: "Zed Example" }))).toBe(
      "other-speaker",
    );
  });
});

describe("dateStatements", () => {
  const forum = makeReportStatement({ date: "2017-08-11", occasion: "youth forum, Dvoriki" });
  const mine = makeStatement({ weekday: 5, occasion: "experts' forum", place: "Dvoriki" });

  it("dates an undated statement by weekday and shared occasion, and says how", () => {
    const [dated] = dateStatements([mine], [makeReport({ outlet: "TASS", statements: [forum] })]);
    expect(dated).toMatchObject({ date: "2017-08-11", dateFrom: phrase("dateFrom.packWeekday", "TASS") });
  });

  it("guesses nothing: no weekday, another weekday, no shared word, or two days that fit equally", () => {
    const reports = [makeReport({ statements: [forum] })];
    expect(dateStatements([{ ...mine, weekday: null }], reports)[0]?.date).toBeNull();
    expect(dateStatements([{ ...mine, weekday: 4 }], reports)[0]?.date).toBeNull();
    expect(dateStatements([{ ...mine, occasion: "briefing", place: null }], reports)[0]?.date).toBeNull();
    const twice = [...reports, makeReport({ statements: [{ ...forum, date: "2017-08-18" }] })];
    expect(dateStatements([mine], twice)[0]?.date).toBeNull();
  });
});
