import type { IndexTables } from "./index-tables";
import { NO_STORY } from "./tables";

/**
 * Adds to every report of a known story a share of the mean score of the story's reports that may be hits: one report
 * that fits by chance raises little, a story that fits as a whole comes up together.
 */
export function raiseStories(
  tables: IndexTables,
  scores: Float32Array,
  share: number,
  exclude: number[],
): void {
  const excluded = new Set(exclude);
  const sums = new Map<number, { score: number; reports: number }>();
  const eachMember = (visit: (report: number, story: number) => void) => {
    for (let report = 0; report < tables.stories.length; report++) {
      const story = tables.stories[report] ?? NO_STORY;
      if (story !== NO_STORY && !excluded.has(report)) visit(report, story);
    }
  };
  eachMember((report, story) => {
    const sum = sums.get(story) ?? { score: 0, reports: 0 };
    sum.score += scores[report] ?? 0;
    sum.reports++;
    sums.set(story, sum);
  });
  eachMember((report, story) => {
    const sum = sums.get(story);
    if (sum && sum.reports > 1) scores[report] = (scores[report] ?? 0) + (share * sum.score) / sum.reports;
  });
}
