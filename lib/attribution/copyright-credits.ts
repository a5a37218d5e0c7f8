import { lookUpOutlet } from "../entities/look-up";
import type { Article, Span, Where } from "../model";
import { type CreditContext, type Draft, isHome } from "./credit-context";
import type { CreditWords } from "./credit-words";
import type { PhraseMatcher } from "./phrase-matcher";

const LONGEST_LINE = 900;
const LONGEST_NAME = 70;
const MOST_STEPS = 6;
const SYMBOL = /^(?:©|ⓒ|\(c\)|&copy;)$/iu;
/** "c.2021 The Herald Company", as syndicates write it that can't send the sign. */
const TYPED_SIGN = /^c\.(?=\s?20\d\d\s\p{Lu})/u;
const YEARS = /^[\s,:|.–—~-]*(?:19|20)\d\d(?:\s?[-–—/~]\s?(?:(?:19|20)?\d\d)?)?/u;
const LEADING = /^(?:[\s,:–—©ⓒ®-]+|\(c\)|(?:copyright|by|de|von|par|an?)\s+)/iu;
const NAME_END =
  /[|;:()<>\n•·]|\s[–—-]\s|(?<!\b(?:St|Sta|Mt|Ft|Dr))\.\s(?!(?:Inc|LLC|Ltd|Limited|GmbH|S\.A)\b)|\.$|,\s?(?=(?:19|20)\d\d)|\.?,\s(?!(?:Inc|LLC|Ltd|L\.?P|S\.|a\.|Co)\b)/u;
/** Where the owner stood before the sign: "Herald. © 2020. Privacy". */
const NOTHING_MORE = /^\s*(?:[.|•·]|$)/u;
/** "© Agency / N. N." is a picture's credit. */
const PICTURE = /^[\s©]{0,3}[\p{L}. -]{2,30}\s?\/\s?\p{Lu}/u;
/** What a name never goes on with: "or its affiliates". */
const GOES_ON =
  /\s(?!(?:of|the|and|de|la|le|del|di|da|do|der|die|das|y|e|i|et|und|plc)\s)\p{Ll}{1,20}(?:\s|$).*$|\sand\s\p{Ll}.*$/u;

/** Organisations in the rights lines of the page. A picture's credit proves nothing and is left out. */
export function readCopyright(context: CreditContext): Draft[] {
  const visible = rightsLines(context).flatMap((text) => readLine(text, "footer", context));
  return visible.length > 0 ? ownerAndAgencies(visible, context) : readOwnerFacts(context);
}

interface Owner extends Draft {
  /** Named as the company to which the page's outlet belongs. */
  isParent?: boolean;
}

/**
 * The first owner that is no agency: groups and parents follow it. Agencies claim their own part of the text; beside
 * them a company that only owns the page's outlet claims nothing.
 */
function ownerAndAgencies(owners: readonly Owner[], { home }: CreditContext): Draft[] {
  const isAgency = ({ name, outlet }: Draft) => outlet?.kind === "wire" && !isHome(name, outlet, home);
  const agencies = owners.filter(isAgency);
  const owner = owners.find((each) => !isAgency(each));
  return owner && !(owner.isParent && agencies.length > 0) ? [owner, ...agencies] : agencies;
}

/** Metadata names the site's owner on each of its pages alike: only another known outlet says something of the text. */
function readOwnerFacts(context: CreditContext): Draft[] {
  return context.article.metadata.flatMap((fact) => {
    const { property, value, where } = fact;
    if (!OWNER_PROPERTY.test(property) || value.length > LONGEST_LINE || value.startsWith("http")) return [];
    const read = context.words.rights.test(value) ? value : `© ${value}`;
    return readLine(read, where, context)
      .filter(({ name, outlet }) => outlet !== null && !isHome(name, outlet, context.home))
      .map((draft) => {
        const start = Math.max(0, value.indexOf(draft.name));
        const span: Span = [start, start + draft.name.length];
        return { ...draft, text: value, span, property };
      });
  });
}

const OWNER_PROPERTY = /^(?:copyrightHolder(?:\.name)?|copyright|rights|dc\.rights)$/i;

function rightsLines({ article, words }: CreditContext): string[] {
  const footer = article.lines.filter(({ zone }) => zone === "footer").map(({ text }) => text);
  const underText = article.lines.filter(
    ({ zone, text }) => zone === "caption" && isOfText(text, words.allRights),
  );
  return [
    ...new Set([
      ...lastBlocks(article),
      ...underText.map(({ text }) => text),
      ...footer,
      ...rightsOf(article),
    ]),
  ];
}

/** A line that opens with the sign and has a year, a number or "all rights reserved" is the text's, not a picture's. */
function isOfText(text: string, allRights: PhraseMatcher): boolean {
  return /^\s*(?:©|ⓒ|copyright)/iu.test(text) && (/\d{4}/u.test(text) || allRights.test(text));
}

function lastBlocks({ body, blocks }: Article): string[] {
  return blocks.slice(-2).map(({ span }) => body.slice(...span));
}

function rightsOf({ rights }: Article): string[] {
  return rights.map(({ text }) => text);
}

