import tracking from "../../data/article/tracking.json";
import type { Article } from "../model";

const TRACKING = new Set(tracking.parameters);
const PRINT_KEYS = new Set(tracking.printKeys);
const PRINT_VALUES = new Set(tracking.printValues);

/** Labels in front of a host that name a view of the same pages, not another site. */
const VIEW_LABELS = new Set([
  "www",
  "www1",
  "www2",
  "www3",
  "m",
  "mobile",
  "mobil",
  "touch",
  "wap",
  "amp",
  "print",
]);
/** Second-level labels under a country code that are part of the public suffix ("co.uk"). */
const SUFFIX_LABELS = new Set(["ac", "co", "com", "edu", "gob", "gov", "gouv", "ne", "net", "or", "org"]);
const INDEX_FILE = /^(?:index|default)\.(?:html?|php\d?|aspx?|jsp|shtml)$/i;
/** All of them at the end of a name; tried only where the first begins, so that many take no longer. */
const VIEW_SUFFIX = /(?<=.)(?<!.\.amp)(?:\.amp)+(?=(?:\.html?)?$)/i;
const VIEW_SEGMENT = /^(?:amp|print|printable)(?:\.html?)?$/i;
const LONGEST_ADDRESS = 8192;
const TRANSLATED = ".translate.goog";

/** Whose addresses hold the address of the page that they copied: AMP caches, then archives. */
const COPIES: { hosts: RegExp; path: RegExp }[] = [
  { hosts: /(?:^|\.)google\.[a-z.]+$/, path: /^\/amp\/(?:s\/)?([^/]+\.[^/]+\/.*)$/ },
  { hosts: /\.(?:cdn\.ampproject\.org|bing-amp\.com)$/, path: /^\/[a-z]+\/(?:s\/)?([^/]+\.[^/]+\/.*)$/ },
  {
    hosts: /^(?:web\.archive\.org|(?:www\.)?webarchive\.[a-z.]+|arquivo\.pt|wayback\.archive-it\.org)$/,
    path: /^\/(?:[a-z\d-]{1,20}\/)?\d{1,14}[*]?(?:[a-z]{2}_)?\/(?:https?:\/{1,2})?([^/]+\.[^/]+\/.*|[^/]+\.[^/]+)$/,
  },
  {
    hosts: /^archive\.(?:today|is|ph|md|li|vn|fo)$/,
    path: /^\/(?:o\/[A-Za-z\d]{1,10}|\d{4}[\d.-]{0,16}|newest)\/(?:https?:\/{1,2})?([^/]+\.[^/]+\/.*|[^/]+\.[^/]+)$/,
  },
];

function parseAddress(address: string): URL | null {
  if (address.length > LONGEST_ADDRESS) return null;
  try {
    const url = new URL(address.trim());
    return url.protocol === "http:" || url.protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}

function isPublicSuffix(labels: string[]): boolean {
  if (labels.length < 2) return true;
  const [second, top] = labels.slice(-2);
  return labels.length === 2 && top?.length === 2 && SUFFIX_LABELS.has(second ?? "");
}

function normaliseHost(host: string): string {
  let labels = host.toLowerCase().split(".").filter(Boolean);
  while (VIEW_LABELS.has(labels[0] ?? "") && !isPublicSuffix(labels.slice(1))) labels = labels.slice(1);
  // "en.m.wikipedia.org": the mobile view's label stands second.
  while (labels[1] === "m" && labels.length > 3) labels.splice(1, 1);
  return labels.join(".");
}

/** Escapes stray percent signs, decodes what needs no escape (RFC 3986 §6.2.2), and upper-cases what stays. */
function normaliseEscapes(text: string): string {
  return text.replace(/%(?![0-9a-f]{2})/gi, "%25").replace(/%[0-9a-f]{2}/gi, (sequence) => {
    const character = String.fromCharCode(Number.parseInt(sequence.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : sequence.toUpperCase();
  });
}

/** The address inside that of a cache, an archive or a translated view of the page, else null. */
function unwrapCopy(url: URL): URL | null {
  const host = url.hostname.replace(/\.$/, "");
  if (host.endsWith(TRANSLATED)) {
    const address = `https://${translatedHost(host.slice(0, -TRANSLATED.length))}${url.pathname}${url.search}`;
    return parseAddress(address);
  }
  const wrapped = COPIES.find(({ hosts }) => hosts.test(host))?.path.exec(url.pathname);
  return wrapped?.[1] ? parseAddress(`https://${wrapped[1]}${url.search}`) : null;
}

/** Google writes dots of the host as hyphens, and hyphens as two. */
function translatedHost(label: string): string {
  return label
    .split("--")
    .map((part) => part.replaceAll("-", "."))
    .join("-");
}

function normalisePath(path: string): string {
  const segments = normaliseEscapes(path)
    .split("/")
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..");
  for (let last = segments.pop(); last !== undefined; last = segments.pop()) {
    // A name that is nothing but the suffix stays as it is.
    const plain = last.replace(VIEW_SUFFIX, "");
    if (INDEX_FILE.test(plain) || VIEW_SEGMENT.test(plain)) continue;
    segments.push(plain);
    break;
  }
  while (segments.length > 1 && /^amp$/i.test(segments[0] ?? "")) segments.shift();
  return `/${segments.join("/")}`;
}

function isTracking(pair: string): boolean {
  const [rawKey = "", rawValue = ""] = pair.split("=", 2);
  const key = rawKey.toLowerCase();
  return (
    TRACKING.has(key) ||
    tracking.prefixes.some((prefix) => key.startsWith(prefix)) ||
    (PRINT_KEYS.has(key) && PRINT_VALUES.has(rawValue.toLowerCase()))
  );
}

function normaliseQuery(query: string): string {
  const kept = normaliseEscapes(query.replace(/^\?/, ""))
    .split("&")
    .filter((pair) => pair !== "" && !isTracking(pair))
    .sort();
  return kept.length > 0 ? `?${kept.join("&")}` : "";
}

/**
 * The key under which two addresses of one page are equal: scheme, `www.`/`m.`/`amp.` hosts, default ports, trailing
 * dots and slashes, fragments, index files, print, mobile and AMP views, archived and translated copies, tracking
 * parameters and escapes made the same.
 * Always starts with `https://`. What is no http(s) address comes back trimmed. Idempotent.
 */
export function normaliseAddress(address: string): string {
  const url = parseAddress(address);
  if (!url) return address.trim();
  const inner = unwrapCopy(url);
  if (inner) return normaliseAddress(inner.href);
  const port = url.port === "" || url.port === "80" || url.port === "443" ? "" : `:${url.port}`;
  const key = `https://${normaliseHost(url.hostname)}${port}${normalisePath(url.pathname)}${normaliseQuery(url.search)}`;
  // Only without its stray slashes and views may an address be seen to hold another; each is shorter than the last.
  const plain = parseAddress(key);
  return plain && unwrapCopy(plain) ? normaliseAddress(key) : key;
}

/** The host of an http(s) address without `www.`, `m.`, `amp.` and trailing dots; null for any other text. */
export function hostOf(address: string): string | null {
  const url = parseAddress(address);
  return url ? normaliseHost(url.hostname) || null : null;
}

/** The address that a page declares, where it is of the same site: elsewhere it names the source. */
export function ownCanonical({ url, canonicalUrl }: Pick<Article, "url" | "canonicalUrl">): string | null {
  return canonicalUrl !== null && hostOf(canonicalUrl) === hostOf(url) ? canonicalUrl : null;
}
