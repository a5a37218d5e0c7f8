import { browser } from "#imports";
import type { Article, Phrase, Reading, ReadingContext } from "../lib/model";
import { showBadge } from "./badge";
import { showMarker } from "./marker";
import { sendMessage } from "./messages";
import { answeredPage, forgetReading, loadReading, saveReading, takeBackAnswer } from "./reading-store";
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
  const wish: Reading = { phase: "reading", url: url ?? "", startedAt: Date.now() };
  await saveReading(tabId, wish);
  const isOpen = async () => isSame(await loadReading(tabId), wish);
  try {
    await injectReading(tabId);
  } catch (error) {
    if (await isOpen()) await keepWhy(tabId, url, whyNotInjected(messageOf(error), url));
    return;
  }
  await new Promise((done) => setTimeout(done, LONGEST_READING));
  if (await isOpen()) await keepWhy(tabId, url, WHY.noAnswer);
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

/** Answers an article with its context, kept for the tab and counted on its badge; null where there is none to give. */
export async function answerArticle(
  tabId: number,
  article: Article,
  readArticle: ReadArticle,
): Promise<ReadingContext | null> {
  if (!(await isWanted(tabId, article.url))) return null;
  try {
    const context = await readArticle(article);
    await keepIfStands(tabId, { phase: "read", url: article.url, context: forStorage(context) });
    return context;
  } catch (error) {
    console.error("Headwater:", error);
    await keepIfStands(tabId, { phase: "unreadable", url: article.url, why: WHY.failed });
    return null;
  }
}

/** Whether this very page was answered in the tab already: it is only told once more. */
export async function isAnswered(tabId: number, url: string): Promise<boolean> {
  const answered = await answeredPage(tabId);
  return answered !== null && isSamePage(answered, url);
}

/** Keeps why the page cannot be read. */
export async function keepWhy(tabId: number, url: string | null, why: Phrase): Promise<void> {
  await keep(tabId, { phase: "unreadable", url, why });
}

/**
 * The tab began to load a page ("loading"; also a change of address without a load) or ended it ("complete"):
 * drops the reading unless the page it belongs to still stands there.
 */
export async function dropIfGone(tabId: number, status: string): Promise<void> {
  const reading = await loadReading(tabId);
  if (reading.phase === "idle" || !isGone(reading, status, await addressOfPage(tabId))) return;
  if (isSame(await loadReading(tabId), reading)) await dropReading(tabId);
}

export async function dropReading(tabId: number): Promise<void> {
  await forgetReading(tabId);
  await showBadge(tabId, { phase: "idle" });
}

/** Shows an answer no more that may tell of what is gone, while its page may stand there still. */
export async function takeBack(tabId: number, url: string): Promise<void> {
  await takeBackAnswer(tabId, url);
  await showBadge(tabId, { phase: "idle" });
}

/**
 * `address`: from where a reading script answers, if any. None is needed for a page that could not be read, nor
 * is it there yet while one is asked for: those two go only when something else begins to load.
 */
function isGone(
  reading: Exclude<Reading, { phase: "idle" }>,
  status: string,
  address: string | null,
): boolean {
  if (address === null) return reading.phase === "read" || status === "loading";
  return reading.phase !== "reading" && !isSamePage(address, reading.url ?? "");
}

/** The address of the page whose reading script answers in the tab; null where none does. */
async function addressOfPage(tabId: number): Promise<string | null> {
  return sendMessage("addressOfPage", undefined, { tabId, frameId: 0 }).catch(() => null);
}

/** On a silenced site only the reader's own click is answered; that has left "reading" in the store. */
async function isWanted(tabId: number, url: string): Promise<boolean> {
  const site = siteOf(url);
  if (site === null || !isSilenced(await settingsStore.getValue(), site)) return true;
  return (await loadReading(tabId)).phase === "reading";
}

/** The reader may have gone on meanwhile. */
async function keepIfStands(tabId: number, reading: Reading & { url: string }): Promise<void> {
  const address = await addressOfPage(tabId);
  if (address !== null && isSamePage(address, reading.url)) await keep(tabId, reading);
}

async function keep(tabId: number, reading: Reading): Promise<void> {
  try {
    await browser.tabs.get(tabId);
  } catch {
    return forgetReading(tabId);
  }
  await saveReading(tabId, reading);
  await showBadge(tabId, reading);
  if (reading.phase === "read") await showMarker(tabId, reading);
}

/** Known only where the browser lets the extension see it. */
async function addressOf(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ?? null;
}

/** Whether both are one answer, or one wish of the reader. */
function isSame(one: Reading, other: Reading): boolean {
  if (one.phase === "idle" || other.phase === "idle") return one.phase === other.phase;
  const startOf = (reading: Reading) => (reading.phase === "reading" ? reading.startedAt : undefined);
  return one.phase === other.phase && one.url === other.url && startOf(one) === startOf(other);
}

function isSamePage(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other);
}

function withoutFragment(address: string): string {
  return address.replace(/#.*/, "");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
