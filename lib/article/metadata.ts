import type { MetadataFact } from "../model";
import { clean } from "./dom-text";
import { isObject, type JsonLd, type JsonObject } from "./json-ld";

/** Metas by lower-case name, in page order. */
export type Metas = Map<string, string[]>;

const MOST_METAS = 2000;
const MOST_FACTS = 200;
const LONGEST_VALUE = 1000;
const DEEPEST = 4;

/** Properties that hold the text itself, pictures and machinery: nothing in them says where the text came from. */
const NO_FACT = new Set([
  "@context",
  "articleBody",
  "text",
  "description",
  "image",
  "thumbnailUrl",
  "thumbnail",
  "logo",
  "potentialAction",
  "comment",
  "speakable",
  "hasPart",
  "review",
  "aggregateRating",
  "interactionStatistic",
  "contactPoint",
  "address",
  "sameAs",
  "video",
  "associatedMedia",
  "keywords",
  "mentions",
  "about",
  "wordCount",
  "reviewBody",
]);

/** Metas that say who wrote or owns the text, where it is from, or that it was changed later; names in lower case. */
const FACT_META =
  /(?:^|[.:_-])(?:author|authors|byl|byline|creator|publisher|copyright|rights|rightsholder|source|credit|credits|provider|syndication-source|original-source|agency|site_name|canonical|contributor|provenance|originalsource|modified_time|updated_time)$|^(?:author|dc\.|dcterms\.|article:author|article:publisher|sailthru\.author|parsely-author)/;

export function readMetas(document: Document): Metas {
  const metas: Metas = new Map();
  for (const meta of [...document.querySelectorAll("meta[content]")].slice(0, MOST_METAS)) {
    const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop");
    const value = clean(meta.getAttribute("content"));
    if (!name || value === "") continue;
    const key = name.slice(0, 100).trim().toLowerCase();
    const values = metas.get(key);
    if (!values) metas.set(key, [value]);
    else if (values.length < 20) values.push(value);
  }
  return metas;
}

export function metaOf(metas: Metas, ...names: string[]): string | null {
  for (const name of names) {
    const value = metas.get(name)?.[0];
    if (value) return value;
  }
  return null;
}

/** The article's own JSON-LD node as `path → value` facts; references by `@id` are followed. */
function flatten(article: JsonObject, byId: JsonLd["byId"]): MetadataFact[] {
  const facts: MetadataFact[] = [];
  const seen = new Set<JsonObject>();
  const visit = (value: unknown, path: string, depth: number): void => {
    if (facts.length >= MOST_FACTS || depth > DEEPEST) return;
    if (typeof value === "string" || typeof value === "number") {
      const text = clean(String(value), LONGEST_VALUE);
      if (text !== "") facts.push({ property: path, value: text, where: "jsonld" });
    } else if (Array.isArray(value)) {
      for (const inner of value.slice(0, 50)) visit(inner, path, depth + 1);
    } else if (isObject(value)) {
      const id = value["@id"];
      const node = (typeof id === "string" ? byId.get(id) : undefined) ?? value;
      if (seen.has(node)) return;
      seen.add(node);
      for (const [key, inner] of Object.entries(node).slice(0, 100)) {
        if (!NO_FACT.has(key)) visit(inner, path === "" ? key : `${path}.${key}`, depth + 1);
      }
      seen.delete(node);
    }
  };
  visit(article, "", 0);
  return facts;
}

/** What the metadata states about source, authors and rights: metas first, then the article's own JSON-LD node. */
export function readFacts(metas: Metas, jsonLd: JsonLd): MetadataFact[] {
  const facts: MetadataFact[] = [];
  for (const [property, values] of metas) {
    if (!FACT_META.test(property)) continue;
    for (const value of values) facts.push({ property, value: clean(value, LONGEST_VALUE), where: "meta" });
  }
  return [...facts.slice(0, MOST_FACTS), ...(jsonLd.article ? flatten(jsonLd.article, jsonLd.byId) : [])];
}
