import { mkdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "@playwright/test";
import preact from "@preact/preset-vite";
import { build } from "vite";
import { CHROMIUM } from "../e2e/browsers";

const help = `Draws every state of the views in a real Chromium and writes PNGs to out/gallery/.

  npx tsx scripts/gallery.ts [--only WORD] [--no-axe]

  --only WORD   only pictures whose name contains WORD
  --no-axe      skip the accessibility check (axe-core, WCAG 2.2 AA)

Ends with an error where axe finds something or a view is wider than its window. CHROMIUM names the browser.`;

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "out/gallery");
const origin = "https://gallery.example";
const axeRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Shot {
  name: string;
  state: string;
  surface: "popup" | "sidepanel";
  width: number;
  height: number;
  scheme: "light" | "dark";
  direction: "ltr" | "rtl";
  /** What a reader does before the picture is taken. */
  act?(page: Page): Promise<void>;
}

interface BuiltFile {
  fileName: string;
  content: string | Uint8Array;
}

async function buildGallery(): Promise<BuiltFile[]> {
  const result = await build({
    configFile: false,
    root: join(root, "components/gallery"),
    logLevel: "warn",
    plugins: [preact()],
    build: { write: false },
  });
  const outputs = Array.isArray(result) ? result : "output" in result ? [result] : [];
  return outputs
    .flatMap(({ output }) => output)
    .map((file) => ({ fileName: file.fileName, content: file.type === "chunk" ? file.code : file.source }));
}

/** The popup's own bundle: view, Preact and fuse.js, in bytes after gzip. */
async function popupSize(): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    plugins: [preact()],
    build: {
      write: false,
      lib: { entry: join(root, "components/ReadingView.tsx"), formats: ["es"], fileName: "popup" },
    },
  });
  const outputs = Array.isArray(result) ? result : "output" in result ? [result] : [];
  const files = outputs.flatMap(({ output }) => output);
  return files.reduce(
    (sum, file) => sum + gzipSync(file.type === "chunk" ? file.code : file.source).length,
    0,
  );
}

async function serve(page: Page, files: BuiltFile[]): Promise<void> {
  const types: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css" };
  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1) || "index.html";
    const file = files.find(({ fileName }) => fileName === path);
    if (file === undefined) return route.fulfill({ status: 404, body: "" });
    const contentType = `${types[path.split(".").pop() ?? ""] ?? "text/plain"}; charset=utf-8`;
    return route.fulfill({ contentType, body: Buffer.from(file.content) });
  });
}

const surfaces = [
  { label: "popup", surface: "popup", width: 400, height: 600 },
  { label: "panel", surface: "sidepanel", width: 360, height: 700 },
] as const;
const narrow = ["rich", "followed", "branches", "twenty-reports", "long-words", "arabic", "silenced"];
const mirrored = ["rich", "branches", "arabic", "options"];
const schemes = ["light", "dark"] as const;

const acts: Record<string, (page: Page) => Promise<void>> = {
  "by-reason": (page) => page.getByRole("button", { name: "Reason" }).click(),
  filtered: (page) => page.getByRole("searchbox").fill("gazete dam"),
  "nothing-left": (page) => page.getByRole("searchbox").fill("zeppelin"),
  focused: async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.press("Tab");
  },
  unfolded: async (page) => {
    for (const summary of await page.locator("summary").all()) await summary.click();
  },
};

function planShots(names: { reading: string[]; pages: string[] }): Shot[] {
  const ltr = { direction: "ltr" } as const;
  const shots: Shot[] = names.reading.flatMap((state) =>
    schemes.flatMap((scheme) =>
      surfaces.map(({ label, ...size }) => ({
        name: `${state}-${label}-${scheme}`,
        state,
        scheme,
        ...size,
        ...ltr,
      })),
    ),
  );
  const popup = { surface: "popup", height: 600 } as const;
  const panel = { surface: "sidepanel", height: 700 } as const;
  for (const state of narrow) {
    shots.push({ name: `${state}-panel320-light`, state, ...panel, width: 320, scheme: "light", ...ltr });
    shots.push({ name: `${state}-panel600-light`, state, ...panel, width: 600, scheme: "light", ...ltr });
  }
  for (const state of names.pages) {
    for (const scheme of schemes) {
      shots.push({ name: `${state}-${scheme}`, state, ...popup, width: 760, scheme, ...ltr });
    }
    shots.push({ name: `${state}-narrow-light`, state, ...popup, width: 320, scheme: "light", ...ltr });
  }
  for (const [name, act] of Object.entries(acts)) {
    for (const scheme of schemes) {
      shots.push({
        name: `${name}-${scheme}`,
        state: "twenty-reports",
        ...popup,
        width: 400,
        scheme,
        ...ltr,
        act,
      });
    }
  }
  for (const state of mirrored) {
    shots.push({
      name: `${state}-mirrored-light`,
      state,
      ...popup,
      width: 400,
      scheme: "light",
      direction: "rtl",
    });
  }
  return shots;
}

/** Draws one state and answers what is wrong with it. */
async function draw(
  browser: Browser,
  files: BuiltFile[],
  shot: Shot,
  axeSource: string | null,
): Promise<string[]> {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.scheme,
    reducedMotion: "reduce",
  });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  await serve(page, files);
  await page.goto(`${origin}/?state=${shot.state}&surface=${shot.surface}`);
  await page.evaluate((direction) => document.documentElement.setAttribute("dir", direction), shot.direction);
  await shot.act?.(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(out, `${shot.name}.png`), fullPage: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) problems.push(`wider than its window by ${overflow} px`);
  if (axeSource !== null) problems.push(...(await runAxe(page, axeSource)));
  await page.close();
  return problems;
}

async function runAxe(page: Page, source: string): Promise<string[]> {
  await page.addScriptTag({ content: source });
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { runOnly: rules });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
    );
  }, axeRules);
}

async function readNames(
  browser: Browser,
  files: BuiltFile[],
): Promise<{ reading: string[]; pages: string[] }> {
  const page = await browser.newPage();
  await serve(page, files);
  await page.goto(`${origin}/`);
  const names: unknown = JSON.parse((await page.textContent("body")) ?? "");
  await page.close();
  return names as { reading: string[]; pages: string[] };
}

async function drawAll(browser: Browser, only: string, axeSource: string | null): Promise<string[]> {
  const files = await buildGallery();
  const shots = planShots(await readNames(browser, files)).filter(({ name }) => name.includes(only));
  if (only === "") await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const problems: string[] = [];
  for (const shot of shots) {
    const found = await draw(browser, files, shot, axeSource);
    problems.push(...found.map((problem) => `${shot.name}: ${problem}`));
  }
  console.log(`${shots.length} pictures in out/gallery/, ${problems.length} problems`);
  return problems;
}

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    "no-axe": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(help);
} else {
  const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  const axeSource = values["no-axe"] ? null : await readFile(axePath, "utf8");
  const executablePath = CHROMIUM === null ? {} : { executablePath: CHROMIUM };
  const browser = await chromium.launch({ ...executablePath, args: ["--no-sandbox"] });
  const problems = await drawAll(browser, values.only, axeSource).finally(() => browser.close());
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`popup views with Preact and fuse.js: ${((await popupSize()) / 1024).toFixed(1)} KB gzipped`);
  if (problems.length > 0) process.exitCode = 1;
}
