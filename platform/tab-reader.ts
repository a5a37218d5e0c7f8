import { browser } from "#imports";
import type { Article, Reading, ReadingContext } from "../lib/model";
import { showBadge } from "./badge";
import { sendMessage } from "./messages";
import { forgetReading, loadReading, saveReading } from "./reading-store";
import { injectReading } from "./scripts-in-pages";
import { isSilenced, settingsStore, siteOf } from "./settings-store";
import { forStorage } from "./stored-context";
import { WHY, whyNotInjected } from "./why-unreadable";

/** From the injected script to the kept answer; milliseconds. Five megabytes of page take a tenth of it. */
const LONGEST_READING = 10_000;

/** Reads an article against the pack, once the pack is open. Rejects where it cannot be opened. */
export type ReadArticle = (article: Article) => Promise<ReadingContext>;

/** The reader's own wish: reads the tab's page on every site, and says in the store how far it is. */
export async function readTab(tabId: number): Promise<void> {
  const url = await addressOf(tabId);
  await saveReading(tabId, { phase: "reading", url: url ?? "" });
  try {
    await injectReading(tabId);
  } catch (error) {
    return keepWhy(tabId, url, whyNotInjected(messageOf(error), url));
  }
  await new Promise((done) => setTimeout(done, LONGEST_READING));
  if ((await loadReading(tabId)).phase === "reading") await keepWhy(tabId, url, WHY.noAnswer);
}

/** The gate's finding: the page is read unless its site is silenced or the reader chose to be asked first. */
export async function readDetected(tabId: number, url: string): Promise<void> {
  const settings = await settingsStore.getValue();
  const site = siteOf(url);
  if (settings.detection === "on-click" || (site !== null && isSilenced(settings, site))) return;
  try {
    await injectReading(tabId);
  } catch {
    // Nobody asked: a page that cannot be read is only mentioned to a reader who clicks.
  }
}

/** Answers an article with its context, kept for the tab and counted on its badge. */
export async function answerArticle(
  tabId: number,
  article: Article,
  readArticle: ReadArticle,
): Promise<void> {
  if (!(await isWanted(tabId, article.url))) return;
  try {
    const context = await readArticle(article);
    // The reader may have gone on meanwhile.
    if (!(await stands(tabId, article.url))) return;
    await keep(tabId, { phase: "read", url: article.url, context: forStorage(context) });
  } catch (error) {
    console.error("Headwater:", error);
    await keepWhy(tabId, article.url, WHY.failed);
  }
}

/** Keeps why the page cannot be read. */
export async function keepWhy(tabId: number, url: string | null, why: string): Promise<void> {
  await keep(tabId, { phase: "unreadable", url, why });
}

/** After loading: drops the reading unless the page it belongs to still stands in the tab. */
export async function dropIfGone(tabId: number): Promise<void> {
  const reading = await loadReading(tabId);
  if (reading.phase !== "read" || (await stands(tabId, reading.url))) return;
  const now = await loadReading(tabId);
  if (now.phase === "read" && now.url === reading.url) await dropReading(tabId);
}

export async function dropReading(tabId: number): Promise<void> {
  await forgetReading(tabId);
  await showBadge(tabId, { phase: "idle" });
}

/** Whether a reading script answers from the page at `url` in the tab. */
async function stands(tabId: number, url: string): Promise<boolean> {
  const address = await sendMessage("addressOfPage", undefined, { tabId, frameId: 0 }).catch(() => null);
  return address !== null && withoutFragment(address) === withoutFragment(url);
}

/** On a silenced site only the reader's own click is answered; that has left "reading" in the store. */
async function isWanted(tabId: number, url: string): Promise<boolean> {
  const site = siteOf(url);
  if (site === null || !isSilenced(await settingsStore.getValue(), site)) return true;
  return (await loadReading(tabId)).phase === "reading";
}

async function keep(tabId: number, reading: Reading): Promise<void> {
  try {
    await browser.tabs.get(tabId);
  } catch {
    return forgetReading(tabId);
  }
  await saveReading(tabId, reading);
  await showBadge(tabId, reading);
}

/** Known only where the browser lets the extension see it. */
async function addressOf(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ?? null;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*/, "");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
