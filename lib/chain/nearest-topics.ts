import type { Topic, TopicMatch } from "../model";
import { phrase } from "../phrase";
import { hasTopics } from "./concerned-reports";
import type { Found } from "./related-reports";

/**
 * Share of an article's telling words that one report must have, with a name in common, for the article to concern the
 * pack although it names none of its entities where that counts. True of 2 in 5,500 articles on other matters and of 0
 * in 306 articles of all kinds and languages, and of 20 in 65 of the pack's own reports that name too little.
 */
const NEAR_WORDS = 0.2;

/** The topics of the report that shares most of the article's words; none where no report shares enough of them. */
export function topicsOfNearest(found: readonly Found[], topics: readonly Topic[]): TopicMatch[] {
  const nearest = found.find(({ report }) => hasTopics(report));
  if (!nearest) return [];
  const { words, sharedEntities } = nearest.hit.signals;
  if (words < NEAR_WORDS || sharedEntities.length === 0) return [];
  const { report } = nearest;
  const reason = report.outlet ? phrase("topic.nearest", report.outlet) : phrase("topic.nearestUnnamed");
  return topics
    .filter(({ id }) => report.topics.includes(id))
    .map(({ id, name }) => ({ id, name, entities: [], reason }));
}
