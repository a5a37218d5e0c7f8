import { describe, expect, it } from "vitest";
import { measuredShare } from "./measured-share";

describe("measuredShare", () => {
  it("is a half where nothing was counted", () => {
    expect(measuredShare({ right: 0, wrong: 0 })).toBe(0.5);
  });

  it("is near the counted share, and never certain", () => {
    expect(measuredShare({ right: 520, wrong: 24 })).toBeCloseTo(520 / 544, 2);
    expect(measuredShare({ right: 9, wrong: 0 })).toBe(0.95);
    expect(measuredShare({ right: 0, wrong: 2 })).toBeGreaterThan(0);
  });
});
