import { cleanLine } from "./clean-line";

/** Words of a page or pack as Markdown that means just them (CommonMark 2.4: any ASCII punctuation may be escaped). */
export function markdownText(text: string): string {
  return cleanLine(text)
    .replace(/[\\`*_[\]<>#~&$]/g, "\\$&")
    .replace(/^[-+]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** A link, or the bare words where there is no address. */
export function markdownLink(text: string, address: string | null): string {
  return address === null ? markdownText(text) : `[${markdownText(text)}](<${address}>)`;
}
