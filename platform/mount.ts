import { type ComponentChild, render } from "preact";
import type { Reading, Settings } from "../lib/model";
import { activeTab, type ShownTab } from "./active-tab";
import { loadReading } from "./reading-store";
import { settingsStore } from "./settings-store";

/** Draws a view into the page's one element. */
export function mount(view: ComponentChild): void {
  const app = document.getElementById("app");
  if (app === null) throw new Error("The page has no element #app.");
  render(view, app);
}

/** All that the first paint of popup and side panel waits for. */
export interface FirstView {
  tab: ShownTab | null;
  reading: Reading;
  settings: Settings;
}

/** The active tab and what the stores hold for it. */
export async function firstView(): Promise<FirstView> {
  const [settings, seen] = await Promise.all([settingsStore.getValue(), readingOfActiveTab()]);
  return { ...seen, settings };
}

async function readingOfActiveTab(): Promise<Pick<FirstView, "tab" | "reading">> {
  const tab = await activeTab();
  return { tab, reading: tab === null ? { phase: "idle" } : await loadReading(tab.id) };
}
