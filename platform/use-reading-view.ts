import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "#imports";
import type { Evidence, Reading } from "../lib/model";
import { type ShownTab, watchActiveTab } from "./active-tab";
import { keepCorrection, undoCorrection } from "./corrections-store";
import { forgetAddress } from "./forget-articles";
import { sendMessage } from "./messages";
import type { FirstView } from "./mount";
import { watchReading } from "./reading-store";
import { changeSettings, isSilenced, siteOf, withSite } from "./settings-store";
import { copyText, saveFile } from "./take-away";
import { useSettings } from "./use-settings";

/** What popup and side panel show, and what the reader can do there. */
export interface ReadingViewState {
  tab: ShownTab | null;
  reading: Reading;
  /** Null where the tab has no site, or none that the extension may know. */
  site: { host: string; silenced: boolean } | null;
  reveal: { evidence: Evidence; found: boolean } | null;
  onReveal(evidence: Evidence): void;
  onReadPage(): void;
  onToggleSite(): void;
  onOpenOptions(): void;
  onCopy: typeof copyText;
  onSave: typeof saveFile;
  corrections: { onMake: typeof keepCorrection; onUndo: typeof undoCorrection };
  onForget: typeof forgetAddress;
}

/** Made once: whoever is handed them need not be drawn again. */
const CORRECTIONS = { onMake: keepCorrection, onUndo: undoCorrection };

/**
 * The stored reading of this window's active tab; follows both. With `readOnOpen` (the popup: the reader has
 * just clicked) a page without a reading of its own is read at once, unless its site is silenced.
 */
export function useReadingView(first: FirstView, { readOnOpen }: { readOnOpen: boolean }): ReadingViewState {
  const { tab, reading } = useFollowedReading(first);
  const settings = useSettings() ?? first.settings;
  const [reveal, setReveal] = useState<ReadingViewState["reveal"]>(null);
  const host = siteOf(tab?.url ?? ("url" in reading ? reading.url : null));
  const site = host === null ? null : { host, silenced: isSilenced(settings, host) };
  const mayRead = readOnOpen && site?.silenced !== true;
  const tabId = tab?.id ?? null;
  const onReveal = useCallback(
    (evidence: Evidence) => {
      if (tabId !== null) void revealIn(tabId, evidence).then((found) => setReveal({ evidence, found }));
    },
    [tabId],
  );

  useEffect(() => setReveal(null), [reading]);
  const onReadPage = () => {
    if (tab !== null) void sendMessage("readTab", tab.id);
  };
  useEffect(() => {
    if (mayRead && !isReadingOf(reading, tab)) onReadPage();
  }, [mayRead]);

  return {
    tab,
    reading,
    site,
    reveal,
    onReadPage,
    onReveal,
    onToggleSite() {
      if (site !== null) void changeSettings((now) => withSite(now, site.host, !site.silenced));
    },
    onOpenOptions: () => void browser.runtime.openOptionsPage(),
    onCopy: copyText,
    onSave: saveFile,
    corrections: CORRECTIONS,
    onForget: forgetAddress,
  };
}

/** True where the page that stands in the tab has been read. */
function isReadingOf(reading: Reading, tab: ShownTab | null): boolean {
  if (reading.phase !== "read") return false;
  return tab === null || tab.url === null || withoutFragment(tab.url) === withoutFragment(reading.url);
}

function withoutFragment(address: string): string {
  return address.replace(/#.*/, "");
}

/** What is heard again as it was, as both are at first, is not drawn again. */
function useFollowedReading(first: FirstView): Pick<FirstView, "tab" | "reading"> {
  const [tab, setTab] = useDistinct(first.tab);
  const [reading, setReading] = useDistinct(first.reading);
  useEffect(() => watchActiveTab(setTab), []);
  const id = tab?.id;
  useEffect(() => {
    if (id === undefined) return setReading({ phase: "idle" });
    return watchReading(id, setReading);
  }, [id]);
  return { tab, reading };
}

function useDistinct<T>(first: T): [T, (value: T) => void] {
  const [value, setValue] = useState(first);
  const setDistinct = useCallback(
    (next: T) => setValue((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next)),
    [],
  );
  return [value, setDistinct];
}

/** A page without its reading script (the extension was updated meanwhile) can mark nothing. */
async function revealIn(tabId: number, evidence: Evidence): Promise<boolean> {
  return sendMessage("revealEvidence", evidence, { tabId, frameId: 0 }).catch(() => false);
}
