import { defineConfig } from "@playwright/test";

/** A real Chromium (and a real Firefox) with the unpacked extension, which `npm run e2e` builds first. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: 1,
  // A loaded machine may be too slow for a browser once; it is told as flaky, and twice is a failure.
  retries: process.env.CI ? 1 : 0,
  timeout: 40_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
});
