import type { Occurrence, Phrases } from "./phrases";
import { searchText } from "./search-text";
import { spaces } from "./steps";

const QUOTED = /["“„«]([^"“”„«»]{3,40})["“”»]/y;

/** Names in quotation marks directly after an article. */
export function quotedNames(articles: Phrases): (text: string) => Occurrence[] {
  return (text) => {
    const searched = searchText(text);
    const found: Occurrence[] = [];
    for (const { end } of articles.in(searched)) {
      QUOTED.lastIndex = spaces(searched, end)[0] ?? end;
      const start = QUOTED.lastIndex + 1;
      const name = QUOTED.exec(text)?.[1];
      if (name !== undefined && start > (found.at(-1)?.end ?? 0))
        found.push({ start, end: start + name.length });
    }
    return found;
  };
}
