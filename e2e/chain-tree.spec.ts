import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";

test("arrow keys walk the chain from this page to its sources, Enter goes into the evidence and Escape out", async ({
  session,
  sites,
  open,
}) => {
  sites.putOwnPage(STATEMENT, "syria-statement");
  const { page, chain } = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const items = chain.getByRole("treeitem");
  await items.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(items.nth(1)).toBeFocused();
  await expect(chain.locator("[role=treeitem][tabindex='0']")).toHaveCount(1);
  await page.keyboard.press("ArrowLeft");
  await expect(items.first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(items.last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(items.first()).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(chain.locator("button:focus, summary:focus, a:focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(items.first()).toBeFocused();
});
