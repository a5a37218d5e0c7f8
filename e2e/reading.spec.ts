import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const HERALD = "https://quayherald.example";
const STATEMENT = `${HERALD}/world/lavrov-nusra-coalition`;
const FERRY = `${HERALD}/harbour/ferry-winter`;

test.beforeEach(({ sites }) => {
  sites.putOwnPage(STATEMENT, "syria-statement");
  sites.putOwnPage(FERRY, "off-topic");
  sites.putOwnPage(`${HERALD}/`, "front-page");
});

test("a click on the toolbar reads the page without any grant", async ({ session, open }) => {
  const page = await open(STATEMENT);
  const popup = new ReadingViewPage(await session.clickToolbar(page));
  await expect(popup.answer).toHaveText(/\d+ related reports?.*\d+(–\d+)? origins?/);
  await expect(popup.chain).toContainText("This page");
  await expect(popup.chain).toContainText("Reuters");
  await session.expectBadge(page, /^\d+$/);

  const panel = new ReadingViewPage(await session.openSidePanel(popup.page));
  await expect(panel.chain).toContainText("Reuters");
  await expect(panel.fact("Outlet")).toHaveText("The Quay Herald");
});

test("evidence is marked in the page, and only while its words are there", async ({ session, open }) => {
  const page = await open(STATEMENT);
  const popup = new ReadingViewPage(await session.clickToolbar(page));
  const dom = await page.evaluate(() => document.documentElement.outerHTML);
  await popup.showInPage.first().click();
  await expect(popup.page.getByText("Marked in the page", { exact: true })).toBeVisible();
  const marked = () => page.evaluate(() => CSS.highlights.size);
  await expect.poll(marked).toBe(1);
  const colour = () => getComputedStyle(document.body, "::highlight(headwater-evidence)").backgroundColor;
  expect(await page.evaluate(colour)).toBe("rgb(255, 224, 138)");
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(dom);

  await page.evaluate(() => {
    document.body.style.visibility = "hidden";
  });
  const again = new ReadingViewPage(await session.clickToolbar(page));
  await again.showInPage.first().click();
  await expect(again.page.getByText("No longer in the page", { exact: true })).toBeVisible();
  expect(await marked()).toBe(0);
});

