import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** Writes a pack of one report to the file, made as a reader makes it: the command line takes a few seconds. */
export function buildPack(file: string, report: object): string {
  const rows = `${file}.jsonl`;
  writeFileSync(rows, JSON.stringify(report));
  const build = ["pack", "build", rows, "-o", file, "--statements", "--name", "My clippings"];
  execFileSync("npx", ["tsx", "cli/headwater.ts", ...build], { stdio: "ignore" });
  return file;
}

/** As the reader chooses it on the options page. */
export const addPackFile = (options: Page, file: string) =>
  options.locator('input[type="file"]').setInputFiles(file);
