import { describe, expect, it } from "vitest";
import { findDateline } from "./dateline";

describe("findDateline", () => {
  it.each([
    ["NORTHBANK (Hill Wire) — Engineers said", "Northbank"],
    ["DVORIKI (Russia) (Sputnik) — The minister said", "Dvoriki"],
    ["ST. JOSEPH, Mich. (AP) — Officials said", "St. Joseph"],
    ["NEW YORK -- The bank said", "New York"],
    ["BEIRUT/THE HAGUE, March 7 (Reuters) - A crew", "Beirut"],
    ["London, Jun 11 (efe-epa).- The outbreak", "London"],
    ["Bogotá (dpa) - Ein Fahrer", "Bogotá"],
    ["КИЕВ. 3 декабря. Агентство. Совет принял", "Киев"],
    ["某某社北京4月24日电 记者获悉", "北京"],
    ["The bridge – closed for weeks – opened again", null],
    ["RIVERPOST.COM - Here is the answer", null],
    ["Engineers said that the bridge was safe", null],
    ["US — a country", "US"],
  ])("reads %j as %s", (paragraph, place) => {
    expect(findDateline(paragraph)).toBe(place);
  });
});
