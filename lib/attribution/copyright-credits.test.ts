import { describe, expect, it } from "vitest";
import { cues } from "../../data/cues";
import { articleOf, LONG, line, names } from "./made-up.test-data";
import { readCredits } from "./read-credits";

function ownersIn(text: string): string[] {
  return readCredits(articleOf([LONG, LONG], { lines: [line(text, "footer")] }), names, cues)
    .filter(({ type }) => type === "copyright")
    .map(({ name, self }) => (self ? `${name} self` : name));
}

describe("rights lines", () => {
  it.each([
    ["© 2019 Seafarer Media, Inc. All rights reserved.", "Seafarer Media, Inc"],
    ["Copyright © 2001-2020 Harbour Herald | Terms of use", "Harbour Herald"],
    [
      "Copyright 2020 The Associated Press. All rights reserved. Nobody may print this without asking.",
      "The Associated Press",
    ],
    ["Seafarer Media. Все права защищены. © 2007 — 2020. Правила", "Seafarer Media"],
    ["© 2024, All Rights Reserved | Seafarer Newspapers Limited", "Seafarer Newspapers Limited"],
    ["Alle Rechte vorbehalten. © Seafarer Verlag GmbH", "Seafarer Verlag GmbH"],
    ["© 2020 Example Gazette", "Example Gazette self"],
    [
      "© 2020 Example Gazette, a division of Seafarer Network Inc. All rights reserved.",
      "Seafarer Network Inc",
    ],
    ['© 2020 Example Gazette, ООО "Маяк Плюс". Все права защищены.', 'ООО "Маяк Плюс"'],
    ["© 2020 a Seafarer plc subsidiary", "Seafarer plc"],
    ["Copyright © 2020 SeaFare. Limited", "SeaFare. Limited"],
    ["© 2020 St. Lys Beacon", "St. Lys Beacon"],
  ])("reads the owner in %s", (text, owner) => {
    expect(ownersIn(text)).toEqual([owner]);
  });

  it("takes the first owner of a page, and agencies", () => {
    const lines = [
      line("Copyright 2020 The Associated Press. All rights reserved.", "footer"),
      line("© 2020 Seafarer Media", "footer"),
      line("© 2020 Seafarer Group Holding", "footer"),
    ];
    const owners = readCredits(articleOf([LONG, LONG], { lines }), names, cues).map(({ name }) => name);
    expect(owners).toEqual(["Seafarer Media", "The Associated Press"]);
  });

  it("takes no owner that stands in the metadata alone and in no table", () => {
    const metadata = [{ property: "copyright", value: "Seafarer Connect, SL", where: "meta" as const }];
    expect(readCredits(articleOf([LONG], { metadata }), names, cues)).toEqual([]);
  });

  it.each([
    "Copyright Policy | Privacy",
    "© Reuters / Jane Roe",
    "Photo © Jane Roe 2019",
    "© 2019. Any images belong to their owners.",
  ])("finds no owner of the text in %s", (text) => {
    expect(ownersIn(text)).toEqual([]);
  });
});
