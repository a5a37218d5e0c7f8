import { defineConfig } from "@playwright/test";

/** A real Chromium (and a real Firefox) with the unpacked extension, which `npm run e2e` builds first. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: 1,
  timeout: 40_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
});
