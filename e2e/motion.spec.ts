import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";

declare const chrome: typeof import("wxt/browser").browser;

/** Elements of the page, and what is drawn before and after them, that move or change their looks by and by. */
function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) =>
      ["", "::before", "::after"].flatMap((pseudo) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element, pseudo);
        const isStill = `${animationDuration}, ${transitionDuration}`
          .split(", ")
          .every((time) => time === "0s");
        return isStill ? [] : [`${element.className}${pseudo}`];
      }),
    ),
  );
}

test("nothing moves for a reader who wants less motion", async ({ session, sites, open }) => {
  sites.putOwnPage(STATEMENT, "syria-statement");
  const view = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const { page } = view;
  await expect(view.facts).toBeVisible();
  expect(await movingParts(page)).toContain("switch-track::after");
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await movingParts(page)).toEqual([]);

  await session.worker.evaluate(async () => {
    for (const key of Object.keys(await chrome.storage.session.get(null)))
      await chrome.storage.session.set({ [key]: { phase: "reading", url: "", startedAt: Date.now() } });
  });
  await expect(page.locator(".progress")).toBeVisible();
  const running = () => page.evaluate(() => document.getAnimations().length);
  expect(await movingParts(page)).toEqual([]);
  expect(await running()).toBe(0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await expect.poll(running).toBe(1);
});
