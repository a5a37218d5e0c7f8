import type { Page } from "@playwright/test";
import type { ChromiumSession } from "./chromium-session";
import { expect, test } from "./fixtures";
import { articlePage } from "./old-mole";
import { ReadingViewPage } from "./reading-view";

const FIRST = "https://quayherald.example/harbour/old-mole";
const SECOND = "https://piercourier.example/news/old-mole";
const HEADLINE = "Old mole to close before the winter";

test.beforeEach(({ sites }) => {
  sites.put(FIRST, articlePage("Quay Herald", HEADLINE, "2026-09-14"));
  const credit = "<p>This article was first published by Quay Herald.</p>";
  sites.put(SECOND, articlePage("Pier Courier", "Council votes to close mole", "2026-09-16", credit));
});

/** Until its answer is there: a popup that is closed before has asked for nothing. */
async function readByClick(session: ChromiumSession, page: Page): Promise<void> {
  const view = new ReadingViewPage(await session.clickToolbar(page));
  await expect(view.answer).toHaveText("Outside this pack");
  await view.page.close();
}

test("what the reader reads is remembered where they want that, until it is forgotten", async ({
  session,
  open,
}) => {
  test.slow();
  const options = await session.openOwnPage("options.html");
  const remember = options.getByRole("checkbox", { name: "Remember the articles I read" });
  const library = options.getByRole("region", { name: "Library" });
  await expect(remember).not.toBeChecked();

  // Off: nothing is kept, and the copy stands alone.
  const first = await open(FIRST);
  await readByClick(session, first);
  const second = await open(SECOND);
  const alone = new ReadingViewPage(await session.clickToolbar(second));
  await expect(alone.answer).toHaveText("Outside this pack");
  await alone.page.close();
  await expect(library.getByText(/article ·/)).toHaveCount(0);
  expect(await options.evaluate(() => indexedDB.databases())).toEqual([]);

  // On: the article that is opened from now on is found when its copy is read.
  await remember.check();
  await first.reload();
  await readByClick(session, first);
  await expect(library.getByText(/^1 article · /)).toBeVisible();
  await second.reload();
  const view = new ReadingViewPage(await session.clickToolbar(second));
  const card = view.reports.filter({ hasText: HEADLINE });
  await expect(card).toContainText("read by you on");
  await expect(view.chain.getByRole("link", { name: "Quay Herald" })).toHaveAttribute("href", FIRST);
  await expect(view.chain).toContainText("republishes");
  await expect(view.chain).toContainText("read by you on");

  // Forgotten from its card: gone from the answer, and not kept again while its page is open.
  await card.getByRole("button", { name: /^More on this report/ }).click();
  await view.page.getByRole("menuitem", { name: "Forget that I read this" }).click();
  await expect(view.reports.filter({ hasText: HEADLINE })).toHaveCount(0);
  await view.page.close();
  await library.getByText("Show the articles").click();
  await expect(library.getByRole("listitem")).toHaveCount(1);
  await expect(library.getByRole("listitem")).toContainText("Council votes to close mole");

  // Forget all asks once, and leaves nothing.
  await library.getByRole("button", { name: "Forget all" }).click();
  await library.getByRole("button", { name: "Forget all" }).click();
  await expect(library.getByText("No article is kept.")).toBeVisible();
});

test("switched off, what is kept rests and comes back", async ({ session, open }) => {
  test.slow();
  const options = await session.openOwnPage("options.html");
  const remember = options.getByRole("checkbox", { name: "Remember the articles I read" });
  await remember.check();
  const first = await open(FIRST);
  await readByClick(session, first);
  await expect(options.getByText(/^1 article · /)).toBeVisible();
  await remember.uncheck();
  await expect(options.getByText(/Off: no further article is kept/)).toBeVisible();

  const second = await open(SECOND);
  const without = new ReadingViewPage(await session.clickToolbar(second));
  await expect(without.answer).toHaveText("Outside this pack");
  await without.page.close();
  await remember.check();
  const view = new ReadingViewPage(await session.clickToolbar(second));
  await expect(view.reports.filter({ hasText: HEADLINE })).toContainText("read by you on");
  await view.page.close();
  // The second one was open before: only what is opened while it is on is kept.
  await expect(options.getByText(/^1 article · /)).toBeVisible();
});
