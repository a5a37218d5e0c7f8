import { lookUpOutlet } from "../entities/look-up";
import type { Outlet, Span } from "../model";
import { type CreditContext, creditTypeOf, type Draft, isHome } from "./credit-context";
import { type NamedOutlet, outletsIn, wholeOutlet } from "./known-outlet";

const HEAD_LENGTH = 150;
const MOST_BLOCKS = 4;
const BRACKETED = /[([（［【]([^()[\]（）［］【】\n]{2,70})[)\]）］】]/gu;
const SLASHED = /(?<=^|[\s.,—–-])\/\s?([^/\n]{2,40}?)\s?\//gu;
const PIECE = /[^.,—–|\n]+/gu;
const INNER_PIECE = /(?:[^/,=—–\s]|\s(?!-\s))+/gu;
const HYPHENED_PIECE = /[^/,=—–-]+/gu;
const LONGEST_HEAD = 80;

/** Agencies in the dateline: "PARIS, May 3 (Agency) —", "/Agency/", "— Agency.", "【date Agency】". */
export function readDatelineCredits(context: CreditContext): Draft[] {
  const { article } = context;
  for (const block of article.blocks.slice(0, MOST_BLOCKS)) {
    if (block.kind === "heading") continue;
    const head = article.body.slice(block.span[0], Math.min(block.span[1], block.span[0] + HEAD_LENGTH));
    const found = [
      ...inGroups(head, BRACKETED, context),
      ...inGroups(head, SLASHED, context),
      ...inPieces(head, context),
      ...beforeDatelineEnd(head, context),
      ...inOpening(head, context),
    ];
    if (found.length > 0) {
      return found.map((draft) => inBody(draft, head, article.body, block.span[0]));
    }
  }
  return [];
}

/** The proof is the dateline from its start to the bracket after the agency. */
function inBody(draft: Draft, head: string, body: string, offset: number): Draft {
  const closing =
    /^[^()[\]（）［］【】/\n]{0,40}[)\]）］】/]/u.exec(head.slice(draft.span[1]))?.[0].length ?? 0;
  return {
    ...draft,
    text: body,
    span: shift(draft.span, offset),
    proof: [offset, offset + draft.span[1] + closing],
  };
}

