import { expect, it, vi } from "vitest";
import { onceEach } from "./once-each";

it("makes one for the same words, another for others", () => {
  const make = vi.fn((first: string, second: string) => ({ first, second }));
  const once = onceEach(make);
  expect(once("en", "day")).toBe(once("en", "day"));
  expect(once("en", "year")).toEqual({ first: "en", second: "year" });
  expect(make).toHaveBeenCalledTimes(2);
});
