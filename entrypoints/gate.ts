import { defineUnlistedScript } from "#imports";
import stems from "../data/gate-terms.json";
import { looksLikeArticle, namesOneOf } from "../lib/article/gate";
import { watchPage } from "../platform/watch-page";

/** The browser's own namespace: the polyfill would cost five times the gate's size. */
declare const chrome: { runtime: { sendMessage(message: object): void } };

/** Runs on every page the reader allowed. Only where an article stands that could concern the pack, the rest is loaded. */
export default defineUnlistedScript(() => {
  const stop = watchPage(window, () => {
    if (!looksLikeArticle(document) || !namesOneOf(document, stems)) return;
    stop();
    chrome.runtime.sendMessage({ id: 0, type: "gatePassed", timestamp: Date.now() });
  });
});
