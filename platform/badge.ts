import { browser } from "#imports";
import type { Reading } from "../lib/model";

const BACKGROUND = "#0b5c8a";
const TEXT = "#ffffff";
const TITLE = "Headwater";

/** The toolbar button counts the related reports of the tab's article; without any it says nothing. */
export async function showBadge(tabId: number, reading: Reading): Promise<void> {
  const count =
    reading.phase === "read" && reading.context.status === "ok" ? reading.context.coverage.length : 0;
  const title = count === 0 ? TITLE : `${TITLE}: ${count} related ${count === 1 ? "report" : "reports"}`;
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: count === 0 ? "" : String(count) }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND }),
      browser.action.setBadgeTextColor({ tabId, color: TEXT }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed meanwhile: there is no button left to write on.
  }
}
