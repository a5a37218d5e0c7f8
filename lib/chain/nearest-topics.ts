import type { Report, Topic, TopicMatch } from "../model";
import type { Hit } from "../pack/pack";

/**
 * Share of an article's telling words that one report must have for the article to concern the pack, although it names
 * none of its entities where that counts. Of 1,997 articles on other matters one in a thousand reaches 0.25.
 */
const NEAR_WORDS = 0.3;

/** The topics of the report that shares most of the article's words; none where no report shares enough of them. */
export function topicsOfNearest(
  found: { report: Report; hit: Hit }[],
  topics: readonly Topic[],
): TopicMatch[] {
  const [nearest] = found;
  if (!nearest || nearest.hit.signals.words < NEAR_WORDS) return [];
  const { report } = nearest;
  const reason = `shares many words with ${report.outlet ?? "a report"} in the pack`;
  return topics
    .filter(({ id }) => report.topics.includes(id))
    .map(({ id, name }) => ({ id, name, entities: [], reason }));
}
