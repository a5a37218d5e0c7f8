import { defineUnlistedScript } from "#imports";
import { looksLikeArticle } from "../lib/article/gate";
import { watchPage } from "../platform/watch-page";

/** The browser's own namespace: the polyfill would cost five times the gate's size. */
declare const chrome: { runtime: { sendMessage(message: object): void } };

/** Runs on every page the reader allowed. Only where an article stands, the rest is loaded. */
export default defineUnlistedScript(() => {
  const stop = watchPage(window, () => {
    if (!looksLikeArticle(document)) return;
    stop();
    chrome.runtime.sendMessage({ id: 0, type: "gatePassed", timestamp: Date.now() });
  });
});
