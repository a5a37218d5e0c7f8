import { describe, expect, it } from "vitest";
import { personsIn } from "./person-names";

describe("personsIn", () => {
  it.each([
    ["By Jane Roe and John Doe, Hill Wire staff writers", "en", ["Jane Roe", "John Doe"]],
    ["Von Erika Muster und Max Beispiel | 5. Mai 2017", "de", ["Erika Muster", "Max Beispiel"]],
    ["Por ANA EJEMPLO 5/5/2017", "es", ["ANA EJEMPLO"]],
    ["Jane van der Roe", "nl", ["Jane van der Roe"]],
    ["记者 王小明 李大同", "zh", ["王小明 李大同"]],
    ["By Hill Wire News Desk", "en", []],
    ["admin", "en", []],
    ["5 min read", "en", []],
    ["https://example.org/authors/jane", "en", []],
  ])("finds in %j (%s) %j", (line, locale, persons) => {
    expect(personsIn(line, locale, true)).toEqual(persons);
  });

  it("keeps particles of names that metadata states", () => {
    expect(personsIn("Di Maria Rossi", "it", false)).toEqual(["Di Maria Rossi"]);
    expect(personsIn("Di Maria Rossi", "it", true)).toEqual(["Maria Rossi"]);
  });
});
