import { defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

/** Browser globals are absent from the "lib" project: a stray `document` or `#imports` in `lib` fails there. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "lib",
          environment: "node",
          setupFiles: ["scripts/property-tests.ts"],
          include: ["{lib,i18n,cli,eval,modules,scripts,data,test}/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [await WxtVitest()],
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: {
          name: "extension",
          environment: "happy-dom",
          setupFiles: ["scripts/property-tests.ts", "components/test-setup.ts"],
          include: ["{platform,components,entrypoints}/**/*.test.{ts,tsx}"],
        },
      },
    ],
  },
});
