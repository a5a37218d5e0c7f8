import pageParts from "../../data/article/page-parts.json";
import { onlyWords } from "./words";

const LONGEST_HEADING = 60;
const isRelatedPhrase = onlyWords(pageParts.related);
const isEndPhrase = onlyWords(pageParts.end);

/** True for the heading of a list of other reports. */
export function isRelatedHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && isRelatedPhrase(text);
}

/** True for the heading of what follows an article: comments, tags, sharing, subscriptions. */
export function isEndHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && isEndPhrase(text);
}
