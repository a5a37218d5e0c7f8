const longestText = 500;

/** Text of a page as long as a reader takes in: a field of a megabyte must not cost the view its quickness. */
export function shorten(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
}
