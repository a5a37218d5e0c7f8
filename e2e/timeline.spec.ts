import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";

test.beforeEach(({ sites }) => sites.putOwnPage(STATEMENT, "syria-statement"));

test("the timeline tells headlines under the pointer and under the arrow keys", async ({ session, open }) => {
  const { page } = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const marks = page.locator(".timeline-spot");
  const headlines = page.locator(".timeline-detail .timeline-headline");
  await expect(headlines).toHaveCount(0);
  await marks.first().hover();
  await expect(headlines.first()).toBeVisible();

  await marks.first().focus();
  await page.keyboard.press("End");
  await expect(marks.last()).toBeFocused();
  await expect(headlines.first()).toBeVisible();
});

test("the timeline is a table as well, of every report", async ({ session, open }) => {
  const { page, answer } = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const timeline = page.getByRole("region", { name: "When it was reported" });
  await timeline.getByText("Show as a table").click();
  const reports = Number.parseInt((await answer.textContent()) ?? "", 10);
  await expect(timeline.getByRole("row")).toHaveCount(reports + 1);
});
