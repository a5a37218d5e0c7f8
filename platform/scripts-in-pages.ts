import { browser } from "#imports";
import { NO_ANSWER } from "./why-unreadable";

/** A page whose own scripts never pause runs ours neither; milliseconds. */
const LONGEST_WAIT = 10_000;

/**
 * Puts the reading script and the colours of its marks into the tab's page. Rejects with the browser's message
 * where it may not, and with `NO_ANSWER` where the page is too busy to run it.
 */
export async function injectReading(tabId: number): Promise<void> {
  const target = { tabId };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(NO_ANSWER)), LONGEST_WAIT);
  });
  const injected = Promise.all([
    browser.scripting.executeScript({ target, files: ["/reading.js"] }),
    browser.scripting.insertCSS({ target, files: ["reveal.css"] }),
  ]);
  try {
    await Promise.race([injected, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
