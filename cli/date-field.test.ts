import { describe, expect, it } from "vitest";
import { readDate } from "./date-field";

describe("readDate", () => {
  it.each([
    ["2016", "2016", undefined],
    ["2016-09", "2016-09", undefined],
    [" 2016-09-13 ", "2016-09-13", undefined],
    ["2016-09-13 10:00:00", "2016-09-13", undefined],
    ["2016-09-13T23:30:00-04:00", "2016-09-13", "2016-09-13T23:30:00-04:00"],
    ["2016-09-13T25:00:00Z", "2016-09-13", undefined],
  ])("takes the day of %s as it is printed", (value, published, publishedTime) => {
    expect(readDate(value)).toEqual({ published, ...(publishedTime && { publishedTime }) });
  });

  it.each(["", "soon", "2016-9-13", "2016-02-30", "2016-09-13th", "20160913", "0001-01-01", "09/13/2016"])(
    "takes %j for none",
    (value) => expect(readDate(value)).toBeNull(),
  );
});
