import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Page, Worker } from "@playwright/test";
import { expect, test } from "./fixtures";

const FOLDER = "../shared/eval/html";
const PAGES = 16;
/** Longer than reading and marking take; milliseconds. */
const SETTLED = 700;

interface Labelled {
  file: string;
  url: string;
}

declare const chrome: typeof import("wxt/browser").browser;

test.use({ grantedBefore: ["*://*/*"] });

test("the extension shifts nothing on real pages that it reads and marks", async ({
  session,
  sites,
  open,
}) => {
  test.skip(
    !existsSync(FOLDER),
    "The labelled pages lie beside the project (../shared/eval/html) and are absent here.",
  );
  test.setTimeout(240_000);
  const welcome = await session.openOwnPage("welcome.html");
  await welcome.locator("label", { hasText: "On all sites" }).click();
  await welcome.getByRole("button", { name: "Use this choice" }).click();
  await expect.poll(() => session.gate()).not.toBeNull();
  const options = await session.openOwnPage("options.html");
  await options.getByRole("checkbox", { name: /Underline the words/ }).check();

  let marked = 0;
  for (const { file, url } of somePages()) {
    sites.put(url, stillPage(gunzipSync(readFileSync(`${FOLDER}/${file}`)).toString("utf8")));
    const page = await open(url);
    await page.waitForTimeout(SETTLED);
    const before = await shiftsOf(page);
    await readAgain(session.worker);
    await page.waitForTimeout(SETTLED);
    expect(await shiftsOf(page), `shifts on ${file}`).toBe(before);
    marked += await page.evaluate(() => Number(CSS.highlights.has("headwater-marker")));
    if (marked === 1) await expectSeen(page);
    await page.close();
  }
  expect(marked, "pages with a mark").toBeGreaterThan(0);
  // The pages ask for their pictures, which are absent.
  sites.unexpected.length = 0;
});

/** As the reader's click does, in the tab in front. */
async function readAgain(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) throw new Error("No tab is in front.");
    const target = { tabId: tab.id };
    await chrome.scripting.executeScript({ target, files: ["/reading.js"] });
    await chrome.scripting.insertCSS({ target, files: ["reveal.css"] });
  });
}

function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntries().length)).observe({
          type: "layout-shift",
          buffered: true,
        });
        setTimeout(() => done(0), 200);
      }),
  );
}

/** A real shift is counted: else no shift would prove nothing. */
async function expectSeen(page: Page): Promise<void> {
  const before = await shiftsOf(page);
  await page.evaluate(() => {
    const pusher = document.createElement("div");
    pusher.style.height = "300px";
    document.body.prepend(pusher);
  });
  await page.waitForTimeout(300);
  expect(await shiftsOf(page), "a shift made on purpose").toBeGreaterThan(before);
}

/** Evenly chosen from all that have an address of their own. */
function somePages(): Labelled[] {
  const lines = readFileSync(`${FOLDER}/labels.jsonl`, "utf8").trim().split("\n");
  const labelled = lines.map((line) => JSON.parse(line) as Labelled);
  const byAddress = new Map(labelled.filter(({ url }) => URL.canParse(url)).map((page) => [page.url, page]));
  const all = [...byAddress.values()].filter(({ url }) => !url.includes("#"));
  return all.filter(
    (_, index) => Math.floor((index * PAGES) / all.length) !== Math.floor(((index - 1) * PAGES) / all.length),
  );
}

/** Without what moves or loads by itself: whatever shifts after it has settled, the extension has done. */
function stillPage(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script>/gi, "")
    .replace(/<iframe\b[\s\S]*?<\/iframe>/gi, "")
    .replace(/<link\b[^>]*>/gi, "")
    .replace(/<meta[^>]*http-equiv[^>]*>/gi, "")
    .replace(/\s(?:src|srcset|poster)\s*=\s*(?:"[^"]*"|'[^']*')/gi, "");
}
