import type { Found } from "./related-reports";

/**
 * An article of which the nearest report is of the same day or the next, shares a sixth of what it says and scores half as
 * high again as the nearest report of any other story: 132 of 137 such articles of the corpus are of that story, 16 of 19
 * of those that report no statement, and of its 118 reports without a story 3 would be counted to one.
 */
const MOST_DAYS = 1;
const LEAST_WORDS = 0.16;
const LEAST_LEAD = 1.5;

/** The story that the article probably belongs to, by what the search found; null where nothing stands out. */
export function probableStory(found: readonly Found[]): string | null {
  const [nearest] = found;
  if (!nearest?.report.story) return null;
  const { story } = nearest.report;
  const { daysApart, words } = nearest.hit.signals;
  if (daysApart === null || daysApart > MOST_DAYS || words < LEAST_WORDS) return null;
  const next = found.find(({ report }) => report.story !== story);
  return nearest.hit.score >= LEAST_LEAD * (next?.hit.score ?? 0) ? story : null;
}
