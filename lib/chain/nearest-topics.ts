import type { Report, Topic, TopicMatch } from "../model";
import type { Hit } from "../pack/pack";
import { phrase } from "../phrase";

/**
 * Share of an article's telling words that one report must have, with a name in common, for the article to concern the
 * pack although it names none of its entities where that counts. True of 3 in 4,000 articles on other matters and of 0
 * in 371 pages of all kinds and languages; without a common name, a tenth of the pages in languages of which the pack
 * has few reports pass.
 */
const NEAR_WORDS = 0.25;

/** The topics of the report that shares most of the article's words; none where no report shares enough of them. */
export function topicsOfNearest(
  found: { report: Report; hit: Hit }[],
  topics: readonly Topic[],
): TopicMatch[] {
  const [nearest] = found;
  if (!nearest) return [];
  const { words, sharedEntities } = nearest.hit.signals;
  if (words < NEAR_WORDS || sharedEntities.length === 0) return [];
  const { report } = nearest;
  const reason = report.outlet ? phrase("topic.nearest", report.outlet) : phrase("topic.nearestUnnamed");
  return topics
    .filter(({ id }) => report.topics.includes(id))
    .map(({ id, name }) => ({ id, name, entities: [], reason }));
}
