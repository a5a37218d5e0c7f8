import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkTables, DATA_FILES, DataError, type DataFile, loadTables } from "./load";
import type { Breakage } from "./read-rows";

const texts = new Map(DATA_FILES.map((file) => [file, readFileSync(new URL(file, import.meta.url), "utf8")]));
const textOf = (file: DataFile) => texts.get(file) ?? "";

/** What is said about data/ after one row of one file is changed. */
function breakagesAfter(file: DataFile, line: number, change: (row: string) => string): Breakage[] {
  const lines = textOf(file).split("\n");
  lines[line - 1] = change(lines[line - 1] ?? "");
  try {
    checkTables((other) => (other === file ? lines.join("\n") : textOf(other)));
  } catch (error) {
    if (error instanceof DataError) return error.breakages;
    throw error;
  }
  return [];
}

/** Changes fields of a row of JSON. */
const setting = (fields: object) => (row: string) => JSON.stringify({ ...JSON.parse(row), ...fields });

describe("loadTables", () => {
  it("finds data/ sound", () => {
    const tables = loadTables();
    expect(tables.reports).toHaveLength(528);
    expect(tables.topics).toHaveLength(21);
    expect(tables.outlets.length).toBeGreaterThan(675);
    expect(tables.entities.length).toBeGreaterThanOrEqual(627);
  });

  it("takes from an address the day that its row does not have, and no other month", () => {
    const publishedAt = (url: string) => {
      const [row = "", ...rows] = textOf("reports.jsonl").split("\n");
      const changed = [setting({ url, published: "2017-10" })(row), ...rows].join("\n");
      return checkTables((file) => (file === "reports.jsonl" ? changed : textOf(file))).reports[0]?.published;
    };
    expect(publishedAt("https://paper.example/2017/10/18/quay")).toBe("2017-10-18");
    expect(publishedAt("https://paper.example/2017/11/18/quay")).toBe("2017-10");
  });

  it("keeps the editors' notes out of the product's tables", () => {
    const { reports, outlets, entities } = loadTables();
    expect(Object.keys(reports[0] ?? {})).not.toContain("seenText");
    expect(Object.keys(reports.find((report) => report.credits.length > 0)?.credits[0] ?? {})).not.toContain(
      "note",
    );
    expect(Object.keys(outlets[0] ?? {})).not.toContain("note");
    expect(Object.keys(entities[0] ?? {})).not.toContain("wikidata");
  });
});

describe("a broken row", () => {
  it.each<[string, DataFile, number, (row: string) => string, Partial<Breakage>]>([
    ["no JSON", "reports.jsonl", 3, (row) => row.slice(1), { field: null, problem: "is no JSON" }],
    [
      "a field missing",
      "outlets.jsonl",
      5,
      (row) => row.replace(/"kind":"[^"]*",/, ""),
      { field: "kind", problem: "is missing" },
    ],
    ["an unknown field", "entities.jsonl", 7, setting({ colour: "red" }), { field: "colour" }],
    [
      "a date that no calendar has",
      "reports.jsonl",
      9,
      setting({ published: "2017-02-30" }),
      { field: "published" },
    ],
    ["a date far off", "reports.jsonl", 9, setting({ published: "99999-01-01" }), { field: "published" }],
    [
      "an address with a script",
      "reports.jsonl",
      2,
      setting({ url: "javascript:alert(1)" }),
      { field: "url" },
    ],
    ["no address", "outlets.jsonl", 2, setting({ basis: "general knowledge" }), { field: "basis" }],
    [
      "a domain with a path",
      "outlets.jsonl",
      2,
      setting({ domains: ["example.org/news"] }),
      { field: "domains.0" },
    ],
    ["an unknown kind", "entities.jsonl", 4, setting({ kind: "animal" }), { field: "kind" }],
    ["an id with capitals", "entities.jsonl", 4, setting({ id: "Bad Id" }), { field: "id" }],
    ["a country that is no code", "outlets.jsonl", 6, setting({ country: "Russia" }), { field: "country" }],
    ["a need that is none", "risky-aliases.jsonl", 6, setting({ needs: "luck" }), { field: "needs" }],
  ])("is named: %s", (_, file, line, change, expected) => {
    expect(breakagesAfter(file, line, change)).toEqual([
      expect.objectContaining({ file, line, ...expected }),
    ]);
  });

  it.each<[string, DataFile, number, (row: string) => string, Partial<Breakage>]>([
    [
      "an outlet that is in no table",
      "reports.jsonl",
      2,
      setting({ outletId: "nobody" }),
      { field: "outletId" },
    ],
    [
      "an entity that is in no table",
      "reports.jsonl",
      2,
      setting({ entities: ["nobody"] }),
      { field: "entities" },
    ],
    [
      "a topic that is in no table",
      "reports.jsonl",
      2,
      setting({ topics: ["nothing"] }),
      { field: "topics" },
    ],
    [
      "a report that is in no table",
      "reports.jsonl",
      2,
      setting({ sameStatementAs: ["none-1"] }),
      { field: "sameStatementAs" },
    ],
    ["a relation to nobody", "entities.jsonl", 2, setting({ related: ["nobody"] }), { field: "related" }],
    ["a risky alias of nobody", "risky-aliases.jsonl", 2, setting({ id: "nobody" }), { field: "id" }],
    [
      "a risky alias that nobody has",
      "risky-aliases.jsonl",
      2,
      setting({ alias: "Zzyzx" }),
      { field: "alias" },
    ],
  ])("is named: %s", (_, file, line, change, expected) => {
    expect(breakagesAfter(file, line, change)).toContainEqual(
      expect.objectContaining({ file, line, ...expected }),
    );
  });

  it("is named where an id stands twice, with the place of the first", () => {
    const { id } = JSON.parse(textOf("entities.jsonl").split("\n")[0] ?? "");
    expect(breakagesAfter("outlets.jsonl", 3, setting({ id }))).toContainEqual({
      file: "outlets.jsonl",
      line: 3,
      field: "id",
      problem: `"${id}" stands already in entities.jsonl:1`,
    });
  });

  it("is named where a statement's link is not answered", () => {
    const rows = textOf("reports.jsonl").trim().split("\n");
    const line = rows.findIndex((row) => JSON.parse(row).sameStatementAs.length > 0) + 1;
    const found = breakagesAfter("reports.jsonl", line, setting({ sameStatementAs: [] }));
    expect(found.every((breakage) => breakage.field === "sameStatementAs")).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  it("is named inside topics.json, by the line where its object begins", () => {
    const line =
      textOf("topics.json")
        .split("\n")
        .findIndex((row) => row.includes('"nusra"')) + 1;
    expect(breakagesAfter("topics.json", line, () => '    "id": "Nusra!",')).toContainEqual(
      expect.objectContaining({ file: "topics.json", line: line - 1, field: "id" }),
    );
  });

  it("says file, line and field in the error's message", () => {
    expect(() => checkTables((file) => (file === "topics.json" ? "{" : textOf(file)))).toThrow(
      /topics\.json:1: row: is no JSON array/,
    );
  });
});