/** The owner after the first sign that has one: further signs in a line are terms for other parts of the site. */
function readLine(printed: string, where: Where, context: CreditContext): Owner[] {
  if (printed.length > LONGEST_LINE || context.words.photo.test(printed)) return [];
  const text = printed.replace(TYPED_SIGN, "© ");
  for (const { start, end: after, phrase } of context.words.rights.all(text)) {
    const named = isSign(phrase, text, start, context) ? ownerAfter(text, after, context) : null;
    if (!named) continue;
    const { span, isParent } = companyOf(text, named, after, context);
    const name = text.slice(...span);
    const outlet = lookUpOutlet(name, context.names);
    return [{ type: "copyright", name, outlet, where, text: printed, span, url: null, isParent }];
  }
  return [];
}

/** The sign itself, or the word where a sign, a year or "by" follows ("Copyright Policy" is a link). */
function isSign(sign: string, text: string, at: number, { words }: CreditContext): boolean {
  const rest = text.slice(at + sign.length);
  if (SYMBOL.test(sign)) return !PICTURE.test(rest);
  if (/^\s*(?:©|ⓒ|\(c\)|by\s|(?:19|20)\d\d)/iu.test(rest)) return true;
  return at <= 4 && /^\s+\p{L}/u.test(rest) && words.allRights.test(rest);
}

function ownerAfter(text: string, from: number, context: CreditContext): Span | null {
  let start = from;
  let sawYear = false;
  for (let step = 0; step < MOST_STEPS; step++) {
    const rest = text.slice(start, start + LONGEST_NAME * 2);
    const years = YEARS.exec(rest)?.[0].length ?? 0;
    if (sawYear && NOTHING_MORE.test(rest) && start - from < 30) {
      const before = ownerBefore(text, from, context);
      if (before) return before;
    }
    sawYear ||= years > 0;
    const skip =
      years ||
      (LEADING.exec(rest)?.[0].length ?? 0) ||
      allRightsAt(rest, context) ||
      (/^[.|]\s*/u.exec(rest)?.[0].length ?? 0);
    if (skip === 0) break;
    start += skip;
  }
  return nameWithin(text, start, context);
}

/** Where the page's own outlet is named the company behind it, if the line names that too: "Herald, a division of X". */
function companyOf(
  text: string,
  named: Span,
  sign: number,
  context: CreditContext,
): { span: Span; isParent: boolean } {
  const { words, names, home } = context;
  const name = text.slice(...named);
  if (!isHome(name, lookUpOutlet(name, names), home) || isCompany(name, words))
    return { span: named, isParent: false };
  const rest = text.slice(named[1], named[1] + LONGEST_NAME);
  const owned = words.ownedBy.first(rest)?.end ?? 0;
  const comma = /^,\s+/u.exec(rest)?.[0].length ?? 0;
  const next = owned || comma ? nameWithin(text, named[1] + (owned || comma), context) : null;
  if (next && (owned > 0 || isCompany(text.slice(...next), words))) return { span: next, isParent: true };
  const before = /^\S+\.\p{L}{2,}$/u.test(name) ? ownerBefore(text, sign, context) : null;
  const isKnown = before !== null && lookUpOutlet(text.slice(...before), names) !== null;
  return { span: isKnown ? before : named, isParent: false };
}

function isCompany(name: string, words: CreditWords): boolean {
  return words.companySuffix.test(name) || words.companyPrefix.test(name);
}

function allRightsAt(rest: string, { words }: CreditContext): number {
  const match = words.allRights.first(rest.slice(0, 60));
  return match?.start === 0 ? match.end : 0;
}

function nameWithin(text: string, start: number, { words, names }: CreditContext): Span | null {
  let rest = text.slice(start, start + LONGEST_NAME + 20);
  const rights = words.allRights.first(rest);
  if (rights) rest = rest.slice(0, rights.start);
  const stop = rest.search(NAME_END);
  const whole = stop < 0 ? rest : rest.slice(0, stop);
  // "Украинская правда": a known name may hold a small word, any other ends before it.
  if (whole.length > 1 && lookUpOutlet(whole, names)) return [start, start + whole.trimEnd().length];
  const name = whole.replace(GOES_ON, "").replace(/[\s,.~–—-]*(?:(?:19|20)\d\d[\s–—-]*)*$/u, "");
  return isOwner(name, rest.slice(name.length), words) ? [start, start + name.length] : null;
}

/** Words that begin in lower case, hold two numbers, or go on as a sentence are no owner's name. */
function isOwner(name: string, rest: string, words: CreditWords): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || !/\p{L}{2}/u.test(name) || words.rights.test(name))
    return false;
  if (/^(?:&|\p{Ll}+(?:\s(?!\p{Lu})|$))/u.test(name) || /\d\D+\d/u.test(name)) return false;
  return /\s/u.test(name) || !/^\s\p{Ll}{3}/u.test(rest);
}

/** The owner's name that ends right before the sign, "all rights reserved" between them left out. */
function ownerBefore(text: string, from: number, { words }: CreditContext): Span | null {
  const blank = (words: string) => " ".repeat(words.length);
  const near = text.slice(Math.max(0, from - LONGEST_NAME * 2), from);
  const head = words.rights.replaceAll(words.allRights.replaceAll(near, blank), blank);
  const bare = head.replace(/(?<![\s.,|])[\s.,|]+$/u, "");
  const name = /[^|;:()<>\n•·./]{2,70}\.?$/u.exec(bare)?.[0].trim() ?? "";
  if (!/^[\p{Lu}\p{Lo}]/u.test(name) || name.length < 2) return null;
  const start = from - head.length + bare.lastIndexOf(name);
  return [start, start + name.length];
}
