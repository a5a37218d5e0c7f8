import type { Article, Report } from "../model";
import type { Found, RelatedReports } from "./related-reports";

/**
 * Share of an article's telling words that the nearest report must have for the article to concern reports without
 * topics: of an article of one character, and how much less with each e-fold of its length, since a long article shares
 * less of its words with anything. Fitted on packs of 5 to 105,334 reports of six collections, each asked by its own and by
 * the others' articles (docs/QUALITY.md, packs without topics).
 */
const NEAR_WORDS = 0.435;
const LESS_WHEN_LONGER = 0.038;

/**
 * The found reports that the article concerns. Those that have topics, where the article is of a topic (`isOnTopic`) or in
 * the pack itself; the others, where it is one of them or the nearest of them shares enough of its words.
 */
export function concernedReports(
  { own, found }: RelatedReports,
  article: Article,
  isOnTopic: boolean,
): Found[] {
  const others = found.filter(({ report }) => !hasTopics(report));
  const isNear = own.some((report) => !hasTopics(report)) || isNearest(others[0], article);
  const isWithin = isOnTopic || own.length > 0;
  return found.filter(({ report }) => (hasTopics(report) ? isWithin : isNear));
}

export function hasTopics({ topics }: Report): boolean {
  return topics.length > 0;
}

function isNearest(nearest: Found | undefined, { body }: Article): boolean {
  if (!nearest) return false;
  return nearest.hit.signals.words >= NEAR_WORDS - LESS_WHEN_LONGER * Math.log(1 + body.length);
}
