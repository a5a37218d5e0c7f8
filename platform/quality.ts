import { browser } from "#imports";
import type { QualityFigure } from "../lib/model";

/** How often Headwater was wrong when it was measured; written by the build. */
export async function loadQuality(): Promise<QualityFigure[]> {
  const answer = await fetch(browser.runtime.getURL("/quality.json"));
  return (await answer.json()) as QualityFigure[];
}
