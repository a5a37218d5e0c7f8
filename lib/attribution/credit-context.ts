import { hostOf } from "../article/address";
import { lookUpOutlet } from "../entities/look-up";
import type { NameIndex } from "../entities/names";
import { outletOfAddress } from "../entities/outlet-domains";
import type { Article, CreditType, Outlet, Span, Where } from "../model";
import { fold } from "../text/fold";
import type { CreditWords } from "./credit-words";

/** A credit before it is checked against the others. */
export interface Draft {
  type: CreditType;
  name: string;
  outlet: Outlet | null;
  where: Where;
  /** The text of the page that holds the credit, and the name in it. */
  text: string;
  span: Span;
  /** The words that prove it, where they are neither the name alone nor the whole of a short text. */
  proof?: Span;
  url: string | null;
  /** The metadata property that states it. */
  property?: string;
}

/** What every reader of credits needs. */
export interface CreditContext {
  article: Article;
  names: NameIndex;
  words: CreditWords;
  home: Home;
}

/** The outlet that publishes the page, under all the names by which it may credit itself. */
export interface Home {
  outlet: Outlet | null;
  keys: ReadonlySet<string>;
}

/** A name without case, accents, spaces and punctuation. */
export function nameKey(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, "");
}

const SHORTEST_PART = 4;
const DOMAIN = /^(?:www\.)?([\p{L}\p{N}-]{3,})(?:\.[a-z]{2,4}){1,2}$/iu;

export function readHome(article: Article, names: NameIndex): Home {
  const outlet =
    outletOfAddress(article.url, names) ??
    (article.outlet === null ? null : lookUpOutlet(article.outlet, names));
  const labels = (hostOf(article.url) ?? "").split(".").slice(0, -1);
  const all = [article.outlet ?? "", ...labels, outlet?.name ?? "", ...(outlet?.aliases ?? [])];
  return { outlet, keys: new Set(all.map(nameKey).filter((key) => key.length > 1)) };
}

/** True where the credited name is the page's own outlet. */
export function isHome(name: string, outlet: Outlet | null, home: Home): boolean {
  const domain = DOMAIN.exec(name.trim())?.[1];
  if (domain && home.keys.has(nameKey(domain))) return true;
  if (outlet && home.outlet) return outlet.id === home.outlet.id;
  const key = nameKey(name);
  if (home.keys.has(key)) return true;
  return [...home.keys].some(
    (own) =>
      own.length >= SHORTEST_PART && key.length >= SHORTEST_PART && (key.includes(own) || own.includes(key)),
  );
}

/** True for an agency of the country in which the page is published, as far as outlet table or domain tell it. */
export function isDomesticAgency(outlet: Outlet | null, { article, home }: CreditContext): boolean {
  const domain = /\.(\p{L}{2})$/u.exec(hostOf(article.url) ?? "")?.[1]?.toUpperCase();
  const country = home.outlet?.country ?? domain;
  return outlet?.kind === "wire" && outlet.country !== null && outlet.country === country;
}

/** Wire agencies supply others; a text taken from any other outlet is republished. */
export function creditTypeOf(
  outlet: Outlet | null,
  name: string,
  words: CreditWords,
): "wire" | "republished" {
  if (outlet) return outlet.kind === "wire" || outlet.kind === "press-release-wire" ? "wire" : "republished";
  return words.agencyName.test(name) || words.agencyOnly.isWhole(name) || words.agencies.isWhole(name)
    ? "wire"
    : "republished";
}
