import { describe, expect, it } from "vitest";
import { compareDates, formatDate, readableDates } from "./dates";

describe("formatDate", () => {
  it.each([
    ["2017-10-03", "en-GB", "3 Oct 2017"],
    ["2017-10", "en-GB", "October 2017"],
    ["2017", "en-GB", "2017"],
    ["2017-10", "fr", "octobre 2017"],
    ["2016-02-29", "en-GB", "29 Feb 2016"],
  ])("says %s with no more precision than it has", (date, locale, said) => {
    expect(formatDate(date, locale)).toBe(said);
  });

  it.each(["9999-99-99", "2017-02-30", "yesterday", "", "2017-1-1"])("leaves %j as it stands", (date) => {
    expect(formatDate(date, "en")).toBe(date);
  });
});

describe("readableDates", () => {
  it("says the dates of a sentence and leaves other figures alone", () => {
    const text = "One forum (2017-08-11), then 2017-10; 24-2017-08-111 and 2017 stay.";
    expect(readableDates(text, "en-GB")).toBe(
      "One forum (11 Aug 2017), then October 2017; 24-2017-08-111 and 2017 stay.",
    );
  });
});

describe("compareDates", () => {
  it("puts the earliest first and unknown dates last", () => {
    const dates = [null, "2017-08-12", "2016", "2017-08-11", null];
    expect(dates.toSorted(compareDates)).toEqual(["2016", "2017-08-11", "2017-08-12", null, null]);
  });
});
