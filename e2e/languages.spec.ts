import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { axeFindings } from "./axe";
import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";
const ARABIC = "https://quayherald.example/ar/press-conference";

test.beforeEach(({ sites }) => sites.putOwnPage(STATEMENT, "syria-statement"));

const htmlOf = (page: Page) =>
  page.evaluate(() => {
    const { lang, dir, dataset } = document.documentElement;
    return { lang, dir, theme: dataset.theme, textSize: dataset.textSize };
  });

/** In the language, in its direction, and without a finding of axe in either theme. */
async function expectWellMade(view: Page, language: string): Promise<void> {
  await expect(view.getByRole("heading", { level: 1 })).toBeVisible();
  const { lang, dir } = await htmlOf(view);
  expect({ language: lang.split("-")[0], dir }).toEqual({ language, dir: language === "ar" ? "rtl" : "ltr" });
  for (const theme of ["light", "dark"]) {
    await view.evaluate((chosen) => document.documentElement.setAttribute("data-theme", chosen), theme);
    expect(await axeFindings(view), `${view.url()} in ${theme}`).toEqual([]);
  }
}

/** What the reader sees, in the language. */
function wordsIn(language: string): { chain: { heading: string }; header: { openPanel: string } } {
  return JSON.parse(readFileSync(`locales/${language}.json`, "utf8"));
}

for (const language of ["en", "ar"]) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("every view speaks it, runs in its direction, and axe finds nothing in either theme", async ({
      session,
      open,
    }) => {
      const { chain, header } = wordsIn(language);
      const popup = await session.clickToolbar(await open(STATEMENT));
      await expect(popup.getByRole("heading", { name: chain.heading })).toBeVisible();
      await expectWellMade(popup, language);
      const panel = await session.openSidePanel(popup, header.openPanel);
      await expect(panel.getByRole("heading", { name: chain.heading })).toBeVisible();
      await expectWellMade(panel, language);
      for (const file of ["options.html", "welcome.html"])
        await expectWellMade(await session.openOwnPage(file), language);
    });
  });
}

for (const language of ["de", "es", "fr", "pt-BR", "ru"]) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("the popup speaks it", async ({ session, open }) => {
      const popup = await session.clickToolbar(await open(STATEMENT));
      await expect(popup.getByRole("heading", { name: wordsIn(language).chain.heading })).toBeVisible();
    });
  });
}

test("a headline runs in its own direction, whatever that of the view", async ({ session, sites, open }) => {
  sites.putOwnPage(ARABIC, "ar-statement-press-conference");
  const { facts } = new ReadingViewPage(await session.clickToolbar(await open(ARABIC)));
  await expect(facts.locator(".article-title")).toHaveCSS("direction", "rtl");
  await expect(facts.locator("dt").first()).toHaveCSS("direction", "ltr");
});

test.describe("in a language that Headwater has not", () => {
  test.use({ language: "it" });

  test("it speaks English, and says so", async ({ session }) => {
    const options = await session.openOwnPage("options.html");
    await expect(options.getByRole("heading", { name: "Options" })).toBeVisible();
    expect(await htmlOf(options)).toMatchObject({ dir: "ltr", lang: expect.stringMatching(/^en/) });
  });
});

test("theme and text size hold at once in every open view, and from the first paint of the next", async ({
  session,
  open,
}) => {
  const page = await open(STATEMENT);
  const popup = await session.clickToolbar(page);
  const panel = await session.openSidePanel(popup);
  const options = await session.openOwnPage("options.html");
  expect(await htmlOf(panel)).toMatchObject({ theme: "system", textSize: "normal" });
  await options.getByText("Dark", { exact: true }).click();
  await options.getByText("Large", { exact: true }).click();
  const chosen = { theme: "dark", textSize: "large" };
  await expect.poll(() => htmlOf(panel)).toMatchObject(chosen);
  await expect.poll(() => htmlOf(options)).toMatchObject(chosen);

  // Before any module ran: the page's own scripts are held back.
  const next = await session.context.newPage();
  await next.addInitScript(() => {
    document.addEventListener("readystatechange", () => {
      const { theme, textSize } = document.documentElement.dataset;
      if (document.readyState === "interactive") Object.assign(window, { early: { theme, textSize } });
    });
  });
  await next.goto(options.url());
  expect(await next.evaluate(() => (window as unknown as { early: object }).early)).toEqual(chosen);
});

test("options tell how often Headwater is wrong", async ({ session }) => {
  const options = await session.openOwnPage("options.html");
  const table = options.getByRole("table", { name: "How often it is wrong" });
  await expect(table.getByRole("row")).toHaveCount(9);
  await expect(table.getByRole("row", { name: /taken over/ })).toContainText("%");
});
