import { expect, test } from "vitest";
import { makeReport } from "../../test/make";
import { compileNames } from "../entities/names";
import { scoreStatements } from "./compare-statements";
import { headlineOf, recordItem } from "./record-item";
import { prepareItem } from "./statement-item";
import { weighTerms } from "./term-weights";

const names = compileNames({ entities: [], outlets: [], risky: [] });
const title = "Ferry sinks off the old pier";

test("a headline is what the record calls the report and what its address tells", () => {
  const url = "https://gazette.example/2017/alte-f%C3%A4hre-gesunken.html";
  expect(headlineOf({ title, url })).toBe(`${title}\nalte fähre gesunken`);
  expect(headlineOf({ title, url: "https://gazette.example/712589" })).toBe(title);
  expect(headlineOf({ title, url: null })).toBe(title);
});

test("two records are the likelier of one event where their addresses tell the same", () => {
  const terms = weighTerms([{ text: title, entities: [] }]);
  const at = (slug: string) =>
    prepareItem(
      recordItem(makeReport({ title, topics: ["t"], url: `https://gazette.example/${slug}` }), names),
      terms,
    );
  const mine = at("alte-faehre-sinkt-im-sturm");
  const [same, other] = ["alte-faehre-sinkt", "ernte-beginnt-im-juli"].map((slug) =>
    scoreStatements(mine, at(slug)),
  );
  expect(same).toBeGreaterThan(other ?? Number.NaN);
});
