import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayRange, daysApart, isPartialDate, orderOf, weekdayOf } from "./partial-date";

const DAY_MS = 86_400_000;

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

  it("gives the days of every date, month and year of the calendar, asked once or again", () => {
    const dayOf = (year: number) => new Date(`${String(year).padStart(4, "0")}-01-01`).getTime() / DAY_MS;
    fc.assert(
      fc.property(fc.integer({ min: dayOf(0), max: dayOf(9999) }), (day) => {
        const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
        const month = date.slice(0, 7);
        const first = day - Number(date.slice(8)) + 1;
        for (let asked = 0; asked < 2; asked++) {
          expect(dayRange(date)).toEqual([day, day]);
          expect(dayRange(month)?.[0]).toBe(first);
          expect(dayRange(date.slice(0, 4))?.[0]).toBe(dayOf(Number(date.slice(0, 4))));
          expect(dayRange(`${date} `)).toBeNull();
        }
        const [, last = 0] = dayRange(month) ?? [];
        const next = new Date((last + 1) * DAY_MS).toISOString();
        expect(last).toBeGreaterThanOrEqual(day);
        expect(next.slice(8, 10)).toBe("01");
      }),
    );
  });

  it("counts the first hundred years as they are", () => {
    expect(daysApart("0050-01-01", "1950-01-01")).toBe(693_960);
  });

  it("knows the weekday of a whole date only", () => {
    expect(weekdayOf("2017-08-11")).toBe(5);
    expect(weekdayOf("2017-08")).toBeNull();
  });
});
