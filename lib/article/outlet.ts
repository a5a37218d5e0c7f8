import { clean } from "./dom-text";
import { isObject, textOf } from "./json-ld";
import { metaOf } from "./metadata";
import type { Page } from "./page";

const LONGEST_NAME = 80;

function publisherOf(page: Page): string | null {
  const publisher = page.jsonLd.article?.publisher;
  const id = isObject(publisher) ? publisher["@id"] : null;
  const node = typeof id === "string" ? page.jsonLd.byId.get(id) : undefined;
  return textOf(node ?? publisher);
}

/** The site's name after the last separator of the document title, where the host bears the same name. */
function nameInTitle(page: Page): string | null {
  const title = clean(page.document.querySelector("title")?.textContent, 400);
  const host = (page.host ?? "").replace(/[^a-z0-9]/g, "");
  const parts = title.split(/\s[|\-–—·•»]\s|\s?\|\s?/).map((part) => part.trim());
  const bare = (part: string) => part.toLowerCase().replace(/[^a-z0-9]/g, "");
  return parts.find((part) => bare(part).length > 2 && host.includes(bare(part).replace(/^the/, ""))) ?? null;
}

/** Names that the page gives itself, best first; none is looked up anywhere. */
export function siteNames(page: Page): string[] {
  const names = [
    metaOf(page.metas, "og:site_name"),
    publisherOf(page),
    metaOf(
      page.metas,
      "application-name",
      "apple-mobile-web-app-title",
      "dc.publisher",
      "publisher",
      "copyright",
    ),
    nameInTitle(page),
  ];
  const usable = names
    .map((name) => clean(name, LONGEST_NAME + 1))
    .filter((name) => name !== "" && name.length <= LONGEST_NAME && !/^https?:/i.test(name));
  return [...new Set(usable)];
}

/** The outlet's name as the page states it, its host where it states none. */
export function findOutlet(page: Page): string | null {
  return siteNames(page)[0] ?? page.host;
}
