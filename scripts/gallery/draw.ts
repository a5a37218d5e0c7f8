import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { axeFindings } from "../../e2e/axe";
import type { BuiltFile } from "./build-views";
import type { Shot, StateNames } from "./plan-shots";

const origin = "https://gallery.example";

/** What pictures are drawn with. */
export interface Studio {
  browser: Browser;
  files: BuiltFile[];
  out: string;
  /** axe looks at every picture. */
  isChecked: boolean;
  /** JSON of a reading context to draw instead of the named states. */
  context: string | null;
}

async function serve(page: Page, files: BuiltFile[]): Promise<void> {
  const types: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css" };
  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1) || "index.html";
    const file = files.find(({ fileName }) => fileName === path);
    if (file === undefined) return route.fulfill({ status: 404, body: "" });
    const contentType = `${types[path.split(".").pop() ?? ""] ?? "text/plain"}; charset=utf-8`;
    return route.fulfill({ contentType, body: Buffer.from(file.content) });
  });
}

/** Draws one state and answers what is wrong with it. */
export async function draw(studio: Studio, shot: Shot): Promise<string[]> {
  const page = await studio.browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.scheme,
    forcedColors: shot.forcedColors ?? "none",
    reducedMotion: "reduce",
  });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  await serve(page, studio.files);
  if (studio.context !== null) await page.addInitScript(`window.galleryContext = ${studio.context}`);
  const { state, surface, language, textSize } = shot;
  await page.goto(`${origin}/?state=${state}&surface=${surface}&lang=${language}&size=${textSize}`);
  if (shot.textPercent !== undefined)
    await page.addStyleTag({ content: `html { font-size: ${shot.textPercent}% }` });
  await settled(page);
  await shot.act?.(page);
  await settled(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(studio.out, `${shot.name}.png`), fullPage: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) problems.push(`wider than its window by ${overflow} px`);
  if (studio.isChecked) problems.push(...(await axeFindings(page)));
  await page.close();
  return problems;
}

/** Long lists are drawn a few reports at a time: waits until nothing has changed for a while. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const quiet = 120;
        let timer = setTimeout(resolve, quiet);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
}

/** The states that the built gallery knows. */
export async function readNames({ browser, files }: Studio): Promise<StateNames> {
  const page = await browser.newPage();
  await serve(page, files);
  await page.goto(`${origin}/`);
  const names = JSON.parse((await page.textContent("body")) ?? "") as StateNames;
  await page.close();
  return names;
}
