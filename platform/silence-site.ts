import { activeTab } from "./active-tab";
import { loadReading, tabsWithReading } from "./reading-store";
import { changeSettings, isSilenced, settingsStore, siteOf, withSite } from "./settings-store";
import { dropReading } from "./tab-reader";

/** The keyboard command: silences the site of the active tab, or lets it speak again. */
export async function toggleActiveSite(): Promise<void> {
  const tab = await activeTab();
  if (tab === null) return;
  const reading = await loadReading(tab.id);
  const site = siteOf(tab.url ?? ("url" in reading ? reading.url : null));
  if (site === null) return;
  await changeSettings((now) => withSite(now, site, !isSilenced(now, site)));
}

/** A site that was silenced says nothing any more in the tabs that are open. */
export async function dropSilencedReadings(): Promise<void> {
  const settings = await settingsStore.getValue();
  for (const tabId of await tabsWithReading()) {
    const reading = await loadReading(tabId);
    const site = "url" in reading ? siteOf(reading.url) : null;
    if (site !== null && isSilenced(settings, site)) await dropReading(tabId);
  }
}
