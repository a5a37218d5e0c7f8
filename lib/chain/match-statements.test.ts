import { describe, expect, it } from "vitest";
import { makeReport, makeReportStatement, makeStatement } from "../../test/make";
import { phrase } from "../phrase";
import { dateStatements } from "./date-statements";
import { type Compared, matchStatements } from "./match-statements";

describe("matchStatements", () => {
  it("joins one speaker's words of one day and keeps other days apart", () => {
    const mine = makeStatement({ date: "2016-09-13" });
    expect(matchStatements(mine, makeReportStatement({ date: "2016-09-13" }))).toBe("same");
    expect(matchStatements(mine, makeReportStatement({ date: "2016-09-09" }))).toBe("earlier");
    expect(matchStatements(mine, makeReportStatement({ date: "2016-10" }))).toBe("later");
    expect(matchStatements(mine, makeReportStatement({ date: null }))).toBe("unclear");
    expect(matchStatements(mine, makeReportStatement({ speakerId: "john-kerry" }))).toBe("other-speaker");
  });

  describe("of one speaker's day", () => {
    const mine = makeStatement({ date: "2016-09-13" });
    const dinner = makeReportStatement({ date: "2016-09-13", occasion: "dinner with students" });
    const comparing = (fields: Partial<Compared>) => () => ({
      agrees: false,
      isElsewhere: false,
      differences: [],
      ...fields,
    });

    it("keeps two occasions apart unless the words agree", () => {
      expect(matchStatements(mine, dinner)).toBe("other-occasion");
      expect(matchStatements(mine, dinner, comparing({ agrees: true }))).toBe("same");
    });

    it("guesses nothing where one occasion is not named", () => {
      expect(matchStatements({ ...mine, occasion: null }, dinner)).toBe("unclear");
      expect(matchStatements(mine, { ...dinner, occasion: null })).toBe("unclear");
    });

    it("takes the same kind of occasion in another place for another one", () => {
      const elsewhere = comparing({ isElsewhere: true });
      expect(matchStatements(mine, makeReportStatement({ date: "2016-09-13" }), elsewhere)).toBe(
        "other-occasion",
      );
      expect(matchStatements(mine, makeReportStatement({ date: "2016-09-12" }), elsewhere)).toBe("earlier");
    });

    it("calls nothing the same that is told differently", () => {
      const differences = [{ kind: "negation" as const, here: "not", there: "" }];
      const compare = comparing({ agrees: true, differences });
      expect(matchStatements(mine, makeReportStatement({ date: "2016-09-13" }), compare)).toBe("differs");
    });
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

  it("says where only the reader's library has the report that dates it", () => {
    const read = makeReport({ outlet: "TASS", statements: [forum], readOn: "2026-11-28" });
    expect(dateStatements([mine], [read])[0]?.dateFrom).toEqual(phrase("dateFrom.libraryWeekday", "TASS"));
    const unnamed = dateStatements([mine], [{ ...read, outlet: null }]);
    expect(unnamed[0]?.dateFrom).toEqual(phrase("dateFrom.libraryWeekdayUnnamed"));
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
