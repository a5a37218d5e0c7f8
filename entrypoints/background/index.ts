import { browser, defineBackground } from "#imports";
import { addedPacksStore } from "../../platform/added-packs";
import { correctionsStore } from "../../platform/corrections-store";
import { loadKnownSites, syncGate } from "../../platform/detection";
import { forgetArticles } from "../../platform/library";
import { libraryPageIsDone } from "../../platform/library-page";
import { showMarkers } from "../../platform/marker";
import { isSameOrigin, onMessage, requireExtensionPage, tabOfSender } from "../../platform/messages";
import { closeLibrary, closePacks, openAhead } from "../../platform/packs-in-use";
import { answerAsOfNow, readAllAgain, readCorrectedAgain } from "../../platform/read-again";
import { readAgainstPacks } from "../../platform/read-against-packs";
import { forgetReading } from "../../platform/reading-store";
import { rememberArticle, visitOf } from "../../platform/remember-article";
import { settingsStore } from "../../platform/settings-store";
import { dropSilencedReadings, toggleActiveSite } from "../../platform/silence-site";
import { answerArticle, dropIfGone, keepWhy, readDetected, readTab } from "../../platform/tab-reader";
import { openWelcome } from "../../platform/welcome";

/** Every listener is registered at once: the browser starts this worker for an event and drops it when idle. */
export default defineBackground(() => {
  const { id } = browser.runtime;
  const ownPages = browser.runtime.getURL("/");

  onMessage("gatePassed", ({ sender }) => {
    openAhead();
    return readDetected(tabOfSender(sender, id), sender.url ?? "");
  });
  onMessage("articleRead", async ({ sender, data }) => {
    const tabId = tabOfSender(sender, id);
    if (!isSameOrigin(sender, data.url)) throw new Error("An article of another site.");
    openAhead();
    const visit = visitOf(sender, data);
    const context = await answerAsOfNow(() => answerArticle(tabId, data, readAgainstPacks));
    if (context !== null) void rememberArticle(context, visit);
  });
  onMessage("pageUnreadable", ({ sender, data }) => keepWhy(tabOfSender(sender, id), data.url, data.why));
  onMessage("readTab", ({ sender, data }) => {
    requireExtensionPage(sender, id, ownPages);
    openAhead();
    return readTab(data);
  });
  onMessage("libraryPageDone", ({ sender, data }) => {
    requireExtensionPage(sender, id, ownPages);
    libraryPageIsDone(data);
  });
  onMessage("forgetArticles", async ({ sender, data }) => {
    requireExtensionPage(sender, id, ownPages);
    await forgetArticles(data);
    readAnew(closeLibrary);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void syncGate(loadKnownSites);
    if (reason === "install") void openWelcome();
  });
  browser.runtime.onStartup.addListener(() => void syncGate(loadKnownSites));
  browser.permissions.onAdded.addListener(() => void syncGate(loadKnownSites));
  browser.permissions.onRemoved.addListener(() => void syncGate(loadKnownSites));
  settingsStore.watch((now, before) => {
    void syncGate(loadKnownSites);
    void dropSilencedReadings();
    void showMarkers();
    if (now.keepsLibrary !== before.keepsLibrary) readAnew(closeLibrary);
  });

  correctionsStore.watch((now, before) => void readCorrectedAgain(now, before));
  addedPacksStore.watch(() => readAnew(closePacks));

  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status !== undefined) void dropIfGone(tabId, status);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetReading(tabId));
  browser.commands.onCommand.addListener((command) => {
    if (command === "silence-site") void toggleActiveSite();
  });
});

/** What is open is read once more, against what is in use now. */
function readAnew(close: () => void): void {
  close();
  void readAllAgain();
}
