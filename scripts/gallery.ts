import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { parsePage, readText } from "../cli/input";
import { openTools } from "../cli/tools";
import { CHROMIUM } from "../e2e/browsers";
import { readArticle } from "../lib/article/read-article";
import { readContext } from "../lib/read-context";
import { buildGallery, popupSize } from "./gallery/build-views";
import { draw, readNames, type Studio } from "./gallery/draw";
import { planShots } from "./gallery/plan-shots";

const help = `Draws every state of the views in a real Chromium and writes PNGs to out/gallery/.

  npx tsx scripts/gallery.ts [--only WORD] [--page FILE --url ADDRESS] [--no-axe]

  --only WORD      only pictures whose name contains WORD
  --page FILE      draw the reading context of this page, which stood at --url, as the state "given"
  --no-axe         skip the accessibility check (axe-core, WCAG 2.2 AA)

Ends with an error where axe finds something or a view is wider than its window. CHROMIUM names the browser.`;

const out = fileURLToPath(new URL("../out/gallery", import.meta.url));

async function drawAll(studio: Studio, only: string): Promise<string[]> {
  const names = studio.context === null ? await readNames(studio) : { reading: ["given"], pages: [] };
  const shots = planShots(names).filter(({ name }) => name.includes(only));
  const problems: string[] = [];
  for (const shot of shots) {
    const found = await draw(studio, shot);
    problems.push(...found.map((problem) => `${shot.name}: ${problem}`));
  }
  console.log(`${shots.length} pictures in out/gallery/, ${problems.length} problems`);
  return problems;
}

/** JSON of the page's reading context. */
function contextOf(file: string, url: string): string {
  return JSON.stringify(readContext(readArticle(parsePage(readText(file)), url), openTools(undefined)));
}

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    page: { type: "string" },
    url: { type: "string", default: "https://unknown.invalid/" },
    "no-axe": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(help);
} else {
  if (values.only === "" && values.page === undefined) await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const browser = await chromium.launch({
    ...(CHROMIUM === null ? {} : { executablePath: CHROMIUM }),
    args: ["--no-sandbox"],
  });
  const studio: Studio = {
    browser,
    files: await buildGallery(),
    out,
    isChecked: !values["no-axe"],
    context: values.page === undefined ? null : contextOf(values.page, values.url),
  };
  const problems = await drawAll(studio, values.only).finally(() => browser.close());
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`popup views with Preact and fuse.js: ${((await popupSize()) / 1024).toFixed(1)} KB gzipped`);
  if (problems.length > 0) process.exitCode = 1;
}
