const longestText = 500;

/** Text of a page as long as a reader takes in: a field of a megabyte must not cost the view its quickness. */
export function shorten(text: string, longest = longestText): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
