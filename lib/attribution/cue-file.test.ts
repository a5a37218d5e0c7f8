import { expect, test } from "vitest";
import { cues } from "../../data/cues";
import { readCues, writeCues } from "./cue-file";

test("the cues of all languages are read as they were written", () => {
  expect(JSON.parse(JSON.stringify(readCues(writeCues(cues))))).toEqual(cues);
});

test("the cues of a language that is not asked for are not decoded", () => {
  const [head = "", ...own] = writeCues(cues).split("\n");
  const broken = readCues([head, ...own.map(() => "{")].join("\n"));
  expect(broken.languages.en?.credits.byline).toContain("by");
  expect(() => broken.languages.en?.quoting).toThrow();
});
