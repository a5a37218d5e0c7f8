import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";

test.beforeEach(({ sites }) => {
  sites.putOwnPage(STATEMENT, "syria-statement");
});

test("a reading is copied and saved, by keyboard, and a report's archived copy is linked", async ({
  session,
  open,
}) => {
  const { page } = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const menu = page.getByRole("button", { name: "Take it with you" });
  const status = page.locator(".take-status");

  await menu.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Text, Markdown" }).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(status).toHaveText("Copied");
  await expect(menu).toBeFocused();

  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(status).toHaveText(/^Saved as headwater-.*\.prov\.json$/);

  await page
    .getByRole("button", { name: /^More on this report/ })
    .first()
    .click();
  const archived = page.getByRole("menuitem", { name: "Archived copy" });
  await expect(archived).toHaveAttribute("href", /^https:\/\/web\.archive\.org\/web\/\d+\/https?:/);
  await page.keyboard.press("Escape");
  await expect(archived).toBeHidden();
});

test("the timeline is walked by arrow keys", async ({ session, open }) => {
  const { page } = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const marks = page.locator(".timeline-spot");
  await marks.first().focus();
  await page.keyboard.press("End");
  await expect(marks.last()).toBeFocused();
  await expect(page.locator(".timeline-detail .timeline-headline").first()).toBeVisible();
});
