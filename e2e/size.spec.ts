import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { EXTENSION } from "./profile";

/** What may be loaded where, gzipped. The gate runs on every page that the reader allowed. */
const BUDGETS = { "gate.js": 2_048, "reading.js": 80_000, "background.js": 160_000 };

for (const [file, budget] of Object.entries(BUDGETS)) {
  test(`${file} has at most ${budget} bytes gzipped`, () => {
    const size = gzipSync(readFileSync(join(EXTENSION, file)), { level: 9 }).length;
    expect(size).toBeLessThanOrEqual(budget);
  });
}

test("the gate carries no polyfill", () => {
  expect(readFileSync(join(EXTENSION, "gate.js"), "utf8")).not.toContain("webextension-polyfill");
});
