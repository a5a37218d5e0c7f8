import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "@playwright/test";
import { english } from "../cli/in-english";
import { ChromiumSession } from "../e2e/chromium-session";
import { makeProfile, removeProfile } from "../e2e/profile";
import { Sites } from "../e2e/sites";
import type { Reading, ReadingContext } from "../lib/model";

/**
 * `npm start [-- <address or file>]`: builds the extension, opens a browser with it on the article, clicks the toolbar
 * button and opens the side panel. Without a display it does so headless, prints the context and writes screenshots.
 */

const SAMPLE = {
  file: "test/pages/lavrov-forum-reprint/source.html",
  expected: "test/pages/lavrov-forum-reprint/expected.json",
};
/** Saved pages are shown under this name: an extension may not read `file:` addresses unless the reader allows it. */
const SAVED_PAGE = "https://saved-page.example/";
const SCREENSHOTS = "out/start";
const REPORTS_TOLD = 5;

const hasDisplay =
  process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

async function main([wanted]: string[]): Promise<void> {
  build();
  const profile = makeProfile([]);
  const session = await ChromiumSession.start(profile, { proxy: null, headless: !hasDisplay });
  try {
    const page = await openArticle(session, wanted);
    const popup = await session.clickToolbar(page);
    const context = await waitForContext(session);
    if (!hasDisplay) await shoot(popup, "popup");
    const panel = await session.openSidePanel(popup);
    console.log(tell(context));
    if (hasDisplay) await untilClosed(session);
    else {
      await shoot(panel, "side-panel");
      await shoot(page, "page");
      console.log(`\nThere is no display: screenshots are in ${SCREENSHOTS}/.`);
    }
  } finally {
    await session.close();
    removeProfile(profile);
  }
}

function build(): void {
  const { status } = spawnSync("wxt", ["build"], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("The extension could not be built: see above.");
}

/** A file is shown at an address of its own without a network; anything else is fetched by the browser. */
async function openArticle(session: ChromiumSession, wanted: string | undefined): Promise<Page> {
  const saved = savedPage(wanted);
  const page = await session.context.newPage();
  if (saved) {
    const sites = new Sites();
    sites.put(saved.url, saved.html);
    await page.route(/^https?:/, (route) => sites.answer(route));
  }
  await page.goto(saved?.url ?? wanted ?? "", { waitUntil: "domcontentloaded" });
  return page;
}

function savedPage(wanted: string | undefined): { url: string; html: string } | null {
  if (wanted === undefined) {
    const { url } = JSON.parse(readFileSync(SAMPLE.expected, "utf8")) as { url: string };
    return { url, html: readFileSync(SAMPLE.file, "utf8") };
  }
  if (existsSync(wanted))
    return { url: SAVED_PAGE + encodeURIComponent(basename(wanted)), html: readFileSync(wanted, "utf8") };
  if (!URL.canParse(wanted)) throw new Error(`${wanted} is neither a file nor an address.`);
  return null;
}

declare const chrome: typeof import("wxt/browser").browser;

/** The stored reading of the tab, once there is one. */
async function waitForContext(session: ChromiumSession): Promise<ReadingContext> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const stored = await session.worker.evaluate(async () =>
      Object.values(await chrome.storage.session.get(null)),
    );
    for (const reading of stored as Reading[]) {
      if (reading.phase === "read") return reading.context;
      if (reading.phase === "unreadable") throw new Error(english(reading.why));
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("The page was not read within ten seconds.");
}

function tell({ article, chain, coverage, origins, status }: ReadingContext): string {
  const nameOf = (id: string) => chain.nodes.find((node) => node.id === id)?.name ?? id;
  const range = origins.min === origins.max ? `${origins.max}` : `${origins.min}–${origins.max}`;
  return [
    "",
    `${article.title ?? article.url} (${article.outlet ?? "unknown outlet"}, ${article.published ?? "undated"})`,
    `${status}: ${coverage.length} related reports; origins: ${range}. ${origins.reasons.map(english).join(" ")}`,
    "",
    "Source chain",
    ...chain.links.map(
      ({ from, kind, to, evidence }) =>
        `  ${nameOf(from)} ${kind} ${nameOf(to)} — “${evidence.map(({ exact }) => exact).join("” “")}”`,
    ),
    "",
    "Related coverage",
    ...coverage.slice(0, REPORTS_TOLD).map(({ title, summary, outlet, published, reasons }) => {
      const reason = reasons.map(({ kind, phrase }) => `${kind}: ${english(phrase)}`)[0];
      return `  ${title ?? summary} (${outlet}, ${published ?? "undated"}) — ${reason}`;
    }),
  ].join("\n");
}

async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage: name === "popup" });
}

function untilClosed(session: ChromiumSession): Promise<void> {
  console.log("\nClose the browser to end.");
  return new Promise((done) => session.context.on("close", () => done()));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
