import type { Page } from "@playwright/test";
import { ChromiumSession } from "./chromium-session";
import { expect, test } from "./fixtures";
import { addPackFile, buildPack } from "./pack-file";
import { ReadingViewPage } from "./reading-view";

const HERALD = "https://quayherald.example";
const STATEMENT = `${HERALD}/world/lavrov-nusra-coalition`;
const FERRY = `${HERALD}/harbour/ferry-winter`;

test.beforeEach(({ sites }) => {
  sites.putOwnPage(STATEMENT, "syria-statement");
  sites.putOwnPage(FERRY, "off-topic");
  sites.putOwnPage(`${HERALD}/app`, "single-page-site");
});

async function choose(page: Page, mode: string): Promise<void> {
  await page.locator("label", { hasText: mode }).click();
  await page.getByRole("button", { name: "Use this choice" }).click();
}

async function detectEverywhere(session: ChromiumSession): Promise<void> {
  const welcome = await session.openOwnPage("welcome.html");
  await choose(welcome, "On all sites");
  await expect.poll(() => session.gate()).not.toBeNull();
  await welcome.close();
}

test("installing shows the welcome page, asks for nothing and registers nothing", async ({ session }) => {
  await expect
    .poll(() => session.context.pages().map((page) => page.url()))
    .toContain(`chrome-extension://${session.extensionId}/welcome.html`);
  expect(await session.gate()).toBeNull();
  expect(await session.installWarnings()).toEqual([]);
});

test("a refused prompt leaves everything as it was", async ({ session, open }) => {
  const welcome = await session.openOwnPage("welcome.html");
  await session.refusePrompts(welcome);
  await choose(welcome, "On all sites");
  await expect(welcome.getByText("The browser’s prompt was refused")).toBeVisible();
  expect(await session.gate()).toBeNull();
  const page = await open(STATEMENT);
  await expect(new ReadingViewPage(await session.clickToolbar(page)).chain).toContainText("Reuters");
});

