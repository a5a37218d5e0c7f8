import { describe, expect, it } from "vitest";
import { scoreStatements } from "./compare-statements";
import { recordEvidence } from "./record-evidence";
import { type PreparedItem, prepareItem, recordKeys, type StatementItem } from "./statement-item";
import { weighTerms } from "./term-weights";

const plain: StatementItem = {
  text: "The ferry to Eastport sank",
  language: "en",
  published: "2017-08-11",
  mentions: [],
  topics: ["ferries"],
  outlet: "Harbour Post",
  credits: [],
};
const others: StatementItem[] = [plain, { ...plain, topics: ["harvest"] }, { ...plain, topics: ["schools"] }];
const terms = weighTerms(others.map((item) => ({ text: item.text, entities: [], keys: recordKeys(item) })));
const record = (fields: Partial<StatementItem>): PreparedItem => prepareItem({ ...plain, ...fields }, terms);
const said = (date: string | null, gist: string) => ({
  speakerId: "anna-alder",
  speaker: "Anna Alder",
  occasion: "youth forum",
  date,
  gist,
});

describe("recordEvidence", () => {
  it("takes the day of a statement or a printed day for an undated report's", () => {
    const dated = record({ statements: [said("2017-08-11", "the pier is safe")] });
    const printed = record({ published: null, text: "On 11 August 2017 the ferry to Eastport sank" });
    expect(recordEvidence(dated, printed)).toMatchObject({ eventsSameDay: 1, undated: 0 });
    expect(recordEvidence(record({}), record({ published: null }))).toMatchObject({ undated: 1 });
    const told = record({ published: null, statements: [said("2017-08-14", "the pier is safe")] });
    expect(recordEvidence(record({}), told).logDays).toBeCloseTo(Math.log(4));
  });

  it("knows whose report the other credits, but for a picture", () => {
    const credits = (kind: "wire" | "copyright") => record({ credits: [{ kind, name: "Harbour Post" }] });
    expect(recordEvidence(record({}), credits("wire")).oneCreditsOther).toBe(1);
    expect(recordEvidence(record({}), credits("copyright")).oneCreditsOther).toBe(0);
  });

  it("counts topics by rarity", () => {
    const [mine, same, other] = [record({}), record({}), record({ topics: ["harvest"] })];
    expect(recordEvidence(mine, same).topics).toBeCloseTo(1);
    expect(recordEvidence(mine, other).sharedTopics).toBe(0);
  });

  it("counts of words and names the share that both have", () => {
    const mine = record({ entities: ["eastport"] });
    const longer = record({ text: "The ferry to Eastport sank off the old pier", entities: ["eastport"] });
    const { commonWords, commonNames } = recordEvidence(mine, longer);
    expect(commonWords).toBeGreaterThan(0.2);
    expect(commonWords).toBeLessThan(1);
    expect(commonNames).toBe(1);
    expect(recordEvidence(mine, record({ entities: ["westport"] })).commonNames).toBe(0);
  });

  it("counts words of headlines by how rare they are in headlines", () => {
    const headlines = ["Pier closes", "Pier opens", "Pier collapses", "Harvest begins"];
    const counted = weighTerms(
      headlines.map((headline) => ({ text: "", entities: [], keys: recordKeys({ headline }) })),
    );
    const of = (headline?: string) =>
      prepareItem({ ...plain, ...(headline === undefined ? {} : { headline }) }, counted);
    const like = (a?: string, b?: string) => recordEvidence(of(a), of(b)).headline;
    expect(like("Harvest begins", "Harvest ends")).toBeGreaterThan(like("Pier closes", "Pier sinks"));
    expect(like("Harvest begins", "Begins harvest")).toBeCloseTo(1);
    expect(like("Harvest begins", "Pier opens")).toBe(0);
    expect(like("Harvest begins")).toBe(0);
  });

  it("tells reports of events alone from those of statements", () => {
    const speaking = record({ statements: [said("2017-08-11", "the pier is safe")] });
    expect(recordEvidence(record({}), record({})).bothSilent).toBe(1);
    expect(recordEvidence(record({}), speaking)).toMatchObject({ bothSilent: 0, bothSpeak: 0 });
  });

  it("tells one speaker's matters of one day apart by their gists", () => {
    const of = (gist: string, date = "2017-08-11") => record({ statements: [said(date, gist)] });
    const mine = of("the pier is safe");
    const scores = [
      of("the pier is safe"),
      of("harvest aid doubles"),
      of("harvest aid doubles", "2017-08-20"),
    ];
    const [same, sameDay, otherDay] = scores.map((item) => scoreStatements(mine, item));
    expect(same).toBeGreaterThan(sameDay ?? Number.NaN);
    expect(sameDay).toBeGreaterThan(otherDay ?? Number.NaN);
  });

  it("compares an article with sixty records in less than 10 ms", () => {
    const long = record({ text: "ferry pier harbour storm captain ".repeat(200) });
    const records = Array.from({ length: 60 }, (_, i) => record({ text: `the ferry ${i} sank in a storm` }));
    const rounds = Array.from({ length: 5 }, () => {
      const start = performance.now();
      for (const each of records) scoreStatements(long, each);
      return performance.now() - start;
    });
    expect(Math.min(...rounds)).toBeLessThan(10);
  });
});
