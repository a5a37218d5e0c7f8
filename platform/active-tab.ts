import { browser } from "#imports";

/** The tab a view speaks about. */
export interface ShownTab {
  id: number;
  windowId: number;
  /** Null where the browser does not let the extension see it. */
  url: string | null;
}

/** The active tab of the window the view stands in. */
export async function activeTab(): Promise<ShownTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId, url: tab.url ?? null };
}

/**
 * Calls back with the active tab now (it may have changed since the view was first drawn), and when another becomes the
 * active one or the active one loads another page. Returns its end.
 */
export function watchActiveTab(onChange: (tab: ShownTab | null) => void): () => void {
  const tell = () => void activeTab().then(onChange);
  const onUpdated = (_: number, change: { status?: string | undefined; url?: string | undefined }) => {
    if (change.status !== undefined || change.url !== undefined) tell();
  };
  browser.tabs.onActivated.addListener(tell);
  browser.tabs.onUpdated.addListener(onUpdated);
  tell();
  return () => {
    browser.tabs.onActivated.removeListener(tell);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
