import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";

test("the in-page marker is off until the reader wants it, and underlines evidence without a change of the page", async ({
  session,
  sites,
  open,
}) => {
  sites.putOwnPage(STATEMENT, "syria-statement");
  const page = await open(STATEMENT);
  const popup = new ReadingViewPage(await session.clickToolbar(page));
  await expect(popup.chain).toContainText("Reuters");
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get("headwater-marker") ?? [])].map((range) => `${range}`));
  expect(await marked()).toEqual([]);
  const dom = await page.evaluate(() => document.documentElement.outerHTML);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);

  const options = await session.openOwnPage("options.html");
  const choice = options.getByRole("checkbox", { name: /Underline the words/ });
  await expect(choice).not.toBeChecked();
  await choice.check();
  await expect.poll(async () => (await marked()).length).toBeGreaterThan(0);
  expect((await marked()).join(" ")).toContain("Reuters");
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(dom);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);

  await choice.uncheck();
  await expect.poll(marked).toEqual([]);
});