test("evidence that moved is found again", async ({ session, open }) => {
  const page = await open(STATEMENT);
  const popup = new ReadingViewPage(await session.clickToolbar(page));
  await expect(popup.showInPage.first()).toBeVisible();
  const moved = await page.evaluate(() => {
    const [first] = document.querySelectorAll("article > p:not(.byline)");
    document.querySelector("article")?.append(first ?? "");
    return first?.textContent;
  });
  // The changed page is read once more, which takes the word of an earlier click away.
  await expect(async () => {
    await popup.showInPage.first().click();
    await expect(popup.page.getByText("Marked in the page", { exact: true })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const around = await page.evaluate(() => {
    const [range] = CSS.highlights.get("headwater-evidence") ?? [];
    return (range as Range | undefined)?.startContainer.textContent;
  });
  expect(around).toBe(moved);
});

test("the view reads in one order: answer, chain, coverage, timeline, article", async ({ session, open }) => {
  const popup = await session.clickToolbar(await open(STATEMENT));
  const panel = await session.openSidePanel(popup);
  await expect(new ReadingViewPage(panel).facts).toBeVisible();
  const headings = panel.getByRole("main").locator("h1, h2");
  await expect(headings).toHaveText([
    /related reports?/,
    "Where this article comes from",
    "Related coverage",
    "When it was reported",
    "This article",
  ]);
});

test("an article outside the pack, and a page that is none, say so and get no badge", async ({
  session,
  open,
}) => {
  const ferry = await open(FERRY);
  await expect(new ReadingViewPage(await session.clickToolbar(ferry)).answer).toHaveText("Outside this pack");
  expect(await session.badge(ferry)).toBe("");

  const front = await open(`${HERALD}/`);
  await expect(new ReadingViewPage(await session.clickToolbar(front)).answer).toHaveText("No article here");
  expect(await session.badge(front)).toBe("");
});

test("two tabs are kept apart, and the side panel follows the active one", async ({ session, open }) => {
  const statement = await open(STATEMENT);
  const popup = await session.clickToolbar(statement);
  await expect(new ReadingViewPage(popup).chain).toContainText("Reuters");
  const panel = new ReadingViewPage(await session.openSidePanel(popup));

  const ferry = await open(FERRY);
  await expect(panel.answer).toHaveText("Not read yet");
  await panel.page.getByRole("button", { name: "Read this page" }).click();
  await expect(panel.main).toContainText("click its button in the toolbar");
  await expect(new ReadingViewPage(await session.clickToolbar(ferry)).answer).toHaveText("Outside this pack");
  await expect(panel.answer).toHaveText("Outside this pack");

  await statement.bringToFront();
  await expect(panel.chain).toContainText("Reuters");
  expect(await session.badge(statement)).toMatch(/^\d+$/);
  expect(await session.badge(ferry)).toBe("");
});

test("a stopped service worker changes nothing: page, popup and panel go on", async ({ session, open }) => {
  const page = await open(STATEMENT);
  const popup = new ReadingViewPage(await session.clickToolbar(page));
  await expect(popup.chain).toContainText("Reuters");
  await session.worker.evaluate(() => Object.assign(globalThis, { isFirstLife: true }));
  await session.stopWorker();
  const again = new ReadingViewPage(await session.clickToolbar(page));
  await expect(again.chain).toContainText("Reuters");

  const ferry = await open(FERRY);
  await session.stopWorker();
  await expect(new ReadingViewPage(await session.clickToolbar(ferry)).answer).toHaveText("Outside this pack");
  expect(await session.worker.evaluate(() => "isFirstLife" in globalThis)).toBe(false);
});

test("a reading goes with its page", async ({ session, open, sites }) => {
  const page = await open(STATEMENT);
  const popup = await session.clickToolbar(page);
  await expect(new ReadingViewPage(popup).chain).toContainText("Reuters");
  const panel = new ReadingViewPage(await session.openSidePanel(popup));
  sites.put("https://elsewhere.example/", "<!doctype html><title>Elsewhere</title><p>Nothing.");
  await page.goto("https://elsewhere.example/");
  await expect(panel.answer).toHaveText("Not read yet");
  await page.close();
  await expect.poll(() => session.storedPhases()).toEqual([]);
});

test("an explanation goes with its page", async ({ session, open }) => {
  const page = await open(FERRY);
  const popup = await session.clickToolbar(page);
  await expect(new ReadingViewPage(popup).answer).toHaveText("Outside this pack");
  const panel = new ReadingViewPage(await session.openSidePanel(popup));
  await page.goto("chrome://version");
  await expect(panel.answer).toHaveText("Not read yet");
  await panel.page.getByRole("button", { name: "Read this page" }).click();
  await expect(panel.answer).toHaveText("This page could not be read");
  await page.goto(STATEMENT);
  await expect(panel.answer).toHaveText("Not read yet");
});

test("a text swapped for one of the same length is read again", async ({ session, open }) => {
  const page = await open(STATEMENT);
  const popup = new ReadingViewPage(await session.clickToolbar(page));
  await expect(popup.chain).toContainText("Reuters");
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      text.data = text.data.replaceAll("Reuters", "Rooters");
    }
  });
  await expect(popup.chain).not.toContainText("Reuters");
});

test("pages that no extension may read are explained", async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto("chrome://version");
  const popup = new ReadingViewPage(await session.clickToolbar(page));
  await expect(popup.answer).toHaveText("This page could not be read");
  await expect(popup.main).toContainText("a page of the browser itself");
});
