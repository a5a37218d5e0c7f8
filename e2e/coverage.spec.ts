import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";

test.beforeEach(({ sites }) => sites.putOwnPage(STATEMENT, "syria-statement"));

test("the coverage is filtered by what is typed, with the match marked, and narrowed by a choice", async ({
  session,
  open,
}) => {
  const { page, coverage, reports } = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const status = coverage.getByRole("status");
  await page.getByRole("searchbox", { name: "Filter coverage" }).fill("nusra");
  await expect(status).toHaveText(/^\d+ of \d+ reports?$/);
  await expect(coverage.locator("mark").first()).toHaveText(/nusra/i);

  await page.getByRole("searchbox", { name: "Filter coverage" }).fill("zzqxzzqx");
  await expect(status).toHaveText("No report matches “zzqxzzqx”.");
  await expect(reports).toHaveCount(0);
  await page.getByRole("button", { name: "Clear filter" }).click();
  await expect(status).toHaveText("");

  const outlets = coverage.getByRole("combobox", { name: "Outlet" });
  const [outlet] = await outlets.selectOption({ index: 1 });
  await expect(status).toHaveText(/^\d+ of \d+ reports?$/);
  const left = Number.parseInt((await status.textContent()) ?? "", 10);
  await expect(reports).toHaveCount(left);
  await expect(reports.locator(".report-outlet bdi")).toHaveText(Array(left).fill(outlet));
});

test("the coverage is grouped by reason and again by origin, and keeps every report", async ({
  session,
  open,
}) => {
  const view = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const groupBy = view.coverage.getByRole("group", { name: "Group by" });
  const byOrigin = groupBy.getByRole("button", { name: "Origin" });
  await expect(byOrigin).toHaveAttribute("aria-pressed", "true");
  const all = Number.parseInt((await view.answer.textContent()) ?? "", 10);

  await groupBy.getByRole("button", { name: "Reason" }).click();
  await expect(byOrigin).toHaveAttribute("aria-pressed", "false");
  await expect(view.coverage.getByRole("heading", { name: /^Same statement \d+ reports?$/ })).toBeVisible();
  await expect(view.reports).toHaveCount(all);

  await byOrigin.click();
  await expect(view.coverage.getByRole("heading", { name: /^Same statement/ })).toBeHidden();
  await expect(
    view.coverage.getByRole("heading", { name: /with this article’s origin|one origin/ }).first(),
  ).toBeVisible();
});

test("the keyboard alone filters, walks the reports and opens one", async ({ session, sites, open }) => {
  const { page, coverage } = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const box = page.getByRole("searchbox", { name: "Filter coverage" });
  const headlines = coverage.locator(".report-headline a:visible");
  await expect(box).toBeVisible();
  await page.keyboard.press("/");
  await expect(box).toBeFocused();
  await page.keyboard.type("nusra");
  await expect(coverage.locator("mark").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(headlines.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(headlines.first()).toBeFocused();

  const address = (await headlines.first().getAttribute("href")) ?? "";
  sites.put(address, "<!doctype html><title>The report</title>");
  const opened = session.context.waitForEvent("page");
  // The popup closes as the report opens, maybe before the key is let go.
  await page.keyboard.press("Enter").catch(() => undefined);
  await expect.poll(async () => (await opened).url()).toBe(address);
});

test("what is known of an outlet opens at its name, and Escape goes back there", async ({
  session,
  open,
}) => {
  const { page, chain } = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const about = chain.getByRole("button", { name: "About Reuters" });
  const card = chain.getByRole("group", { name: "About Reuters" });
  await about.click();
  await expect(card).toContainText("Country");
  const basis = card.getByRole("link", { name: "Where these facts are from" });
  await expect(basis).toHaveAttribute("href", /^https:/);
  await basis.focus();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(about).toBeFocused();
});
