import { browser, defineBackground } from "#imports";
import { readContext } from "../../lib/read-context";
import { addedPacksStore } from "../../platform/added-packs";
import { correctionsStore } from "../../platform/corrections-store";
import { loadKnownSites, syncGate } from "../../platform/detection";
import { showMarkers } from "../../platform/marker";
import {
  isSameOrigin,
  onMessage,
  requireExtensionPage,
  type Sender,
  tabOfSender,
} from "../../platform/messages";
import { closePacks, packsInUse } from "../../platform/packs-in-use";
import { readAllAgain, readCorrectedAgain } from "../../platform/read-again";
import { forgetReading } from "../../platform/reading-store";
import { settingsStore } from "../../platform/settings-store";
import { dropSilencedReadings, toggleActiveSite } from "../../platform/silence-site";
import { answerArticle, dropIfGone, keepWhy, readDetected, readTab } from "../../platform/tab-reader";
import { openWelcome } from "../../platform/welcome";

/** Every listener is registered at once: the browser starts this worker for an event and drops it when idle. */
export default defineBackground(() => {
  onMessage("gatePassed", ({ sender }) => {
    void packsInUse();
    return readDetected(tabOf(sender), (sender as Sender).url ?? "");
  });
  onMessage("articleRead", ({ sender, data }) => {
    const tabId = tabOf(sender);
    if (!isSameOrigin(sender, data.url)) throw new Error("An article of another site.");
    return answerArticle(tabId, data, async (article) => {
      const [tools, corrections] = await Promise.all([packsInUse(), correctionsStore.getValue()]);
      return readContext(article, tools, corrections);
    });
  });
  onMessage("pageUnreadable", ({ sender, data }) => keepWhy(tabOf(sender), data.url, data.why));
  onMessage("readTab", ({ sender, data }) => {
    requireExtensionPage(sender, browser.runtime.id, browser.runtime.getURL("/"));
    void packsInUse();
    return readTab(data);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void syncGate(loadKnownSites);
    if (reason === "install") void openWelcome();
  });
  browser.runtime.onStartup.addListener(() => void syncGate(loadKnownSites));
  browser.permissions.onAdded.addListener(() => void syncGate(loadKnownSites));
  browser.permissions.onRemoved.addListener(() => void syncGate(loadKnownSites));
  settingsStore.watch(() => {
    void syncGate(loadKnownSites);
    void dropSilencedReadings();
    void showMarkers();
  });

  correctionsStore.watch((now, before) => void readCorrectedAgain(now, before));
  addedPacksStore.watch(() => {
    closePacks();
    void readAllAgain();
  });

  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status !== undefined) void dropIfGone(tabId, status);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetReading(tabId));
  browser.commands.onCommand.addListener((command) => {
    if (command === "silence-site") void toggleActiveSite();
  });
});

function tabOf(sender: unknown): number {
  return tabOfSender(sender as Sender, browser.runtime.id);
}
