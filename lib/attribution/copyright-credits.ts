import { lookUpOutlet } from "../entities/look-up";
import type { Article, Span } from "../model";
import type { CreditContext, Draft } from "./credit-context";
import { occurs } from "./phrases";

const LONGEST_LINE = 900;
const LONGEST_NAME = 70;
const YEARS = /^[\s,:|.–—-]*(?:(?:19|20)\d\d(?:\s?[-–—/]\s?(?:(?:19|20)?\d\d)?)?[\s,:|.–—-]*)+/u;
const LEADING = /^[\s,:|.–—©ⓒ®-]+|^(?:by|de|von|par|the)\s+/iu;
const NAME_END = /[|;:()\n•·]|\s[–—-]\s|\.\s|\.$|,\s?(?=(?:19|20)\d\d)/u;
/** "© Agency / N. N." without a year is a picture's credit. */
const PICTURE = /^[^\d]{0,12}[\p{L} .]{2,30}\s?\/\s?\p{Lu}/u;

/** Organisations in the rights lines of the page. A picture's credit proves nothing and is left out. */
export function readCopyright(context: CreditContext): Draft[] {
  return rightsLines(context.article).flatMap((text) => {
    if (text.length > LONGEST_LINE || context.words.photo.test(text)) return [];
    return [...text.matchAll(context.words.rights)].flatMap((match) =>
      readName(text, match.index + match[0].length, context),
    );
  });
}

function rightsLines(article: Article): string[] {
  const footer = article.lines.filter(({ zone }) => zone === "footer").map(({ text }) => text);
  const lastBlock = article.blocks.at(-1);
  const last = lastBlock ? [article.body.slice(...lastBlock.span)] : [];
  return [...new Set([...last, ...footer, ...article.rights.map(({ text }) => text)])];
}

function readName(text: string, from: number, context: CreditContext): Draft[] {
  const hasYear = /(?:19|20)\d\d/u.test(text);
  if (!hasYear && PICTURE.test(text.slice(Math.max(0, from - 2)))) return [];
  let start = from;
  for (let step = 0; step < 6; step++) {
    const rest = text.slice(start);
    const skip = YEARS.exec(rest)?.[0].length ?? LEADING.exec(rest)?.[0].length ?? allRightsAt(rest, context);
    if (skip === 0) break;
    start += skip;
  }
  const span = ownerAt(text, start, context);
  if (!span) return [];
  const name = text.slice(...span);
  const outlet = lookUpOutlet(name, context.names);
  return [{ type: "copyright", name, outlet, where: "footer", text, span, url: null, confidence: 0.9 }];
}

function allRightsAt(rest: string, context: CreditContext): number {
  const match = rest.slice(0, 60).search(context.words.allRights);
  return match === 0 ? (rest.match(context.words.allRights)?.[0]?.length ?? 0) : 0;
}

function ownerAt(text: string, start: number, context: CreditContext): Span | null {
  let rest = text.slice(start, start + LONGEST_NAME + 20);
  const rights = rest.search(context.words.allRights);
  if (rights >= 0) rest = rest.slice(0, rights);
  const stop = rest.search(NAME_END);
  let name =
    (stop < 0 ? rest : rest.slice(0, stop)).split(/,\s(?!(?:Inc|LLC|Ltd|L\.?P|S\.|a\.|Co)\b)/u)[0] ?? "";
  name = name.replace(/[\s,.&–—-]*(?:(?:19|20)\d\d[\s–—-]*)*$/u, "");
  if (name.length < 2 || name.length > LONGEST_NAME || !/\p{L}{2}/u.test(name)) return null;
  if (occurs(context.words.rights, name) || /^\p{Ll}/u.test(name)) return null;
  return [start, start + name.length];
}
