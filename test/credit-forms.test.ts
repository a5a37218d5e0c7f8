import { describe, expect, it } from "vitest";
import { loadTables } from "../data/load";
import { countForms, creditedOutlets, FORM_KINDS, LANGUAGES } from "../eval/credit-forms";
import { compileNames } from "../lib/entities/names";

const tables = loadTables();
const names = compileNames(tables);
/** Some of the outlets that the pack's credits name; `npm run eval credits` takes all. */
const outlets = creditedOutlets(tables.reports, names).filter((_, index) => index % 5 === 0);
const LEAST_FOUND = 0.85;

describe.each(Object.keys(LANGUAGES))("credits written out in %s", (language) => {
  it.each(FORM_KINDS)("%s: nearly all are found when the page is read", (kind) => {
    const { all, found } = countForms(language, kind, outlets, names);
    expect(all).toBeGreaterThan(0);
    expect(found / all).toBeGreaterThanOrEqual(LEAST_FOUND);
  });
});
