import { describe, expect, it } from "vitest";
import { speechApart } from "./statement-days";
import { prepareItem } from "./statement-item";
import { weighTerms } from "./term-weights";

const terms = weighTerms([]);
const spokenOn = (...dates: (string | null)[]) =>
  prepareItem(
    {
      text: "",
      language: "en",
      published: "2017-08-11",
      mentions: [],
      statements: dates.map((date) => ({ speakerId: null, speaker: "Anna Alder", occasion: null, date })),
    },
    terms,
  );

describe("speechApart", () => {
  it("tells more against one matter the further the days are apart", () => {
    const day = spokenOn("2017-08-11");
    const [same, next, later] = ["2017-08-11", "2017-08-12", "2017-09-30"].map((date) =>
      speechApart(day, spokenOn(date)),
    );
    expect(same).toBe(0);
    expect(next).toBeGreaterThan(0);
    expect(later).toBeGreaterThan(next ?? Number.NaN);
  });

  it("takes the mean where one speaks on several days", () => {
    const far = speechApart(spokenOn("2017-08-11"), spokenOn("2017-09-30")) ?? Number.NaN;
    expect(speechApart(spokenOn("2017-08-11"), spokenOn("2017-08-11", "2017-09-30"))).toBe(far / 2);
  });

  it("knows nothing without a whole day on either side", () => {
    expect(speechApart(spokenOn("2017-08-11"), spokenOn())).toBeNull();
    expect(speechApart(spokenOn("2017-08"), spokenOn("2017-08-11"))).toBeNull();
    expect(speechApart(spokenOn(null), spokenOn("2017-08-11"))).toBeNull();
  });
});
