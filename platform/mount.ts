import { type ComponentChild, render } from "preact";
import type { Reading } from "../lib/model";
import { activeTab, type ShownTab } from "./active-tab";
import { loadReading } from "./reading-store";

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
}

/** The active tab and what the store holds for it. */
export async function firstView(): Promise<FirstView> {
  const tab = await activeTab();
  return { tab, reading: tab === null ? { phase: "idle" } : await loadReading(tab.id) };
}
