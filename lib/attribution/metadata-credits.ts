import { hostOf } from "../article/address";
import { lookUpOutlet } from "../entities/look-up";
import { outletOfAddress } from "../entities/outlet-domains";
import type { CreditType, MetadataFact, Outlet, Where } from "../model";
import { fold } from "../text/fold";
import { type CreditContext, creditTypeOf, type Draft, isHome } from "./credit-context";
import { wholeOutlet } from "./known-outlet";

/** JSON-LD and meta properties by what they credit; the last part of a path decides (`author.name`). */
const AUTHORS =
  /^(?:author|creator|dc\.creator|article:author|sailthru\.author|parsely-author|byl|publisher|provider|sourceorganization)(?:\.name)?$/;
const SOURCES =
  /^(?:isbasedon|isbasedonurl|basedon|original-source|originalsource|syndication-source|dc\.source|source|provider|sourceorganization)(?:\.(?:name|url|publisher\.name))?$/;
const DECLARED_SOURCES =
  /^(?:isbasedon|isbasedonurl|original-source|originalsource|syndication-source)(?:\.|$)/;
const OUTLET_FIELDS = /^(?:original-source|originalsource|syndication-source)$|\.publisher\.name$/;
const LONGEST_NAME = 80;

/** Credits that the page's metadata states, and a canonical address on another outlet's domain. */
export function readMetadataCredits(context: CreditContext): Draft[] {
  const facts = context.article.metadata.flatMap((fact) => readFact(fact, context));
  return [...facts, ...readCanonical(context)];
}

function readFact(fact: MetadataFact, context: CreditContext): Draft[] {
  const property = fact.property.toLowerCase();
  const { value } = fact;
  if (/^https?:\/\//iu.test(value)) return SOURCES.test(property) ? readAddress(fact, context) : [];
  const isSource = DECLARED_SOURCES.test(property) && SOURCES.test(property);
  if (!isSource && !AUTHORS.test(property)) return [];
  if (value.length > LONGEST_NAME || !/\p{L}{2}/u.test(value)) return [];
  const outlet = lookUpOutlet(value, context.names) ?? wholeOutlet(value, context.names)?.outlet ?? null;
  // A source's own name may be its headline: only a known outlet or a field made for outlets credits by name.
  if (isSource && (outlet || OUTLET_FIELDS.test(property))) {
    return [draft(fact, creditTypeOf(outlet, value, context.words), outlet)];
  }
  if (!outlet || !AUTHORS.test(property)) return [];
  // Meta elements name the outlet as author on each of its pages alike.
  if (isHome(value, outlet, context.home))
    return fact.where === "jsonld" && /^(?:author|creator)/.test(property)
      ? [draft(fact, "byline-org", outlet)]
      : [];
  // Another outlet as publisher or author proves a source only where it supplies others.
  return outlet.kind === "wire" ? [draft(fact, "wire", outlet)] : [];
}

function readAddress(fact: MetadataFact, context: CreditContext): Draft[] {
  return elsewhere(fact.value, fact.where, fact.property, context);
}

/** A canonical address on another domain says that the text is another outlet's. */
function readCanonical(context: CreditContext): Draft[] {
  const { canonicalUrl } = context.article;
  return canonicalUrl === null ? [] : elsewhere(canonicalUrl, "meta", "canonical", context);
}

function elsewhere(address: string, where: Where, property: string, context: CreditContext): Draft[] {
  const host = hostOf(address);
  const own = hostOf(context.article.url);
  if (host === null || own === null || siteOf(host) === siteOf(own) || isFrontPage(address)) return [];
  const outlet = outletOfAddress(address, context.names);
  if (outlet && outlet.id === context.home.outlet?.id) return [];
  if (context.words.photoAgencies.has(fold(siteOf(host).split(".")[0] ?? ""))) return [];
  const name = siteOf(host);
  const type = creditTypeOf(outlet, name, context.words);
  const span: Draft["span"] = [0, address.length];
  return [{ type, name, outlet, where, text: address, span, url: address, property }];
}

const SECOND_LEVEL = /^(?:ac|co|com|edu|gob|gov|gouv|ne|net|nom|or|org)$/;

/** The registrable part of a host: two labels, or three under a country's second-level suffix. */
export function siteOf(host: string): string {
  const labels = host.split(".");
  const kept = SECOND_LEVEL.test(labels.at(-2) ?? "") && (labels.at(-1) ?? "").length === 2 ? 3 : 2;
  return labels.slice(-kept).join(".");
}

function isFrontPage(address: string): boolean {
  return !URL.canParse(address) || new URL(address).pathname.length < 2;
}

function draft(fact: MetadataFact, type: CreditType, outlet: Outlet | null): Draft {
  const { value, where, property } = fact;
  return {
    type,
    name: value,
    outlet,
    where,
    text: value,
    span: [0, value.length],
    url: null,
    property,
  };
}
