import labels from "../../data/article/facets.json";
import type { Facets, PageLine } from "../model";
import { clean } from "./dom-text";
import { textOf } from "./json-ld";
import { metaOf } from "./metadata";
import type { Page } from "./page";

const LONGEST_VALUE = 120;

/** What stands after a label and a colon: "Region: Middle East". */
function labelled(lines: readonly PageLine[], words: readonly string[]): string | null {
  for (const { text } of lines) {
    const colon = text.slice(0, 40).search(/[:：]/);
    if (colon < 0 || text.length > LONGEST_VALUE + 40) continue;
    if (words.includes(text.slice(0, colon).trim().toLowerCase()))
      return clean(text.slice(colon + 1), LONGEST_VALUE) || null;
  }
  return null;
}

/** Region, theme and dossier as the page labels them; a theme also from the section that metadata states. */
export function findFacets(page: Page, lines: readonly PageLine[]): Facets {
  const { article } = page.jsonLd;
  const section = metaOf(page.metas, "article:section") ?? (article ? textOf(article.articleSection) : null);
  return {
    region: labelled(lines, labels.region),
    theme: labelled(lines, labels.theme) ?? (section && clean(section, LONGEST_VALUE)),
    dossier: labelled(lines, labels.dossier),
  };
}
