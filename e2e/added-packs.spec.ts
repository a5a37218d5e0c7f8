import { writeFileSync } from "node:fs";
import { expect, test } from "./fixtures";
import { addPackFile as addFile, buildPack } from "./pack-file";
import { ReadingViewPage } from "./reading-view";

const STATEMENT = "https://quayherald.example/world/lavrov-nusra-coalition";
const HEADLINE = "Lavrov accuses US-led coalition of protecting al-Nusra";

const CLIPPING = {
  id: "own-1",
  title: HEADLINE,
  text: "Russian Foreign Minister Sergei Lavrov told a news conference in Moscow on Tuesday that the US-led coalition in Syria keeps its bombs away from the Nusra Front, although Washington had promised to tell it apart from the rebels. The truce was agreed with John Kerry in Geneva.",
  published: "2016-09-13",
  outlet: "Pier Courier",
  url: "https://piercourier.example/lavrov-coalition",
};

test("a pack of the reader's own is searched until it is switched off or removed", async ({
  session,
  sites,
  open,
}, testInfo) => {
  // It starts the command line to build the pack.
  test.slow();
  sites.putOwnPage(STATEMENT, "syria-statement");
  const article = await open(STATEMENT);
  const view = new ReadingViewPage(await session.clickToolbar(article));
  const own = (shown: ReadingViewPage) => shown.coverage.getByText(HEADLINE);
  await expect(view.coverage).toBeVisible();
  await expect(own(view)).toHaveCount(0);
  await view.page.close();

  const options = await session.openOwnPage("options.html");
  await addFile(options, buildPack(testInfo.outputPath("clippings.hwp"), CLIPPING));
  await expect(options.getByText("The pack is added and searched from now on.")).toBeVisible();
  const search = options.getByRole("checkbox", { name: /Search in .*My clippings/ });
  await expect(search).toBeChecked();

  // The open article was read again by itself.
  const withPack = new ReadingViewPage(await session.clickToolbar(article));
  await expect(own(withPack)).toBeVisible();
  await withPack.page.close();

  await search.uncheck();
  const without = new ReadingViewPage(await session.clickToolbar(article));
  await expect(without.coverage).toBeVisible();
  await expect(own(without)).toHaveCount(0);
  await without.page.close();

  await options.reload();
  await expect(search).not.toBeChecked();
  await options.getByRole("button", { name: /Remove .*My clippings/ }).click();
  await expect(options.getByText("You have added none.")).toBeVisible();
});

test("a file that is no pack is refused with the reason", async ({ session }, testInfo) => {
  const options = await session.openOwnPage("options.html");
  const file = testInfo.outputPath("letter.hwp");
  writeFileSync(file, "Dear editor");
  await addFile(options, file);
  await expect(options.getByText(/This file is no pack/)).toBeVisible();
  await expect(options.getByText("You have added none.")).toBeVisible();
});
