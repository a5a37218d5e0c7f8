import type { ArticleKind } from "../model";
import type { Body } from "./body";
import { metaOf } from "./metadata";
import type { Page } from "./page";
import type { Published } from "./published";

const NEWS_TYPE = /(?:^|[a-z])NewsArticle$|^(?:NewsArticle|LiveBlogPosting|Report)$/;
const ARTICLE_TYPE = /(?:Article|Posting)$/;
const ENOUGH_BODY = 250;

/** What the page is: a news article, another article, or none (home, list, shop, forum, video, search). */
export function findKind(page: Page, body: Body, published: Published | null): ArticleKind {
  const types = [...page.jsonLd.types];
  if (types.some((type) => NEWS_TYPE.test(type)) && page.jsonLd.article) return "news-article";
  const ogArticle = /article/i.test(metaOf(page.metas, "og:type") ?? "");
  const hasBody = body.text.length >= ENOUGH_BODY;
  const stated = ogArticle || types.some((type) => ARTICLE_TYPE.test(type));
  if (stated && hasBody) return "news-article";
  return hasBody && published ? "other-article" : "not-article";
}
