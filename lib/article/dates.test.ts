import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, findDate } from "./dates";
import { dateInAddress, publishedIn } from "./published";

describe("findDate", () => {
  it.each([
    ["Friday, May 5, 2017", "en-GB", "2017-05-05"],
    ["5th May 2017 at 10:20", "en", "2017-05-05"],
    ["Sept. 9, 2017", "en-US", "2017-09-09"],
    ["5/6/2017", "en-US", "2017-05-06"],
    ["5/6/2017", "en-GB", "2017-06-05"],
    ["25/6/2017", "en-US", "2017-06-25"],
    ["05.06.2017, 12:30 Uhr", "de", "2017-06-05"],
    ["5. März 2017", "de-AT", "2017-03-05"],
    ["5 de mayo de 2017", "es", "2017-05-05"],
    ["le 5 février 2017 à 10h", "fr-FR", "2017-02-05"],
    ["5 мая 2017 г.", "ru", "2017-05-05"],
    ["5 травня 2017, 12:00", "uk", "2017-05-05"],
    ["2017年5月5日", "zh-CN", "2017-05-05"],
    ["2017. május 5.", "hu", "2017-05-05"],
    ["5 مايو 2017", "ar", "2017-05-05"],
    ["٥ مايو ٢٠١٧", "ar", "2017-05-05"],
    ["5 أيار 2017", "ar", "2017-05-05"],
    ["5 Mayıs 2017", "tr", "2017-05-05"],
    ["20170505", null, "2017-05-05"],
    ["2017-05-05T10:20:30+0300", null, "2017-05-05"],
    ["Mon Jan 02 10:00:00 2017", "en", null],
    ["31 Foo 2017", "en", null],
    ["room 12 of 2017", "en", null],
  ])("reads %j (%s) as %s", (text, locale, date) => {
    expect(findDate(text, locale)?.date ?? null).toBe(date);
  });

  it("keeps the time only where its zone is known", () => {
    expect(findDate("2017-05-05T10:20:30+0300", null)?.time).toBe("2017-05-05T10:20:30+03:00");
    expect(findDate("2017-05-05 10:20", null)?.time).toBeNull();
  });

  it("reads back every day of the calendar, and gives only days that exist", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.constantFrom("en-GB", "de", "fr", "es", "it", "pt", "ru", "pl", "tr", "ar", "zh"),
        (date, locale) => {
          const iso = date.toISOString().slice(0, 10);
          const format = new Intl.DateTimeFormat(locale, {
            dateStyle: "long",
            timeZone: "UTC",
            calendar: "gregory",
          });
          expect(findDate(format.format(date), locale)?.date).toBe(iso);
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789-/. MayTZ年月") }), (text) => {
        const found = findDate(text, "en");
        if (found) expect(new Date(found.date).toISOString().slice(0, 10)).toBe(found.date);
      }),
    );
  });

  it("knows the calendar", () => {
    expect(calendarDate(2016, 2, 29)).toBe("2016-02-29");
    expect(calendarDate(2017, 2, 29)).toBeNull();
    expect(calendarDate(9999, 12, 31)).toBeNull();
  });
});

describe("publishedIn", () => {
  it("passes over a modified date", () => {
    expect(publishedIn("Updated: 9 May 2017 | Published: 5 May 2017", "en")?.date).toBe("2017-05-05");
    expect(publishedIn("Zuletzt aktualisiert am 9. Mai 2017", "de")).toBeNull();
  });
});

describe("dateInAddress", () => {
  it.each([
    ["https://example.org/2017/05/04/a-report", "2017-05-04"],
    ["https://example.org/world/20170504-a-report.html", "2017-05-04"],
    ["https://example.org/2017/5/4/a-report", "2017-05-04"],
    ["https://example.org/2017/05/a-report", "2017-05"],
    ["https://example.org/9999/99/99/a-report", null],
    ["https://example.org/a-report-5545683", null],
  ])("%s", (url, date) => {
    expect(dateInAddress(url)).toBe(date);
  });
});
