import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { context } from "../lib/export/made-up.test-data";
import { runExport } from "./export";
import { inEnglish } from "./in-english";
import { UsageError } from "./input";
import { makeFolder, runCommand } from "./test-files";

const folder = makeFolder();
afterAll(folder.remove);
const file = folder.write("context.json", JSON.stringify(inEnglish(context)));

describe("export", () => {
  it.each([
    ["csl", '"id": "harbourpost2017minister",'],
    ["bibtex", "@article{harbourpost2017minister,"],
    ["ris", "TI  - Minister says the upper dam will be open by autumn"],
    ["prov", '"prov:usedEntity": "headwater:node-northline",'],
    ["markdown", "1 source is named without the statement behind it: it may be a further origin."],
    ["svg", "<title"],
  ])("writes a printed context as %s", async (format, line) => {
    const { lines, error } = await runCommand(runExport, ["--context", file, "--format", format]);
    expect(error).toBeNull();
    expect(lines.map((text) => text.trim()).some((text) => text.startsWith(line))).toBe(true);
  });

  it("says how an inferred date is known, in the words of the context", async () => {
    const { lines } = await runCommand(runExport, ["--context", file, "--format", "markdown"]);
    expect(lines.join("\n")).toContain("date inferred: weekday resolved against the published date");
  });

  it("writes a file", async () => {
    const output = folder.path("out.bib");
    const { lines, error } = await runCommand(runExport, [
      "--context",
      file,
      "--format",
      "bibtex",
      "-o",
      output,
    ]);
    expect([lines, error]).toEqual([[], null]);
    expect(readFileSync(output, "utf8")).toMatch(/^@article/);
  });

  it.each([
    ["{}", "no reading context: article is missing"],
    ["[]", "not a JSON object"],
    ["{", "not JSON"],
    [JSON.stringify({ article: {}, coverage: [{}], chain: {}, origins: {}, pack: {} }), "no reading context"],
  ])("names a file that is no context: %s", async (content, message) => {
    const wrong = folder.write("wrong.json", content);
    const { error } = await runCommand(runExport, ["--context", wrong, "--format", "csl"]);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(`${wrong}: ${message}`);
  });

  it("names a context that has a field of another type", async () => {
    const wrong = folder.write(
      "wrong.json",
      JSON.stringify({ ...inEnglish(context), article: { title: 7 } }),
    );
    const { error } = await runCommand(runExport, ["--context", wrong, "--format", "csl"]);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(`${wrong}: no reading context`);
  });

  it("knows no other format", async () => {
    const { error } = await runCommand(runExport, ["--context", file, "--format", "docx"]);
    expect(error).toBeInstanceOf(UsageError);
  });
});
