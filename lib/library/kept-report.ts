import { hostOf, ownCanonical } from "../article/address";
import { recordCredits } from "../chain/record-credits";
import { recordStatements } from "../chain/record-statements";
import type { PartialDate, ReadingContext } from "../model";
import { bareReport } from "../pack/bare-report";
import type { PackReport } from "../pack/pack";
import { supportedEntities } from "../pack/query";
import { matterOf } from "../pack/report-matter";
import { wordBag } from "../pack/word-bag";
import type { ReadingTools } from "../read-context";
import { fingerprint } from "../reuse/fingerprint";
import { libraryId } from "./library-index";

/**
 * What the library keeps of an article that was read: facts, and in place of its text the words without their order and
 * hashes of its passages. Null for what is no news article at an address of the web.
 */
export function keptReport(
  { article, topics }: Pick<ReadingContext, "article" | "topics">,
  { names, cues }: Pick<ReadingTools, "names" | "cues">,
  readOn: PartialDate,
): PackReport | null {
  // Without the place in the page.
  const url = (ownCanonical(article) ?? article.url).replace(/#.*/s, "");
  if (article.kind !== "news-article" || hostOf(url) === null) return null;
  const { title, outlet, outletId, language, published, publishedTime, byline, body } = article;
  return {
    ...bareReport({ id: libraryId(url), url, title, outlet, outletId, language, published, byline, readOn }),
    ...(publishedTime === null ? {} : { publishedTime }),
    datelinePlace: article.dateline,
    // Topics that only a report near to it has would lead from article to article, ever further away.
    topics: topics.flatMap(({ id, entities }) => (entities.length > 0 ? [id] : [])),
    entities: supportedEntities(matterOf({ title, summary: null, text: body }, names).mentions),
    credits: recordCredits(article, names, cues),
    statements: recordStatements(article, names, cues),
    hasAllEntities: true,
    bag: wordBag(body),
    fingerprint: fingerprint(body).hashes,
  };
}
