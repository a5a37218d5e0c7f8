import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

/** The options, with the library on and the first article in it. */
async function rememberFirst(session: ChromiumSession, open: (url: string) => Promise<Page>): Promise<Page> {
  const options = await session.openOwnPage("options.html");
  await options.getByRole("checkbox", { name: "Remember the articles I read" }).check();
  const first = await open(FIRST);
  await readByClick(session, first);
  await expect(options.getByText(/^1 article · /)).toBeVisible();
  await first.close();
  return options;
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

test("what only the library has is exported as that", async ({ session, open }, testInfo) => {
  test.slow();
  await rememberFirst(session, open);
  const view = new ReadingViewPage(await session.clickToolbar(await open(SECOND)));
  await expect(view.reports.filter({ hasText: HEADLINE })).toBeVisible();
  const folder = testInfo.outputPath("downloads");
  mkdirSync(folder, { recursive: true });
  await session.saveDownloadsIn(folder);
  await view.page.getByRole("button", { name: "Take it with you" }).click();
  const save = view.page.getByRole("group", { name: "Save" });
  await save.getByRole("menuitem", { name: "Text, Markdown" }).click();
  const saved = () => readdirSync(folder).filter((name) => name.endsWith(".md"));
  await expect.poll(saved).toHaveLength(1);
  const text = readFileSync(join(folder, saved()[0] ?? ""), "utf8");
  expect(text).toMatch(new RegExp(`${HEADLINE}.*Quay Herald · .* · from the reader’s library\n`));
  expect(text).toMatch(/from the pack “[^”]+”, version [^ ]+, and the reader’s library\.\n$/);
});

test("the reader is told where forgetting, or listing the articles, fails", async ({ session, open }) => {
  test.slow();
  const options = await rememberFirst(session, open);
  await options.evaluate(() => {
    indexedDB.open = () => {
      throw new DOMException("gone", "InvalidStateError");
    };
  });
  await options.getByText("Show the articles").click();
  await expect(options.getByText("That did not work. Please try again.")).toBeVisible();

  const view = new ReadingViewPage(await session.clickToolbar(await open(SECOND)));
  const card = view.reports.filter({ hasText: HEADLINE });
  await expect(card).toBeVisible();
  await session.worker.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException("gone", "InvalidStateError");
    };
  });
  await card.getByRole("button", { name: /^More on this report/ }).click();
  await view.page.getByRole("menuitem", { name: "Forget that I read this" }).click();
  await expect(view.page.getByText("That did not work. Please try again.")).toBeInViewport();
  await expect(card).toContainText("read by you on");
});

/** The size of the file of the articles read last; with `text` it is that from now on. */
function recentFile(page: Page, text?: string): Promise<number> {
  return page.evaluate(
    (written) =>
      new Promise<number>((done, failed) => {
        const opening = indexedDB.open("headwater-library");
        opening.onerror = failed;
        opening.onsuccess = () => {
          const store = opening.result.transaction("kept", "readwrite").objectStore("kept");
          if (written !== undefined) store.put(new Blob([written]), "recent");
          const asked = store.get("recent");
          asked.onsuccess = () => {
            opening.result.close();
            done((asked.result as Blob).size);
          };
        };
      }),
    text,
  );
}

test("a broken file of the library is made anew and in use at once", async ({ session, open }) => {
  test.slow();
  const options = await rememberFirst(session, open);
  // On a silenced site nothing is kept: what is read there changes no file, nor is one opened again for it.
  await options.getByLabel("Silence a site").fill(new URL(SECOND).host);
  await options.getByRole("button", { name: "Silence", exact: true }).click();
  const remember = options.getByRole("checkbox", { name: "Remember the articles I read" });
  await remember.uncheck();
  const broken = await recentFile(options, "no pack");
  await remember.check();

  const second = await open(SECOND);
  const cards = async () => {
    const view = new ReadingViewPage(await session.clickToolbar(second));
    await view.page.getByRole("button", { name: "Read this page once" }).click();
    await expect(view.answer).toHaveText(/^Outside this pack$|related report/);
    const shown = await view.reports.filter({ hasText: HEADLINE }).count();
    await view.page.close();
    await second.reload();
    return shown;
  };
  // The first click opens the broken file: its own reading may be done before or after that is made anew.
  await expect.poll(cards, { message: "reports from the library" }).toBe(1);
  expect(await recentFile(options), "the file made anew").toBeGreaterThan(broken);
});
