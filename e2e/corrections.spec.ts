import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCorrections } from "../lib/corrections/corrections-file";
import { expect, test } from "./fixtures";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";

test("what the reader corrects stays corrected until it is taken back in the options", async ({
  session,
  sites,
  open,
}) => {
  sites.putOwnPage(STATEMENT, "syria-statement");
  const article = await open(STATEMENT);
  const view = new ReadingViewPage(await session.clickToolbar(article));
  const { page } = view;
  const agencyIn = ({ chain }: ReadingViewPage) =>
    chain.getByRole("button", { name: "Something wrong here? Reuters" });
  const agency = agencyIn(view);
  await expect(agency).toBeVisible();
  const answer = await view.answer.textContent();

  await agency.click();
  await page.getByRole("menuitem", { name: "Wrong source" }).click();
  await expect(agency).toBeHidden();
  await expect(page.getByText("Noted. It is kept on this computer only.")).toBeVisible();

  await page
    .getByRole("button", { name: /^More on this report/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "This is not the same statement" }).click();
  await expect(view.answer).not.toHaveText(answer ?? "");
  const corrected = (await view.answer.textContent()) ?? "";
  await page.close();

  await article.reload();
  const again = new ReadingViewPage(await session.clickToolbar(article));
  await expect(again.answer).toHaveText(corrected);
  await expect(again.chain).toBeVisible();
  await expect(agencyIn(again)).toBeHidden();

  const options = await session.openOwnPage("options.html");
  const undo = options.getByRole("button", { name: /^Undo:/ });
  await expect(undo).toHaveCount(2);
  await undo.first().click();
  await expect(undo).toHaveCount(1);
  await undo.first().click();
  await expect(options.getByText("You have corrected nothing.")).toBeVisible();
  await options.close();
  const restored = new ReadingViewPage(await session.clickToolbar(article));
  await expect(restored.answer).toHaveText(answer ?? "");
  await expect(agencyIn(restored)).toBeVisible();
});

test("corrections are saved as a file that can be read again", async ({ session, sites, open }, testInfo) => {
  sites.putOwnPage(STATEMENT, "syria-statement");
  const { page, chain } = new ReadingViewPage(await session.clickToolbar(await open(STATEMENT)));
  await chain.getByRole("button", { name: "Something wrong here? Reuters" }).click();
  await page.getByRole("menuitem", { name: "Wrong source" }).click();
  await expect(page.getByText("Noted. It is kept on this computer only.")).toBeVisible();

  const options = await session.openOwnPage("options.html");
  const folder = testInfo.outputPath("downloads");
  await session.saveDownloadsIn(folder);
  await options.getByRole("button", { name: "Save as JSON" }).click();
  const file = join(folder, "headwater-corrections.json");
  await expect.poll(() => existsSync(file), { message: "the saved file" }).toBe(true);
  expect(readCorrections(JSON.parse(readFileSync(file, "utf8")))).toMatchObject([
    { articleAddress: STATEMENT, target: { kind: "wrong-source", sourceName: "Reuters" } },
  ]);
});
