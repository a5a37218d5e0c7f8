import type { Article } from "../model";

/** UTF-16 units of a body that are looked at: thirty times the longest news article. */
const LONGEST_BODY = 200_000;
const LONGEST_TITLE = 1_000;
const MOST_LINES = 2_000;

/** The article cut to what anyone could read: a page can be made so long that every later step would take seconds. */
export function shorten(article: Article): Article {
  if (article.body.length <= LONGEST_BODY && article.lines.length <= MOST_LINES) return article;
  const blocks = article.blocks.filter(({ span }) => span[1] <= LONGEST_BODY);
  const end = blocks.at(-1)?.span[1] ?? LONGEST_BODY;
  return {
    ...article,
    title: article.title?.slice(0, LONGEST_TITLE) ?? null,
    body: article.body.slice(0, end),
    blocks,
    lines: article.lines.slice(0, MOST_LINES),
  };
}
