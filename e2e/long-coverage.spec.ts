import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";
const REPORTS = 200;

declare const chrome: typeof import("wxt/browser").browser;

test("a coverage of 200 reports scrolls without a long task", async ({ session, sites, open }) => {
  sites.putOwnPage(STATEMENT, "syria-statement");
  const page = await open(STATEMENT);
  const popup = await session.clickToolbar(page);
  await expect(new ReadingViewPage(popup).chain).toContainText("Reuters");
  const panel = new ReadingViewPage(await session.openSidePanel(popup));
  await expect(panel.chain).toContainText("Reuters");
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
  await expect
    .poll(async () => (await panel.coverageAddresses()).length, { message: "links of the coverage" })
    .toBeGreaterThanOrEqual(REPORTS / 2);
  await panel.page.waitForTimeout(500);

  const longTasks = await panel.page.evaluate(async () => {
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
  expect(longTasks.travel).toBeGreaterThan(2_000);
  expect(longTasks.durations).toEqual([]);
});
