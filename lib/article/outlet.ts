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

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** True where name and host have their letters in common: "Example News" on examplenews.com. */
function isNamedAsHost(name: string, host: string | null): boolean {
  const [bare, labels] = [letters(name).replace(/^the/, ""), letters(host ?? "")];
  const domain = letters((host ?? "").split(".").at(-2) ?? "");
  return bare.length > 1 && (labels.includes(bare) || (domain.length > 3 && bare.includes(domain)));
}

/** The parts that separators set apart in the document title, last first: there the site's name stands. */
function partsOfTitle(page: Page): string[] {
  const title = clean(page.document.querySelector("title")?.textContent, 400);
  const parts = title.split(/\s[|\-–—·•»«:]\s|\s?[|_]\s?|(?<=[\u3400-\u9fff])[-–—]{1,2}(?=[\u3400-\u9fff])/);
  return parts.length > 1 ? parts.map((part) => part.trim()).reverse() : [];
}

const LONGEST_TITLE_PART = 30;
const HOST_LIKE = /^[\w-]+(?:\.[\w-]+){0,3}\.[a-z]{2,6}$/;

/** Names that the page gives itself, best first: those that its host bears out, then as metadata ranks them. */
export function siteNames(page: Page): string[] {
  const titleParts = partsOfTitle(page);
  const stated = [
    metaOf(page.metas, "og:site_name"),
    publisherOf(page),
    metaOf(page.metas, "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher"),
    ...titleParts.filter((part) => isNamedAsHost(part, page.host)),
  ];
  const usable = stated
    .map((name) => clean(name, LONGEST_NAME + 1).replace(/\s[|–—-]\s.*$/u, ""))
    .filter((name) => name.length > 1 && name.length <= LONGEST_NAME && !/^https?:|[&<>©]/i.test(name));
  const proper = usable.filter((name) => !HOST_LIKE.test(name));
  const borneOut = proper.filter((name) => isNamedAsHost(name, page.host));
  const last = titleParts[0] && titleParts[0].length <= LONGEST_TITLE_PART ? [titleParts[0]] : [];
  return [...new Set([...borneOut, ...proper, ...usable, ...(usable.length === 0 ? last : [])])];
}

/** The outlet's name as the page states it, its host where it states none. */
export function findOutlet(page: Page): string | null {
  return siteNames(page)[0] ?? page.host;
}
