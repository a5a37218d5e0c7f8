import { describe, expect, it } from "vitest";
import { middleNear, textWidth } from "./timeline-places";

describe("a text above the line", () => {
  const name = "This article · Aug 12, 2017";

  it.each([0, 0.3, 0.5, 0.7, 1])("stands whole in the picture, near %d", (at) => {
    const middle = middleNear(at, name, 260);
    expect(middle - textWidth(name) / 2).toBeGreaterThanOrEqual(0);
    expect(middle + textWidth(name) / 2).toBeLessThanOrEqual(260);
  });

  it("stands in the middle of a picture that is narrower than it", () => {
    expect(middleNear(1, name, 100)).toBe(50);
  });
});
