import { describe, expect, it } from "vitest";
import { findEvidence } from "./find-evidence";

const found = (text: string, exact: string, prefix = "", suffix = "") => {
  const span = findEvidence(text, { exact, prefix, suffix });
  return span && text.slice(...span);
};

describe("findEvidence", () => {
  it("finds words across line breaks, soft hyphens and missing spaces", () => {
    expect(found("The mayor\n   told the Har\u00adbour Post", "told the Harbour Post")).toBe(
      "told the Har\u00adbour Post",
    );
    expect(found("By\nOld Mill Wire\nMONDAY", "By Old Mill Wire MONDAY")).toBe("By\nOld Mill Wire\nMONDAY");
  });

  it("says nothing where the words are gone", () => {
    expect(found("The bridge is closed.", "the bridge is open")).toBeNull();
    expect(found("Anything", "")).toBeNull();
    expect(found("", "words")).toBeNull();
  });

  it("tells several places apart by the words around them", () => {
    const text = "Photo: Harbour Post. (Harbour Post) The ferry sank.";
    expect(findEvidence(text, { exact: "Harbour Post", prefix: "(", suffix: ") The ferry" })?.[0]).toBe(
      text.indexOf("(") + 1,
    );
  });

  it("says nothing where nothing tells several places apart", () => {
    expect(found("Harbour Post, Harbour Post", "Harbour Post")).toBeNull();
    expect(
      found("a Harbour Post b, c Harbour Post d", "Harbour Post", "quite another", "context here"),
    ).toBeNull();
  });

  it("takes the first of two places that both have the whole context", () => {
    const text = "By Harbour Post | By Harbour Post |";
    expect(findEvidence(text, { exact: "Harbour Post", prefix: "By ", suffix: " |" })).toEqual([3, 15]);
  });

  it("accepts changed surroundings where the words stand only once", () => {
    expect(found("Entirely new text, Harbour Post", "Harbour Post", "older words ", " followed")).toBe(
      "Harbour Post",
    );
  });

  it("does not find a name inside a longer word, unless the evidence was cut from it", () => {
    expect(found("An APPLE fell", "AP")).toBeNull();
    expect(found("قال لرويترز أمس", "رويترز", "قال ل", " أمس")).toBe("رويترز");
  });

  it("stays fast on five megabytes of the same letter", () => {
    const started = performance.now();
    findEvidence("a ".repeat(2_500_000), { exact: "a a a", prefix: "a".repeat(5_000), suffix: "b" });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
