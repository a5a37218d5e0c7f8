import { describe, expect, it } from "vitest";
import { makeReport, makeReportStatement } from "../../test/make";
import { compileNames } from "../entities/names";
import type { Report } from "../model";
import { inferStories } from "./infer-stories";
import type { Found } from "./related-reports";
import { weighTerms } from "./term-weights";

const names = compileNames({ entities: [], outlets: [], risky: [] });
const signals = { words: 0.5, sharedTerms: [], sharedEntities: [], statement: null, daysApart: null };

function found(reports: Report[]): Found[] {
  return reports.map((report, index) => ({ report, hit: { report: index, score: 1, signals } }));
}

function storiesOf(reports: Report[]): (string | null)[] {
  const terms = weighTerms(
    reports.map(({ title, summary }) => ({ text: `${title} ${summary}`, entities: [] })),
  );
  return inferStories(found(reports), names, terms).map(({ report }) => report.story);
}

const forum = makeReportStatement({
  speakerId: null,
  speaker: "Anna Alder",
  occasion: "harbour forum",
  date: "2017-08-11",
  gist: "the old pier will be closed before winter",
});
const report = (id: string, fields: Partial<Report>) =>
  makeReport({ id, story: null, published: "2017-08-11", summary: null, statements: [], ...fields });

const first = report("first", { title: "Alder: pier closes before winter", statements: [forum] });
const second = report("second", { title: "Old pier closes, says Alder", statements: [forum] });
const other = report("other", { title: "Harvest festival draws thousands", published: "2017-03-02" });

describe("inferStories", () => {
  it("groups reports that carry one statement, and leaves others alone", () => {
    const [a, b, c] = storiesOf([first, second, other]);
    expect(a).not.toBeNull();
    expect(b).toBe(a);
    expect(c).toBeNull();
  });

  it("keeps another occasion of the speaker apart", () => {
    const later = {
      ...forum,
      date: "2017-11-30",
      occasion: "council meeting",
      gist: "taxes stay as they are",
    };
    const third = report("third", { title: "Alder on taxes", published: "2017-11-30", statements: [later] });
    const [a, , c] = storiesOf([first, second, third]);
    expect(c).not.toBe(a);
  });

  it("leaves the stories of a pack that has some", () => {
    expect(storiesOf([{ ...first, story: "pier" }, second, other])).toEqual(["pier", null, null]);
  });
});
