import { describe, expect, it } from "vitest";
import { makeArticle, makeReportStatement, makeStatement } from "../../test/make";
import { compileNames } from "../entities/names";
import type { Article, Entity } from "../model";
import { wordsComparer } from "./compare-words";
import { quoteHashes } from "./quote-hashes";
import { weighTerms } from "./term-weights";

const place = (id: string, name: string, aliases: string[] = [], related: string[] = []): Entity => ({
  ...{ id, name, aliases, related },
  kind: "place",
  role: null,
  ambiguous: false,
});

const names = compileNames({
  outlets: [],
  risky: [],
  entities: [
    place("eastport", "Eastport", ["Истпорт"]),
    place("westport", "Westport", ["Вестпорт"]),
    place("old-harbour", "Old Harbour", [], ["eastport"]),
  ],
});
const terms = weighTerms(
  [
    "the ferry to Eastport sank",
    "the mayor of Westport resigned",
    "the harvest was good",
    "the dam broke",
  ].map((text) => ({ text, entities: [] })),
);

const APART = "The council met for three hours. Some 900 people came, and nobody was hurt.";

/** The comparer of an article of which only `said` is attributed, and the statement that it is. */
function reading(said: string, fields: Partial<Article> = {}) {
  const body = `${APART} ${said}`;
  const article = makeArticle({ body, ...fields });
  const statement = makeStatement({ content: [[APART.length + 1, body.length]] });
  const compare = wordsComparer(article, names, terms);
  return { statement, compare: (gist: string | null) => compare(statement, makeReportStatement({ gist })) };
}

describe("wordsComparer", () => {
  const { compare } = reading("the ferry sank off Eastport with 12 sailors on board");

  it("agrees on the same matter and not on another", () => {
    expect(compare("Ferry with 12 sailors sank near Eastport.")).toMatchObject({
      agrees: true,
      differences: [],
    });
    expect(compare("The harvest in the hills was good.")).toMatchObject({ agrees: false, differences: [] });
    expect(compare(null).agrees).toBe(false);
  });

  it("compares two statements once, and others anew", () => {
    const article = makeArticle({ body: "the ferry sank off Eastport with 12 sailors on board" });
    const compareBoth = wordsComparer(article, names, terms);
    const mine = makeStatement({ content: [[0, article.body.length]] });
    const theirs = makeReportStatement({ gist: "Ferry with 12 sailors sank near Eastport." });
    expect(compareBoth(mine, theirs)).toBe(compareBoth(mine, theirs));
    expect(compareBoth({ ...mine, content: [] }, theirs).agrees).toBe(false);
    expect(compareBoth(mine, { ...theirs, gist: "The harvest was good." }).agrees).toBe(false);
    expect(compareBoth(mine, theirs).agrees).toBe(true);
  });

  it.each([
    ["number", "Ferry with 21 sailors sank off Eastport.", "12", "21"],
    ["negation", "The ferry off Eastport with 12 sailors never sank.", "", "never"],
    ["place", "The ferry with 12 sailors on board sank off Westport.", "Eastport", "Westport"],
  ])("shows another %s", (kind, gist, here, there) => {
    expect(compare(gist).differences).toEqual([{ kind, here, there }]);
  });

  it("takes no number or negation from elsewhere in the article", () => {
    expect(
      reading("the ferry sank off Eastport").compare("Ferry with 12 sailors sank off Eastport."),
    ).toMatchObject({
      agrees: true,
      differences: [],
    });
  });

  describe("across languages", () => {
    const russian = reading(
      "паром с 12 матросами утонул в понедельник между Истпортом и Вестпортом, а не у берега",
      { language: "ru" },
    );

    it("agrees where names, numbers and days are the same, whatever is denied", () => {
      const gist = "Ferry with 12 sailors sank on Monday between Eastport and Westport.";
      expect(russian.compare(gist)).toMatchObject({ agrees: true, differences: [] });
    });

    it("shows another number among the same names and days", () => {
      const gist = "Ferry with 21 sailors sank on Monday between Eastport and Westport.";
      expect(russian.compare(gist).differences).toEqual([{ kind: "number", here: "12", there: "21" }]);
    });

    it("knows nothing where little is shared", () => {
      const gist = "Ferry with 21 sailors never left Westport.";
      expect(russian.compare(gist)).toMatchObject({ agrees: false, differences: [] });
    });
  });

  it("agrees on a quotation that both have", () => {
    const words = "we will raise the ferry before the winter storms come back";
    const body = `“${words},” she said.`;
    const statement = makeStatement({ content: [[0, words.length + 3]] });
    const comparer = wordsComparer(makeArticle({ body }), names, terms);
    const theirs = (quote: string) => makeReportStatement({ gist: null, quotes: quoteHashes([quote]) });
    expect(comparer(statement, theirs(words)).agrees).toBe(true);
    expect(
      comparer(statement, theirs("nobody has seen the harbour master since the day before")).agrees,
    ).toBe(false);
  });

  it("tells two places of an occasion apart, but not a part from its whole", () => {
    const comparer = wordsComparer(makeArticle({ dateline: "Westport" }), names, terms);
    const isElsewhere = (place: string | null, occasion: string) =>
      comparer(makeStatement({ place }), makeReportStatement({ occasion })).isElsewhere;
    expect(isElsewhere("Eastport", "news conference, Westport")).toBe(true);
    expect(isElsewhere("Eastport", "news conference, Old Harbour")).toBe(false);
    expect(isElsewhere("Westport", "news conference, Eastport")).toBe(false);
    expect(isElsewhere(null, "news conference, Eastport")).toBe(false);
  });

  it("survives long and odd input in no time", () => {
    const start = performance.now();
    const long = reading("ferry 12 ".repeat(100_000));
    expect(long.compare("“".repeat(50_000)).agrees).toBe(false);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
