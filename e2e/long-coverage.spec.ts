import type { ChromiumSession } from "./chromium-session";
import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";
const REPORTS = 200;
/** Milliseconds that no task may take: far more than a busy machine makes of a short one, far less than a freeze. */
const FREEZE = 500;

declare const chrome: typeof import("wxt/browser").browser;

test.beforeEach(({ sites }) => sites.putOwnPage(STATEMENT, "syria-statement"));

test("a popup that opens on 200 reports shows all of them, and what stands below them", async ({
  session,
  open,
}) => {
  const page = await open(STATEMENT);
  const first = new ReadingViewPage(await session.clickToolbar(page));
  await expect(first.facts).toBeVisible();
  await first.page.close();
  await lengthenCoverage(session);

  const popup = new ReadingViewPage(await session.clickToolbar(page));
  await expect(popup.chain).toContainText("Reuters");
  await expect(popup.reports).toHaveCount(REPORTS, { timeout: 20_000 });
  await expect(popup.page.getByRole("region", { name: "When it was reported" })).toBeVisible();
  await expect(popup.facts).toBeVisible();
});

test("a coverage of 200 reports scrolls without a freeze", async ({ session, open }) => {
  const popup = await session.clickToolbar(await open(STATEMENT));
  await expect(new ReadingViewPage(popup).chain).toContainText("Reuters");
  const panel = new ReadingViewPage(await session.openSidePanel(popup));
  await expect(panel.chain).toContainText("Reuters");
  await lengthenCoverage(session);
  await expect(panel.reports).toHaveCount(REPORTS, { timeout: 20_000 });

  const { durations, travel } = await panel.page.evaluate(async () => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) =>
      durations.push(...list.getEntries().map((e) => e.duration)),
    );
    observer.observe({ type: "longtask" });
    const scroller = [...document.querySelectorAll("*"), document.documentElement].reduce((a, b) =>
      b.scrollHeight - b.clientHeight > a.scrollHeight - a.clientHeight ? b : a,
    );
    const travel = scroller.scrollHeight - scroller.clientHeight;
    for (let step = 1; step <= 60; step += 1) {
      scroller.scrollTop = (travel * step) / 60;
      await new Promise((painted) => requestAnimationFrame(painted));
    }
    await new Promise((done) => setTimeout(done, 200));
    observer.disconnect();
    return { durations, travel };
  });
  expect(travel).toBeGreaterThan(2_000);
  expect(Math.max(0, ...durations)).toBeLessThan(FREEZE);
});

/** Makes of the stored reading one with as many reports, of at least forty origins. */
async function lengthenCoverage(session: ChromiumSession): Promise<void> {
  await session.worker.evaluate(async (wanted) => {
    const stored = await chrome.storage.session.get(null);
    for (const [key, value] of Object.entries(stored)) {
      const reading = value as { context: { coverage: { id: string; origin: string }[] } };
      const { coverage } = reading.context;
      reading.context.coverage = Array.from({ length: wanted }, (_, index) => {
        const item = structuredClone(coverage[index % coverage.length]);
        if (item) Object.assign(item, { id: `${item.id}-${index}`, origin: `${item.origin}-${index % 40}` });
        return item as NonNullable<typeof item>;
      });
      await chrome.storage.session.set({ [key]: reading });
    }
  }, REPORTS);
}
