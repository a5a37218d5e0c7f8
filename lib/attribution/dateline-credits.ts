import { lookUpOutlet } from "../entities/look-up";
import type { Outlet } from "../model";
import { type CreditContext, type Draft, isHome } from "./credit-context";
import { draft, shift } from "./dateline-draft";
import { type NamedOutlet, outletsIn, wholeOutlet } from "./known-outlet";
import { readOpening } from "./opening-credits";

const HEAD_LENGTH = 150;
const MOST_BLOCKS = 4;
const BRACKETED = /[([（［【〔]([^()[\]（）［］【】〔〕\n]{2,70})[)\]）］】〕]/gu;
const SLASHED = /(?<=^|[\s.,—–-])\/\s?([^/\n]{2,40}?)\s?\//gu;
const PIECE = /[^.,—–|\n]+/gu;
const INNER_PIECE = /(?:[^/,=—–\s]|\s(?!-\s))+/gu;
const HYPHENED_PIECE = /[^/,=—–-]+/gu;
const LONGEST_HEAD = 80;
const LONGEST_UNLISTED = 30;

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
      ...readOpening(head, context),
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

/** Names of places and dates only: each word starts upper case, is short, or holds a number. */
export function isDatelineHead(text: string): boolean {
  if (text.length > LONGEST_HEAD || /[?!“”"„«»]/u.test(text)) return false;
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const odd = words.filter((word) => /^[\p{Ll}\p{Lo}]/u.test(word) && word.length > 4);
  return odd.length <= 1 && words.length <= 12;
}

/**
 * "Sagte sie der Example Agency (EA). Zuvor", "Example Ajansı'nın (EA) haberine göre": the bracket repeats in short the
 * name before it, in a sentence.
 */
function isSpelledOut(outlet: Outlet, named: readonly NamedOutlet[], before: string, after: string): boolean {
  const goesOn = /^\s?[\p{Ll}\p{Lo}]/u.test(after);
  return named.some((each) => each.outlet === outlet && (goesOn || isProse(before.slice(0, each.span[0]))));
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
        ((!SPEAKERS.has(outlet.kind) || DASHED.test(after)) &&
          !isSpelledOut(outlet, spelledOut, before, after)),
    );
    if (known.length > 0) found.push(...known);
    else if (isUnlistedAgency(inner, after, context))
      found.push(draft(inner, [start, start + inner.length], context));
  }
  return found;
}

/** "(PAP)" wherever it stands, "(Agence Exemple) - " before the dash. */
function isUnlistedAgency(inner: string, after: string, { words }: CreditContext): boolean {
  if (words.agencyOnly.isWhole(inner)) return true;
  return DASHED.test(after) && inner.length <= LONGEST_UNLISTED && words.agencyName.test(inner);
}

/** The group as a whole, else its parts between slashes and commas, else those between hyphens ("abc-def"). */
function knownIn(inner: string, offset: number, context: CreditContext): Draft[] {
  const whole = wholeOutlet(inner, context.names);
  if (whole) return [draft(inner.slice(...whole.span), shift(whole.span, offset), context)];
  for (const pieces of [INNER_PIECE, HYPHENED_PIECE]) {
    const found = [...inner.matchAll(pieces)].flatMap(({ 0: text, index }) => {
      const isJoined = inner[index + text.length] === "=";
      const named = wholeOutlet(text, context.names) ?? (isJoined ? agencyAtEnd(text, context) : null);
      return named ? [draft(text.slice(...named.span), shift(named.span, offset + index), context)] : [];
    });
    if (found.length > 0) return found;
  }
  return atUncasedEnd(inner, offset, context);
}

/** "(서울 AP=연합뉴스)": a second agency stands after the place. */
function agencyAtEnd(text: string, { names }: CreditContext): NamedOutlet | null {
  const from = text.lastIndexOf(" ") + 1;
  const named = from > 0 ? wholeOutlet(text.slice(from), names) : null;
  return named?.outlet.kind === "wire" ? { ...named, span: shift(named.span, from) } : null;
}

const UNCASED_PLACE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・＝=\s\p{N}]{2,24}\p{Lu}{0,6}$/u;

/** "【ベルリン共同】", "［ベルリン ３日 共同］": place, day and agency, with or without a space. */
function atUncasedEnd(inner: string, offset: number, context: CreditContext): Draft[] {
  if (!UNCASED_PLACE.test(inner)) return [];
  for (let start = 1; start <= inner.length - 2; start++) {
    if (/^(?:\p{Lu}{2}|.[\s・＝=])/u.test(inner.slice(start - 1))) continue;
    if (lookUpOutlet(inner.slice(start), context.names)?.kind !== "wire") continue;
    return [draft(inner.slice(start), [offset + start, offset + inner.length], context)];
  }
  return [];
}

/** "دمشق-سانا:", "القاهرة - أ ش أ:": Arabic datelines join place and agency by a hyphen; Persian "ایسنا/تهران". */
const ARABIC_HEAD =
  /^(?:\p{Script=Arabic}[\p{Script=Arabic}\s]{2,20}[-–—][\p{Script=Arabic}\s.]{2,14}[:：]|\p{Script=Arabic}{3,12}\/(?=\p{Script=Arabic}))/u;

/** "MOSCOW, 13 September — Agency." and "Agency - Text": a piece of the head that is an agency's name and no more. */
function inPieces(head: string, context: CreditContext): Draft[] {
  const flat = head
    .replace(/\s--?\s/gu, (dash) => dash.replace("-", "—"))
    .replace(ARABIC_HEAD, (match) => match.replace(/[-–:：/]/gu, "—"));
  for (const match of flat.matchAll(PIECE)) {
    if (!isDatelineHead(flat.slice(0, match.index))) return [];
    const next = flat[match.index + match[0].length] ?? "";
    const opens = match.index === 0 ? /[—–|]/u : /[.—–|]/u;
    const named = opens.test(next) ? wholeOutlet(match[0], context.names) : null;
    if (
      named &&
      (opensText(named.outlet, context) || AFTER_PLACE.test(head.slice(0, match.index + match[0].length + 2)))
    ) {
      return [draft(match[0].slice(...named.span), shift(named.span, match.index), context)];
    }
  }
  return [];
}

/** Agencies and the page's own outlet open a text alone. */
function opensText(outlet: Outlet, { home }: CreditContext): boolean {
  return outlet.kind === "wire" || isHome(outlet.name, outlet, home);
}

/** "Jakarta, CNN Indonesia --": any other outlet does after a place. */
const AFTER_PLACE = /^\p{Lu}[\p{L} ]{1,30}, \p{Lu}[\p{L} ]{1,30} --$/u;
