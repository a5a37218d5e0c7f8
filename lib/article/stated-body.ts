import type { Block } from "../model";
import type { Body } from "./body";
import { clean } from "./dom-text";
import type { JsonObject } from "./json-ld";

/** The page's own text is overruled where it shows less than this share of the text that its metadata states. */
const TOO_LITTLE = 0.4;
const SHORTEST_STATED = 400;
const LONGEST_STATED = 300_000;
const ENTITIES: Record<string, string> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " " };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  });
}

/**
 * The text that the article's JSON-LD states, where the page shows little or nothing of it (a paywall, a text that a
 * script fills in later), else the page's own.
 */
export function preferStatedBody(body: Body, article: JsonObject | null): Body {
  const stated = article?.articleBody;
  if (typeof stated !== "string" || stated.length < SHORTEST_STATED) return body;
  const paragraphs = decodeEntities(stated.slice(0, LONGEST_STATED).replace(/<\/?[a-z][^<>]{0,300}>/gi, "\n"))
    .split(/\n\s*|\s{4,20}/)
    .map((paragraph) => clean(paragraph, LONGEST_STATED))
    .filter((paragraph) => paragraph !== "");
  const text = paragraphs.join("\n\n");
  if (body.text.length >= text.length * TOO_LITTLE) return body;
  let start = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const span: Block["span"] = [start, start + paragraph.length];
    start = span[1] + 2;
    return { kind: "paragraph", span, links: [] };
  });
  return { text, blocks, lines: body.lines };
}
