import { describe, expect, it } from "vitest";
import { daysApart, isPartialDate, orderOf, weekdayOf } from "./partial-date";

describe("partial dates", () => {
  it("takes only dates that exist", () => {
    expect(["2016", "2016-02", "2016-02-29"].every(isPartialDate)).toBe(true);
    expect(
      ["9999-99-99", "2017-02-29", "2017-00", "17-01-01", "", "2016-09-13T10:00"].some(isPartialDate),
    ).toBe(false);
  });

  it("counts the fewest days between two dates of any precision", () => {
    expect(daysApart("2016-09-13", "2016-09-20")).toBe(7);
    expect(daysApart("2016-09", "2016-09-20")).toBe(0);
    expect(daysApart("2016-09", "2016-10-02")).toBe(2);
    expect(daysApart(null, "2016-09-20")).toBeNull();
  });

  it("tells before from after only where the precision allows it", () => {
    expect(orderOf("2016-09", "2016-10-01")).toBe("before");
    expect(orderOf("2016-09-14", "2016-09-13")).toBe("after");
    expect(orderOf("2016-09-14", "2016-09-14")).toBe("same-day");
    expect(orderOf("2016-09", "2016-09-13")).toBe("unknown");
  });

  it("counts the first hundred years as they are", () => {
    expect(daysApart("0050-01-01", "1950-01-01")).toBe(693_960);
  });

  it("knows the weekday of a whole date only", () => {
    expect(weekdayOf("2017-08-11")).toBe(5);
    expect(weekdayOf("2017-08")).toBeNull();
  });
});
