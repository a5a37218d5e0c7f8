import type { Phrase } from "../lib/model";
import { phrase } from "../lib/phrase";

/** Why a page could not be read, as told to the reader. */
export const WHY = {
  /** A page of the browser itself. */
  browserPage: phrase("why.browserPage"),
  store: phrase("why.store"),
  pdf: phrase("why.pdf"),
  notHtml: phrase("why.notHtml"),
  /** A file on the reader's machine. */
  file: phrase("why.file"),
  needsClick: phrase("why.needsClick"),
  /** The page removed its own text. */
  empty: phrase("why.empty"),
  closed: phrase("why.closed"),
  noAnswer: phrase("why.noAnswer"),
  failed: phrase("why.failed"),
};

/** The message of the error that is thrown where a page is too busy to run the reading script. */
export const NO_ANSWER = "The page did not answer.";

const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/;

/**
 * Why no script could be put into a page: by its address where the browser tells it, else by the browser's
 * error message (Chromium and Firefox word it differently).
 */
export function whyNotInjected(message: string, url: string | null): Phrase {
  if (message === NO_ANSWER) return WHY.noAnswer;
  if (url !== null && URL.canParse(url)) {
    if (STORES.test(url)) return WHY.store;
    const { protocol, pathname } = new URL(url);
    if (protocol === "file:") return WHY.file;
    if (/\.pdf$/i.test(pathname)) return WHY.pdf;
    if (protocol !== "http:" && protocol !== "https:") return WHY.browserPage;
  }
  if (/gallery|webstore/i.test(message)) return WHY.store;
  if (/chrome:\/\/|edge:\/\/|about:|devtools:|-extension:|different extension/i.test(message))
    return WHY.browserPage;
  if (/no tab|closed|frame|navigat/i.test(message)) return WHY.closed;
  if (/host permission|cannot access|must request permission/i.test(message)) return WHY.needsClick;
  return WHY.failed;
}
