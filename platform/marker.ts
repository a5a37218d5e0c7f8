import type { Evidence, Reading, ReadingContext } from "../lib/model";
import { sendMessage } from "./messages";
import { loadReading, tabsWithReading } from "./reading-store";
import { settingsStore } from "./settings-store";

/** Underlines in the tab's page what the reading rests on, or takes the lines away where the marker is off. */
export async function showMarker(tabId: number, reading: Reading): Promise<void> {
  const isOn = (await settingsStore.getValue()).inPageMarker === true;
  const evidence = isOn && reading.phase === "read" ? evidenceOf(reading.context) : [];
  // A page without its reading script has no lines either.
  await sendMessage("markEvidence", evidence, { tabId, frameId: 0 }).catch(() => undefined);
}

/** The same in every tab that has been read: the reader changed the setting. */
export async function showMarkers(): Promise<void> {
  for (const tabId of await tabsWithReading()) await showMarker(tabId, await loadReading(tabId));
}

function evidenceOf({ chain }: ReadingContext): Evidence[] {
  return chain.links.flatMap(({ evidence }) => evidence);
}
