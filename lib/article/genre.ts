import labels from "../../data/article/genres.json";
import type { Genre } from "../model";

const GENRE_OF_LABEL = new Map(
  Object.entries(labels).flatMap(([genre, byLanguage]) =>
    Object.values(byLanguage)
      .flat()
      .map((label): [string, Genre] => [label, genre as Genre]),
  ),
);

/** Characters at either end of a headline in which a label is looked for. */
const LONGEST_END = 60;
const SEPARATOR = /[:：|–—[\](){}【】［］]|\s-|-\s/;
/** A bare hyphen parts what agencies set in capitals. */
const CAPITALS = /^([^\p{Ll}-]{1,40})-/u;

/** The genre that a headline states, before its own words ("Timeline: …", "FACTBOX-…") or after ("… | Analysis"). */
export function genreOf(headline: string | null): Genre | null {
  if (headline === null) return null;
  const [first, ...others] = partsOf(headline.slice(0, LONGEST_END));
  const last = partsOf(headline.slice(-LONGEST_END)).slice(1).at(-1);
  const labels = [others.length > 0 ? first : undefined, CAPITALS.exec(headline)?.[1], last];
  for (const label of labels) {
    const genre = label && GENRE_OF_LABEL.get(label.toLowerCase().replaceAll("’", "'"));
    if (genre) return genre;
  }
  return null;
}

const partsOf = (text: string): string[] =>
  text
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);