test.describe("with the permission for all sites", () => {
  test.use({ grantedBefore: ["*://*/*"] });

  test("refused first, granted later: articles are detected and counted by themselves", async ({
    session,
    open,
  }) => {
    const welcome = await session.openOwnPage("welcome.html");
    await session.refusePrompts(welcome);
    await choose(welcome, "On all sites");
    await expect(welcome.getByText("The browser’s prompt was refused")).toBeVisible();
    expect(await session.gate()).toBeNull();
    await welcome.reload();
    await choose(welcome, "On all sites");
    await expect.poll(() => session.gate()).toEqual({ matches: ["*://*/*"], excludeMatches: [] });
    const page = await open(STATEMENT);
    await session.expectBadge(page, /^\d+$/);
    // On an article that names nothing of the pack the gate lets nothing else load.
    const ferry = await open(FERRY);
    await ferry.waitForTimeout(1_000);
    expect(await session.badge(ferry)).toBe("");
    expect(await session.storedPhases()).toEqual(["read"]);
  });

  test("with a pack of the reader's own every article is read, whatever it is about", async ({
    session,
    open,
  }, testInfo) => {
    // It starts the command line to build the pack.
    test.slow();
    const title = "Winter ferry leaves an hour later";
    const text =
      "From November the ferry to the outer islands leaves an hour later, the harbour office said, since pilots may not enter " +
      "the narrow channel before dawn. The mail boat keeps its timetable and takes twelve passengers to the mainland.";
    await detectEverywhere(session);
    const options = await session.openOwnPage("options.html");
    await addPackFile(options, buildPack(testInfo.outputPath("ferry.hwp"), { id: "ferry", title, text }));
    await expect(options.getByText("The pack is added and searched from now on.")).toBeVisible();
    const ferry = await open(FERRY);
    await session.expectBadge(ferry, "1");
    const view = new ReadingViewPage(await session.clickToolbar(ferry));
    await expect(view.coverage.getByText(title)).toBeVisible();
  });

  test("only on known sites: the gate runs on the outlet table's domains", async ({ session }) => {
    const options = await session.openOwnPage("options.html");
    await choose(options, "On all sites");
    await expect.poll(() => session.grantedOrigins()).toEqual(["*://*/*"]);
    await choose(options, "On the news sites it knows");
    await expect.poll(async () => (await session.gate())?.matches.length ?? 0).toBeGreaterThan(300);
    expect((await session.gate())?.matches).toContain("*://*.reuters.com/*");
    await choose(options, "Only when I click");
    await expect.poll(() => session.gate()).toBeNull();
    expect(await session.grantedOrigins()).toEqual([]);
  });

  test("the registration survives a reload of the extension", async ({ session, open }) => {
    await detectEverywhere(session);
    await session.reloadExtension();
    await expect.poll(() => session.gate()).toEqual({ matches: ["*://*/*"], excludeMatches: [] });
    await session.expectBadge(await open(STATEMENT), /^\d+$/);
  });

  test("the registration survives a restart of the browser", async ({
    session,
    profile,
    requests,
    sites,
  }) => {
    await detectEverywhere(session);
    await session.close();
    const restarted = await ChromiumSession.start(profile, { proxy: requests.address, headless: true });
    await expect.poll(() => restarted.gate()).toEqual({ matches: ["*://*/*"], excludeMatches: [] });
    await sites.routeIn(restarted.context);
    const page = await restarted.context.newPage();
    await page.goto(STATEMENT);
    await restarted.expectBadge(page, /^\d+$/);
    await restarted.close();
  });

  test("a page that comes back from the back/forward cache is read again", async ({ session, open }) => {
    await detectEverywhere(session);
    const page = await open(STATEMENT);
    await session.expectBadge(page, /^\d+$/);
    await page.evaluate(() => {
      (globalThis as { stays?: boolean }).stays = true;
    });
    await page.goto(FERRY);
    await session.expectBadge(page, /^$/);
    // Playwright waits in vain for the load event of a page that was never unloaded.
    await page.evaluate(() => history.back());
    await session.expectBadge(page, /^\d+$/);
    expect(await page.evaluate(() => (globalThis as { stays?: boolean }).stays)).toBe(true);
  });

  test("a permission taken back in the browser's settings ends the detection", async ({ session }) => {
    await detectEverywhere(session);
    await session.takeBack("*://*/*");
    await expect.poll(() => session.gate()).toBeNull();
    const options = await session.openOwnPage("options.html");
    await expect(options.getByText("The permission is missing")).toBeVisible();
  });

  test("a page that changes without a load is read again, also when its text is late", async ({
    session,
    open,
  }) => {
    await detectEverywhere(session);
    const page = await open(`${HERALD}/app`);
    await page.getByText("Two reports today").waitFor();
    expect(await session.badge(page)).toBe("");
    await page.locator("#syria").click();
    await session.expectBadge(page, /^\d+$/);
    await page.locator("#ferry").click();
    await session.expectBadge(page, /^$/);
    const popup = new ReadingViewPage(await session.clickToolbar(page));
    await expect(popup.answer).toHaveText("Outside this pack");
    await page.goBack();
    await session.expectBadge(page, /^\d+$/);
  });

  test("a silenced site says nothing, and speaks again when it may", async ({ session, open }) => {
    await detectEverywhere(session);
    const page = await open(STATEMENT);
    await session.expectBadge(page, /^\d+$/);
    const popup = new ReadingViewPage(await session.clickToolbar(page));
    await popup.page.getByRole("switch", { name: "Detect on quayherald.example" }).click();
    await expect(popup.answer).toHaveText("Off on quayherald.example");
    await session.expectBadge(page, /^$/);
    await expect
      .poll(async () => (await session.gate())?.excludeMatches)
      .toEqual(["*://*.quayherald.example/*"]);
    await page.reload();
    await page.waitForTimeout(1_500);
    expect(await session.badge(page)).toBe("");

    const again = new ReadingViewPage(await session.clickToolbar(page));
    await again.page.getByRole("button", { name: "Read this page once" }).click();
    await expect(again.chain).toContainText("Reuters");
    await again.page.getByRole("switch").click();
    await expect.poll(async () => (await session.gate())?.excludeMatches).toEqual([]);
  });
});
