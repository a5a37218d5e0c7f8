import { normaliseAddress } from "./address";
import { clean } from "./dom-text";

export type JsonObject = { [key: string]: unknown };

/** What the page's JSON-LD says about the article that the page is for. */
export interface JsonLd {
  /** The article's own node, null where the page has none or does not say which of several is its own. */
  article: JsonObject | null;
  /** Every `@type` on the page, without a schema.org prefix. */
  types: Set<string>;
  /** Nodes by `@id`, to follow references. */
  byId: Map<string, JsonObject>;
}

const LONGEST_SCRIPT = 3_000_000;
const MOST_SCRIPTS = 60;
const MOST_NODES = 5000;
const DEEPEST = 12;
const ARTICLE_TYPE =
  /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|OpinionNewsArticle|SocialMediaPosting)$/;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function typesOf(node: JsonObject): string[] {
  const types = Array.isArray(node["@type"]) ? node["@type"] : [node["@type"]];
  return types
    .slice(0, 10)
    .filter((type): type is string => typeof type === "string")
    .map((type) => type.slice(0, 100).replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, ""));
}

/** Parses one script; tolerates comments, CDATA marks, raw control characters and a trailing semicolon. */
function parseScript(text: string): unknown {
  if (text.length > LONGEST_SCRIPT) return null;
  const tidy = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: pages put raw line breaks into JSON strings.
    .replace(/[\u0000-\u001f]+/g, " ")
    .replace(/;\s*$/, "");
  try {
    return JSON.parse(tidy);
  } catch {
    return null;
  }
}

/** All objects of the parsed scripts, outermost first, without going deeper than `DEEPEST`. */
function collectNodes(roots: unknown[]): JsonObject[] {
  const nodes: JsonObject[] = [];
  const queue: { value: unknown; depth: number }[] = roots.map((value) => ({ value, depth: 0 }));
  for (let at = 0; at < queue.length && nodes.length < MOST_NODES; at++) {
    const { value, depth } = queue[at] ?? { value: null, depth: 0 };
    if (depth > DEEPEST || typeof value !== "object" || value === null) continue;
    if (isObject(value)) nodes.push(value);
    for (const inner of Array.isArray(value) ? value : Object.values(value)) {
      if (typeof inner === "object" && inner !== null && queue.length < MOST_NODES * 4) {
        queue.push({ value: inner, depth: depth + 1 });
      }
    }
  }
  return nodes;
}

function addressesOf(node: JsonObject): string[] {
  const page = node.mainEntityOfPage;
  const values = [node.url, node["@id"], page, isObject(page) ? (page["@id"] ?? page.url) : null];
  return values.filter((value): value is string => typeof value === "string");
}

/**
 * The node of the article itself: the one that names the page's address, else whose headline the page carries, else
 * the only one with a headline. Lists of other articles on the page give none.
 */
function pickArticle(nodes: JsonObject[], addresses: Set<string>, headlines: Set<string>): JsonObject | null {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const byAddress = articles.filter((node) =>
    addressesOf(node).some((address) => addresses.has(normaliseAddress(address))),
  );
  const headlineOf = (node: JsonObject) =>
    clean(typeof node.headline === "string" ? node.headline : null, 300).toLowerCase();
  const byHeadline = articles.filter((node) => headlines.has(headlineOf(node)));
  const withHeadline = articles.filter((node) => headlineOf(node) !== "");
  const both = byAddress.find((node) => headlineOf(node) !== "");
  const only =
    withHeadline.length === 1 || articles.length === 1 ? (withHeadline[0] ?? articles[0]) : undefined;
  return both ?? byHeadline[0] ?? only ?? byAddress[0] ?? null;
}

/**
 * Reads the page's JSON-LD. `addresses` are the page's own (normalised), `headlines` what it shows as its headline
 * (lower case): they tell the article's own node from those of other articles. Never throws.
 */
export function readJsonLd(document: Document, addresses: Set<string>, headlines: Set<string>): JsonLd {
  const scripts = [...document.querySelectorAll('script[type*="ld+json"]')].slice(0, MOST_SCRIPTS);
  const nodes = collectNodes(scripts.map((script) => parseScript(script.textContent ?? "")));
  const byId = new Map<string, JsonObject>();
  const types = new Set<string>();
  for (const node of nodes) {
    for (const type of typesOf(node)) types.add(type);
    const id = node["@id"];
    if (typeof id === "string" && Object.keys(node).length > Object.keys(byId.get(id) ?? {}).length)
      byId.set(id, node);
  }
  return { article: pickArticle(nodes, addresses, headlines), types, byId };
}

/** The string that stands in a property of a node, its `name` where the property holds a node. */
export function textOf(value: unknown): string | null {
  if (typeof value === "string") return clean(value) || null;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  if (isObject(value)) return typeof value.name === "object" ? null : textOf(value.name ?? value["@value"]);
  return null;
}
