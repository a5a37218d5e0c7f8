import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { CHROMIUM } from "./browsers";
import type { ChromiumSession } from "./chromium-session";
import { expect, test } from "./fixtures";
import type { Sites } from "./sites";

const FOLDER = "../shared/eval/html";
/** Of the labelled pages, evenly chosen; HEADWATER_EVAL=full takes all, for which a quarter of an hour goes by. */
const SAMPLE = process.env.HEADWATER_EVAL === "full" ? Number.POSITIVE_INFINITY : 16;
/** In which a page comes to rest, after loading and after marking; milliseconds. */
const REST = 400;
/** So high that most articles are on the screen whole: a shift below its edge is not reported. */
const SCREEN = { width: 1280, height: 6000 };
/** A page that shifts by itself does not do so equally often each time. */
const CONTROLS = 3;

interface LabelledPage {
  file: string;
  url: string;
}

declare const chrome: typeof import("wxt/browser").browser;

test.use({ grantedBefore: ["*://*/*"] });

test("the extension shifts nothing on real pages that it reads and marks", async ({
  session,
  sites,
  requests,
}) => {
  test.skip(
    !existsSync(FOLDER),
    "The labelled pages lie beside the project (../shared/eval/html) and are absent here.",
  );
  const pages = labelledPages();
  test.setTimeout(60_000 + pages.length * 20_000);
  await readEverywhereWithMarker(session);
  const plain = await contextWithoutExtension(sites);
  const tally = { marked: 0, noticed: 0, moving: 0, shifted: [] as string[] };
  for (const { file, url } of pages) {
    sites.put(url, stillPage(gunzipSync(readFileSync(`${FOLDER}/${file}`)).toString("utf8")));
    const page = await visit(session.context, url);
    const shifts = await shiftsDuring(page, () => read(session));
    if (shifts > 0) tally.moving++;
    if (shifts > 0 && shifts > (await mostShiftsWithout(plain, url))) tally.shifted.push(file);
    if (await isMarked(page)) {
      tally.marked++;
      if ((await shiftsDuring(page, () => takeRoom(page))) > 0) tally.noticed++;
    }
    await page.close();
  }
  await plain.browser()?.close();
  // The pages ask for pictures and fonts, which are absent; as one closes, a request may slip past the route.
  sites.unexpected.length = 0;
  requests.forget();
  console.log(`${pages.length} pages read, ${JSON.stringify(tally)}`);
  expect(tally.shifted, "pages that the extension shifts").toEqual([]);
  expect(tally.noticed, "marked pages on which a marker that takes room is noticed").toBeGreaterThan(
    tally.marked / 2,
  );
});

async function readEverywhereWithMarker(session: ChromiumSession): Promise<void> {
  const welcome = await session.openOwnPage("welcome.html");
  await welcome.locator("label", { hasText: "On all sites" }).click();
  await welcome.getByRole("button", { name: "Use this choice" }).click();
  await expect.poll(() => session.gate()).not.toBeNull();
  const options = await session.openOwnPage("options.html");
  await options.getByRole("checkbox", { name: /Underline the words/ }).check();
}

async function contextWithoutExtension(sites: Sites): Promise<BrowserContext> {
  const browser = await chromium.launch({
    ...(CHROMIUM === null ? {} : { executablePath: CHROMIUM }),
    args: ["--no-sandbox"],
  });
  const context = await browser.newContext();
  await sites.routeIn(context);
  return context;
}

async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(SCREEN);
  await page.goto(url);
  await rest(page);
  return page;
}

/** Has the tab in front looked at by the gate once more and read, as a click does; until the reading stands. */
async function read(session: ChromiumSession): Promise<void> {
  await session.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) throw new Error("No tab is in front.");
    const target = { tabId: tab.id };
    await chrome.scripting.executeScript({ target, files: ["/gate.js", "/reading.js"] });
    await chrome.scripting.insertCSS({ target, files: ["reveal.css"] });
  });
  await expect.poll(() => session.storedPhases()).toEqual([expect.stringMatching(/^(?:read|unreadable)$/)]);
}

async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(REST);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Counts those of a page at rest, from the act until it is at rest again. */
async function shiftsDuring(page: Page, act: () => Promise<void>): Promise<number> {
  const start = await page.evaluate(() => performance.now());
  await act();
  await rest(page);
  return page.evaluate((since) => {
    let shifts = 0;
    new PerformanceObserver((list) => {
      shifts += list.getEntries().filter(({ startTime }) => startTime >= since).length;
    }).observe({ type: "layout-shift", buffered: true });
    return new Promise<number>((done) => setTimeout(() => done(shifts), 100));
  }, start);
}

/** Of the same page without the extension, in the same time. */
async function mostShiftsWithout(plain: BrowserContext, url: string): Promise<number> {
  const counts: number[] = [];
  for (let control = 0; control < CONTROLS; control++) {
    const page = await visit(plain, url);
    counts.push(await shiftsDuring(page, () => rest(page)));
    await page.close();
  }
  return Math.max(...counts);
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => CSS.highlights.has("headwater-marker"));
}

/** What a marker would do that is not laid over the words: were it not noticed, no shift would prove nothing. */
async function takeRoom(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const range of CSS.highlights.get("headwater-marker") ?? []) {
      const sign = document.createElement("span");
      sign.style.cssText = "display: block; height: 40px";
      (range as Range).insertNode(sign);
    }
  });
}

/** Each with an address of its own or, where none is known, a made-up one. */
function labelledPages(): LabelledPage[] {
  const lines = readFileSync(`${FOLDER}/labels.jsonl`, "utf8").trim().split("\n");
  const all = lines.map((line, index) => {
    const { file, url } = JSON.parse(line) as { file: string; url: string | null };
    const { href } = new URL(url ?? `https://page${index}.example/`);
    return { file, url: href.replace(/#.*/, "") };
  });
  const share = Math.min(1, SAMPLE / all.length);
  return all.filter((_, index) => Math.floor(index * share) !== Math.floor((index - 1) * share));
}

/** Without what moves or loads by itself: what shifts all the same, the extension has done or the page's own looks. */
function stillPage(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script>/gi, "")
    .replace(/<iframe\b[\s\S]*?<\/iframe>/gi, "")
    .replace(/<link\b[^>]*>/gi, "")
    .replace(/<meta[^>]*http-equiv[^>]*>/gi, "")
    .replace(/\s(?:src|srcset|poster)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/gi, "");
}
