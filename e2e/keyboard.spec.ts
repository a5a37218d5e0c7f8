import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";

/** What can be operated and is shown, by tag and name; marks of a tree or a list are one stop. */
function stopsOf(view: Page): Promise<string[]> {
  return view.evaluate(() => {
    const operable = 'a[href], button:enabled, input:enabled, select, summary, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement | SVGElement>(operable)]
      .filter((element) => element.tabIndex >= 0 && element.checkVisibility())
      .map((element, index) => {
        element.dataset.stop = String(index);
        return element.dataset.stop;
      });
  });
}

interface Focus {
  stop: string | undefined;
  /** Markup of an element that does not show its focus; null where it does. */
  hidden: string | null;
}

/** The focus shows as a ring around the element, what is laid over it, its box, or the target within it. */
function focusOf(view: Page): Promise<Focus> {
  return view.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (element === null || element === document.body) return { stop: undefined, hidden: null };
    const isRing = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
      outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
    const target = element.querySelector(":scope > .timeline-target");
    const shows =
      isRing(getComputedStyle(element)) ||
      isRing(getComputedStyle(element, "::after")) ||
      (element.parentElement !== null && isRing(getComputedStyle(element.parentElement))) ||
      (target !== null && getComputedStyle(target).stroke !== "none");
    return { stop: element.dataset.stop, hidden: shows ? null : element.outerHTML.slice(0, 200) };
  });
}

async function expectEveryStopReached(view: Page): Promise<void> {
  const stops = await stopsOf(view);
  expect(stops.length).toBeGreaterThan(3);
  const reached = new Set<string>();
  // Radio buttons of a group are one stop: the rest is reached by arrows.
  for (let press = 0; press <= stops.length; press++) {
    await view.keyboard.press("Tab");
    const { stop, hidden } = await focusOf(view);
    expect(hidden, "an element whose focus does not show").toBeNull();
    if (stop !== undefined) reached.add(stop);
  }
  const missed = await view.evaluate(
    (seen) =>
      [...document.querySelectorAll<HTMLElement>("[data-stop]:not([type=radio])")]
        .filter(({ dataset }) => !seen.includes(dataset.stop ?? ""))
        .map((element) => element.outerHTML.slice(0, 200)),
    [...reached],
  );
  expect(missed, "what Tab does not reach").toEqual([]);
}

test("Tab reaches everything in popup and side panel, and shows where it is", async ({
  session,
  sites,
  open,
}) => {
  sites.putOwnPage(STATEMENT, "syria-statement");
  const popup = await session.clickToolbar(await open(STATEMENT));
  await expect(new ReadingViewPage(popup).facts).toBeVisible();
  await expectEveryStopReached(popup);
  const panel = await session.openSidePanel(popup);
  await expect(new ReadingViewPage(panel).facts).toBeVisible();
  await expectEveryStopReached(panel);
});

for (const file of ["options.html", "welcome.html"]) {
  test(`Tab reaches everything in ${file}, and shows where it is`, async ({ session }) => {
    const view = await session.openOwnPage(file);
    await expect(view.getByRole("heading", { level: 1 })).toBeVisible();
    await expectEveryStopReached(view);
  });
}
