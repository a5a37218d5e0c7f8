import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestInfo } from "@playwright/test";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
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

function downloadFolder(testInfo: TestInfo): string {
  const folder = testInfo.outputPath("downloads");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What every file of a format begins with or holds. */
const SIGNS = {
  md: "Reuters",
  svg: "<svg",
  bib: "@article{",
  ris: "TY  - ",
  "csl.json": '"title"',
  "prov.json": '"wasDerivedFrom"',
};

test("each format saves a file of its kind, the provenance valid after W3C's schema", async ({
  session,
  open,
}, testInfo) => {
  const { page } = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const folder = downloadFolder(testInfo);
  await session.saveDownloadsIn(folder);
  for (const index of Object.keys(SIGNS).keys()) {
    await page.getByRole("button", { name: "Take it with you" }).click();
    await page.getByRole("group", { name: "Save" }).getByRole("menuitem").nth(index).click();
  }
  const saved = () => readdirSync(folder).filter((name) => !name.endsWith(".crdownload"));
  await expect.poll(() => saved().length, { message: "saved files" }).toBe(Object.keys(SIGNS).length);
  for (const [extension, sign] of Object.entries(SIGNS)) {
    const file = saved().find((name) => name.endsWith(`.${extension}`)) ?? `no .${extension}`;
    const text = readFileSync(join(folder, file), "utf8");
    expect(text).toContain(sign);
    if (extension !== "prov.json") continue;
    const schema = JSON.parse(readFileSync("test/prov-json.schema.json", "utf8"));
    const validate = addFormats.default(new Ajv({ allowUnionTypes: true })).compile(schema);
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  }
});

test("the citation of one report is saved", async ({ session, open }, testInfo) => {
  const { page, reports } = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  const headline = await reports.first().locator(".report-headline").textContent();
  const folder = downloadFolder(testInfo);
  await session.saveDownloadsIn(folder);
  await reports
    .first()
    .getByRole("button", { name: /^More on this report/ })
    .click();
  await page.getByRole("group", { name: "Save citation" }).getByRole("menuitem", { name: "RIS" }).click();
  await expect.poll(() => readdirSync(folder)).toEqual([expect.stringMatching(/\.ris$/)]);
  const [file = ""] = readdirSync(folder);
  expect(
    readFileSync(join(folder, file), "utf8")
      .match(/^TI {2}- (.*)$/m)?.[1]
      ?.trim(),
  ).toBe(headline);
});
