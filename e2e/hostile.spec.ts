import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  deepJsonLdPage,
  everyFieldScriptPage,
  fiveMegabytePage,
  impossibleDatesPage,
  longTitlePage,
  tenThousandLinksPage,
} from "./hostile-pages";
import { ReadingViewPage } from "./reading-view";

const ADDRESS = "https://quayherald.example/hostile";

/** Set by any of a hostile page's scripts that should never run, in the page itself and in the extension's views. */
async function expectNothingRan(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    expect(await page.evaluate(() => (globalThis as { pwned?: unknown }).pwned)).toBeUndefined();
    expect(await page.locator("img[src='x'], [onerror]").count()).toBe(0);
  }
}

const PAGES = {
  "five megabytes of HTML": fiveMegabytePage,
  "ten thousand links": tenThousandLinksPage,
  "a title of a megabyte": longTitlePage,
  "dates that no calendar has": impossibleDatesPage,
  "JSON-LD nested a thousand deep, and broken JSON-LD": deepJsonLdPage,
};

for (const [name, make] of Object.entries(PAGES)) {
  test(`${name}: read, answered, nothing crashed`, async ({ session, sites, open }) => {
    sites.put(ADDRESS, make());
    const page = await open(ADDRESS);
    const popup = new ReadingViewPage(await session.clickToolbar(page));
    await expect(popup.answer).toHaveText(
      /related reports?|Outside this pack|No related reports|No article here/,
      { timeout: 20_000 },
    );
    await expectNothingRan(popup.page);
    expect(await page.title()).toBeDefined();
  });
}

test("script in every field of the metadata runs nowhere", async ({ session, sites, open }) => {
  sites.put(ADDRESS, everyFieldScriptPage());
  const page = await open(ADDRESS);
  const popup = new ReadingViewPage(await session.clickToolbar(page));
  await expect(popup.chain).toContainText("This page");
  for (const link of await popup.page.locator("a[href]").all()) {
    expect(await link.getAttribute("href")).toMatch(/^https?:/);
  }
  await expectNothingRan(page, popup.page);
  const panel = await session.openSidePanel(popup.page);
  await expect(new ReadingViewPage(panel).chain).toContainText("This page");
  await expectNothingRan(panel);
});

test("a page that removes its own text before it is read says so", async ({ session, sites, open }) => {
  sites.put(
    ADDRESS,
    "<!doctype html><title>Gone</title><p>Soon gone.</p><script>document.documentElement.remove()</script>",
  );
  const page = await open(ADDRESS);
  const popup = new ReadingViewPage(await session.clickToolbar(page));
  await expect(popup.answer).toHaveText("This page could not be read");
  await expect(popup.main).toContainText("removed its own text");
});

test("a page that leaves while it is read takes its reading along", async ({ session, sites, open }) => {
  sites.putOwnPage(ADDRESS, "syria-statement");
  sites.put("https://quayherald.example/next", "<!doctype html><title>Next</title><p>Next.</p>");
  const page = await open(ADDRESS);
  const popup = await session.clickToolbar(page);
  await page.evaluate(() => {
    location.href = "/next";
  });
  await page.waitForURL("**/next");
  await expect.poll(async () => (await session.storedPhases()).includes("read")).toBe(false);
  expect(await session.badge(page)).toBe("");
  await expect(new ReadingViewPage(popup).answer).not.toContainText("related");
});

test("a tab that closes while it is read leaves nothing behind", async ({ session, sites, open }) => {
  sites.putOwnPage(ADDRESS, "syria-statement");
  const page = await open(ADDRESS);
  await session.clickToolbar(page);
  await page.close();
  await expect.poll(() => session.storedPhases()).toEqual([]);
});

test("a page that never pauses does not answer, and that is what is told", async ({
  session,
  sites,
  open,
}) => {
  sites.putOwnPage(ADDRESS, "syria-statement");
  const page = await open(ADDRESS);
  await page.evaluate(() => {
    setTimeout(() => {
      const end = Date.now() + 20_000;
      while (Date.now() < end);
    }, 1_000);
  });
  await new Promise((done) => setTimeout(done, 1_500));
  await session.pressToolbarButton(page);
  await expect.poll(() => session.storedReasons(), { timeout: 15_000 }).toEqual(["why.noAnswer"]);
});
