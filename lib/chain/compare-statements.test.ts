import { describe, expect, it } from "vitest";
import type { Mention } from "../model";
import { scoreStatements } from "./compare-statements";
import { prepareItem, type StatementItem } from "./statement-item";
import { weighTerms } from "./term-weights";

const terms = weighTerms([
  { text: "the ferry to Eastport sank", entities: ["eastport"] },
  { text: "the mayor of Westport resigned", entities: ["westport"] },
  { text: "the harvest was good", entities: [] },
]);

function item(text: string, fields: Partial<StatementItem> = {}) {
  return prepareItem({ text, language: "en", published: "2017-08-11", mentions: [], ...fields }, terms);
}

const spoke = (date: string, occasion: string) => ({
  speakerId: "anna-alder",
  speaker: "Anna Alder",
  occasion,
  date,
});

describe("scoreStatements", () => {
  it("rises with shared words and falls with days between", () => {
    const ferry = item("the ferry sank");
    expect(scoreStatements(ferry, item("the ferry sank off the pier"))).toBeGreaterThan(
      scoreStatements(ferry, item("the harvest was good")),
    );
    const scores = ["2017-08-12", "2017-08-14", "2017-08-25", "2018-01-01"].map((published) =>
      scoreStatements(ferry, item("the ferry sank", { published })),
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it("takes one speaker's occasion for one statement and another day for another", () => {
    const at = (date: string, occasion: string) =>
      item("the ferry sank", { statements: [spoke(date, occasion)] });
    const mine = at("2017-08-11", "youth forum");
    const same = scoreStatements(mine, at("2017-08-11", "forum, Eastport"));
    const sameDay = scoreStatements(mine, at("2017-08-11", "dinner"));
    const otherDay = scoreStatements(mine, at("2017-08-03", "youth forum"));
    expect(same).toBeGreaterThan(sameDay);
    expect(sameDay).toBeGreaterThan(otherDay);
  });

  it("compares translations by names, numbers and days", () => {
    const mention: Mention = {
      id: "eastport",
      kind: "place",
      span: [0, 8],
      text: "Eastport",
      unsupported: false,
    };
    const english = item("Eastport counts 42 ferries", { mentions: [mention] });
    const german = (text: string) => item(text, { language: "de", mentions: [mention] });
    expect(scoreStatements(english, german("Eastport zählt zweiundvierzig Fähren"))).toBeGreaterThan(
      scoreStatements(english, german("Eastport zählt sieben Fähren")),
    );
  });

  it("reads a megabyte in no time", () => {
    const start = performance.now();
    const long = item("ferry ".repeat(170_000));
    scoreStatements(long, long);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
