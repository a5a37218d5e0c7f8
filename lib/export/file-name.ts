import type { Article } from "../model";
import { cleanLine } from "./clean-line";

/** File systems allow 255 bytes; a letter of this many takes up to four each. */
const LONGEST = 50;

/**
 * "headwater-2017-08-12-minister-says.bib": letters and digits of any script and hyphens. What stands in front keeps it
 * from being a hidden file or a device name of Windows.
 */
export function fileName(article: Pick<Article, "title" | "published">, extension: string): string {
  const parts = ["headwater", wordsOf(article.published ?? ""), wordsOf(article.title ?? "")];
  return `${parts.filter(Boolean).join("-")}.${extension}`;
}

function wordsOf(text: string): string {
  const words = cleanLine(text)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return [...words].slice(0, LONGEST).join("").replace(/-$/, "");
}
