import { defineUnlistedScript } from "#imports";
import stems from "../data/gate-terms.json";
import { looksLikeArticle, namesOneOf } from "../lib/article/gate";
import { watchPage } from "../platform/watch-page";

interface Browser {
  runtime: { sendMessage(message: object): void };
  storage: { local: { get(key: "addedPacks", take: (kept: Kept) => void): void } };
}

interface Kept {
  addedPacks?: { isOn: boolean }[];
}

/** The browser's own namespace: the polyfill would cost five times the gate's size. */
declare const chrome: Browser;

/**
 * Runs on every page the reader allowed. Only where an article stands that could concern a pack, the rest is loaded: by the
 * words of the pack inside the extension; what the reader's own packs are about is not known here.
 */
export default defineUnlistedScript(() => {
  const pass = () => {
    stop();
    chrome.runtime.sendMessage({ id: 0, type: "gatePassed", timestamp: Date.now() });
  };
  const stop = watchPage(window, () => {
    if (!looksLikeArticle(document)) return;
    if (namesOneOf(document, stems)) return pass();
    chrome.storage.local.get(
      "addedPacks",
      ({ addedPacks }) => addedPacks?.some(({ isOn }) => isOn) && pass(),
    );
  });
});