function shift([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

/** Names of places and dates only: each word starts upper case, is short, or holds a number. */
export function isDatelineHead(text: string): boolean {
  if (text.length > LONGEST_HEAD || /[?!“”"„«»]/u.test(text)) return false;
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const odd = words.filter((word) => /^[\p{Ll}\p{Lo}]/u.test(word) && word.length > 4);
  return odd.length <= 1 && words.length <= 12;
}

function draft(name: string, span: Span, context: CreditContext): Draft {
  const outlet = lookUpOutlet(name, context.names);
  const type =
    outlet && isHome(name, outlet, context.home) ? "wire" : creditTypeOf(outlet, name, context.words);
  return {
    type: outlet ? type : "wire",
    name,
    outlet,
    where: "dateline",
    text: "",
    span,
    url: null,
  };
}

/** "Sagte sie der Example Agency (EA). Zuvor": the bracket repeats in short the name that a sentence ends with. */
function isSpelledOut(outlet: Outlet, named: readonly NamedOutlet[], before: string): boolean {
  return named.some((each) => each.outlet === outlet && isProse(before.slice(0, each.span[0])));
}

/** A longer word in small letters, and another that begins with one. */
function isProse(text: string): boolean {
  const word = text.search(/\p{Ll}{4}/u);
  return word >= 0 && /\s\p{Ll}/u.test(text.slice(word));
}

/** "GENEVA (Office) staff went home" speaks of the office, "GENEVA (Office) — Staff" is its own text. */
const SPEAKERS = new Set<string>(["official", "ngo", "think-tank"]);
const DASHED = /^\s?[.,:]?\s?[–—-]/u;

function inGroups(head: string, group: RegExp, context: CreditContext): Draft[] {
  const found: Draft[] = [];
  for (const match of head.matchAll(group)) {
    const inner = match[1] ?? "";
    const before = head.slice(0, match.index).replace(group, " ");
    if (!isDatelineHead(before)) continue;
    const start = match.index + match[0].indexOf(inner);
    const after = head.slice(match.index + match[0].length);
    if (context.words.photoNear.test(after.slice(0, 30))) continue;
    const spelledOut = outletsIn(before, context.names);
    const known = knownIn(inner, start, context).filter(
      ({ outlet }) =>
        outlet === null ||
        ((!SPEAKERS.has(outlet.kind) || DASHED.test(after)) && !isSpelledOut(outlet, spelledOut, before)),
    );
    if (known.length > 0) found.push(...known);
    else if (context.words.agencyOnly.isWhole(inner))
      found.push(draft(inner, [start, start + inner.length], context));
  }
  return found;
}

/** The group as a whole, else its parts between slashes and commas, else those between hyphens ("abc-def"). */
function knownIn(inner: string, offset: number, context: CreditContext): Draft[] {
  const whole = wholeOutlet(inner, context.names);
  if (whole) return [draft(inner.slice(...whole.span), shift(whole.span, offset), context)];
  for (const pieces of [INNER_PIECE, HYPHENED_PIECE]) {
    const found = [...inner.matchAll(pieces)].flatMap(({ 0: text, index }) => {
      const named = wholeOutlet(text, context.names);
      return named ? [draft(text.slice(...named.span), shift(named.span, offset + index), context)] : [];
    });
    if (found.length > 0) return found;
  }
  return atUnspacedEnd(inner, offset, context);
}

const UNSPACED_PLACE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・＝=]{2,20}$/u;

/** "【ベルリン共同】": place and agency without a space. */
function atUnspacedEnd(inner: string, offset: number, context: CreditContext): Draft[] {
  if (!UNSPACED_PLACE.test(inner)) return [];
  for (let start = 1; start <= inner.length - 2; start++) {
    if (lookUpOutlet(inner.slice(start), context.names)?.kind !== "wire") continue;
    return [draft(inner.slice(start), [offset + start, offset + inner.length], context)];
  }
  return [];
}

/** "دمشق-سانا:": Arabic datelines join place and agency by a hyphen. */
const ARABIC_HEAD = /^(\p{Script=Arabic}[\p{Script=Arabic}\s]{2,20})-([\p{Script=Arabic}\s]{2,12})[:：]/u;

/** "MOSCOW, 13 September — Agency." and "Agency - Text": a piece of the head that is an agency's name and no more. */
function inPieces(head: string, context: CreditContext): Draft[] {
  const flat = head.replace(/\s-\s/gu, " — ").replace(ARABIC_HEAD, "$1—$2—");
  for (const match of flat.matchAll(PIECE)) {
    if (!isDatelineHead(flat.slice(0, match.index))) return [];
    const next = flat[match.index + match[0].length] ?? "";
    const opens = match.index === 0 ? /[—–|]/u : /[.—–|]/u;
    const named = opens.test(next) ? wholeOutlet(match[0], context.names) : null;
    if (named && (named.outlet.kind === "wire" || isHome(named.outlet.name, named.outlet, context.home))) {
      return [draft(match[0].slice(...named.span), shift(named.span, match.index), context)];
    }
  }
  return [];
}

const LONGEST_UNSPACED = 24;
const SHORTEST_UNSPACED = 3;
const LONGEST_UNSPACED_NAME = 8;

/** Chinese "新华社北京4月24日电": the agency, the place, the date and the character for "wired". */
function beforeDatelineEnd(head: string, context: CreditContext): Draft[] {
  const ends = context.words.datelineEnd.all(head.slice(0, LONGEST_UNSPACED + 1));
  // The character may stand in the agency's name as well: a number comes before the one that ends the dateline.
  if (!ends.some(({ start }) => start >= SHORTEST_UNSPACED && /\p{N}/u.test(head.slice(0, start)))) return [];
  for (let length = SHORTEST_UNSPACED; length <= LONGEST_UNSPACED_NAME; length++) {
    const name = head.slice(0, length);
    if (lookUpOutlet(name, context.names)) return [draft(name, [0, length], context)];
  }
  return [];
}

/** Where the copy of the name may begin in a text that opens with "according to the report of the reporter of …". */
const OPENING_REACH = 60;

/** Texts that open with the name of whoever they are taken from, as Persian media print it. */
function inOpening(head: string, context: CreditContext): Draft[] {
  const { words, names, home } = context;
  const opening = words.openingBefore.first(head)?.end ?? 0;
  const [first] = outletsIn(head.slice(opening, opening + OPENING_REACH), names);
  if (!first) return [];
  const [start, end] = shift(first.span, opening);
  const opens = opening > 0 || (start <= 2 && words.openingAfter.test(head.slice(end)));
  if (!opens) return [];
  const name = head.slice(start, end);
  const isOwn = isHome(name, first.outlet, home);
  const type = isOwn ? "wire" : creditTypeOf(first.outlet, name, words);
  return [{ ...draft(name, [start, end], context), type, outlet: first.outlet }];
}
