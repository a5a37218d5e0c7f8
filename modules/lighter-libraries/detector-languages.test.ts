import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as detector from "tinyld/light";
import { expect, it } from "vitest";
import { onlyOwnLanguages } from "./detector-languages";

const FILE = createRequire(import.meta.url)
  .resolve("tinyld/light")
  .replace(/\.js$/, ".mjs");

it("knows the same languages, by their codes only", async () => {
  const code = onlyOwnLanguages(readFileSync(FILE, "utf8"));
  const changed = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(Object.keys(changed)).toEqual(["detectAll", "supportedLanguages", "toISO2"]);
  expect(changed.supportedLanguages).toEqual(detector.supportedLanguages);
  for (const text of ["Το πλοίο άργησε πάλι τη Δευτέρα.", "The ferry was late again on Monday."])
    expect(changed.detectAll(text)).toEqual(detector.detectAll(text));
  expect(code).not.toMatch(/Klingon|French/);
});

it("refuses another detector", () => {
  expect(() => onlyOwnLanguages("export const detectAll = () => [];")).toThrow(/another list/);
});
