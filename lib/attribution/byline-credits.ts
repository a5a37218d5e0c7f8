import { lookUpOutlet } from "../entities/look-up";
import type { NameIndex } from "../entities/names";
import type { Article, MetadataFact, PageLine, Span } from "../model";
import { type CreditContext, creditTypeOf, type Draft, isDomesticAgency, isHome } from "./credit-context";
import type { CreditWords } from "./credit-words";
import { isDate, type NamedOutlet, needsSupport, outletsIn, wholeOutlet } from "./known-outlet";
import type { PhraseMatch, PhraseMatcher } from "./phrase-matcher";

const LONGEST_BYLINE = 180;
const FIRST_BLOCKS = 5;
const LONGEST_LEAD_LINE = 80;
const SHORTEST_PARAGRAPH = 120;
/** With a full stop at its end. */
const SHORTEST_SENTENCE = 40;
const PIECE = /(?:[^|｜/／•·,،;\n–—-]|(?<=\S)-(?=\S))+/gu;
/** Up to four capitalised words: a person's name or a place. */
const CAPITALISED = /^(?:(?:\p{Lu}[\p{L}\p{M}'’.-]*(?![\p{L}\p{M}'’.-])|\p{Lo}[\p{L}\p{M}]{0,9})\s*){1,5}$/u;
const PERSON = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+){1,3}\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const INITIALS = /^\p{Lu}[\p{Lu}\p{N}]{1,4}$/u;
const IN_PLACE = /^(?:in|from|à|aus|en)\s+\p{Lu}[\p{L}.\s]{1,40}$/u;

/** Outlets and agencies in the lines between headline and text: "By N. N., Agency", "Agency | 3 May". */
export function readBylineCredits(context: CreditContext): Draft[] {
  const { article } = context;
  const header = article.lines.filter(({ zone }) => zone === "header");
  const stated = statedByline(article);
  const leading = shortFirstBlocks(article);
  // "TT" alone above the first paragraph, on a page of the country that the agency serves.
  const isAgency = (line: PageLine) =>
    (line === header.at(-1) || leading.includes(line)) &&
    isDomesticAgency(lookUpOutlet(line.text, context.names), context);
  const lines = [...header, ...leading, ...stated].filter(isShort);
  const visible = lines.flatMap((line, at) =>
    readByline(line, context, isDateLine(lines[at + 1]) || isAgency(line)),
  );
  const facts = article.metadata.flatMap((fact) => readAuthorFact(fact, context));
  // A desk that only the metadata names gives way to whom the page shows.
  return [...visible, ...facts.filter(({ outlet }) => outlet !== null || visible.length === 0)];
}

/** The byline that the page was read to have, unless only its metadata states it (that is read apart). */
function statedByline({ byline, metadata }: Article): PageLine[] {
  if (byline === null || metadata.some(({ value }) => value.includes(byline))) return [];
  return [asLine(byline, "byline")];
}

const isShort = ({ text }: PageLine): boolean => text.length <= LONGEST_BYLINE;

function asLine(text: string, role: PageLine["role"]): PageLine {
  return { text, zone: "header", role, links: [] };
}

const AUTHOR_PROPERTY =
  /^(?:author|creator|dc\.creator|article:author|sailthru\.author|parsely-author|byl)(?:\.name)?$/i;

/** Authors that the metadata states: an outlet among them that supplies no others is the page's own or a column. */
function readAuthorFact({ property, value, where }: MetadataFact, context: CreditContext): Draft[] {
  if (!AUTHOR_PROPERTY.test(property) || value.length > LONGEST_BYLINE || /^https?:/iu.test(value)) return [];
  const drafts = readByline(asLine(value, "byline"), context);
  return drafts
    .filter(({ type }) => type === "wire" || (type === "byline-org" && where === "jsonld"))
    .map((draft) => ({ ...draft, where, property }));
}

/** Extractors leave bylines at the head of the body, before its first paragraph. */
function shortFirstBlocks({ body, blocks }: Article): PageLine[] {
  const first = blocks.findIndex(({ kind, span }) => kind !== "heading" && isParagraph(body.slice(...span)));
  return blocks
    .slice(0, first < 0 ? FIRST_BLOCKS : Math.min(first, FIRST_BLOCKS))
    .filter(({ kind, span }) => kind !== "heading" && span[1] - span[0] <= LONGEST_LEAD_LINE)
    .map(({ span }) => asLine(body.slice(...span), null));
}

function isParagraph(text: string): boolean {
  return (
    text.length > SHORTEST_PARAGRAPH ||
    /[。！？]$/u.test(text) ||
    (text.length > SHORTEST_SENTENCE && /[.!?。！？؟]["”»]?$/u.test(text))
  );
}

function isDateLine(line: PageLine | undefined): boolean {
  return line?.role === "date";
}

/** `dated`: the next line is the date, so that this one stands where bylines stand. */
function readByline(line: PageLine, context: CreditContext, dated = false): Draft[] {
  const { words, names } = context;
  const { text } = line;
  if (words.photo.test(text) || words.rights.test(text) || words.photoNear.test(text)) return [];
  const opening = words.byline.first(text)?.end ?? 0;
  const isByline = opening > 0 || line.role === "byline" || line.role === "source";
  const found: Draft[] = [];
  let explained = true;
  const pieces = piecesOf(text, opening, words.and);
  for (const piece of pieces) {
    const named = wholeOutlet(piece.text, names) ?? atEdge(piece.text, context, isByline);
    const inCompany = dated || line.role === "date" || pieces.length > 1;
    // A line that only its markup calls a byline may be a section's name.
    const isStated = isByline && !(named && opening === 0 && isAmbiguous(named, line, piece.index, context));
    if (named && (isStated || isPublisher(named, piece.text, inCompany, names))) {
      const follows =
        opening > 0 && pieces.some(({ text, index }) => index < piece.index && PERSON.test(text.trim()));
      found.push(draftOf(line, named, piece.index, context, follows));
    } else if (isUnlistedAgency(piece.text.trim(), words) && (isByline || pieces.length > 1)) {
      found.push(unlisted(line, piece, "wire"));
    } else explained &&= isPersonDateOrPlace(piece.text, words.staff);
  }
  if (isByline) return found.length > 0 ? found : unknownDesk(line, opening, context);
  return explained ? found : [];
}

/** "PAP", "Agencies": what only the words know to supply others. */
function isUnlistedAgency(text: string, words: CreditWords): boolean {
  return words.agencyOnly.isWhole(text) || words.agencies.isWhole(text);
}

const without = (words: PhraseMatcher, text: string) => words.replaceAll(text, () => "");

interface Piece {
  text: string;
  index: number;
}

function piecesOf(text: string, opening: number, and: PhraseMatcher): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.slice(opening).matchAll(PIECE)) {
    let from = 0;
    const cut = (to: number) => {
      const part = match[0].slice(from, to);
      if (part.trim() !== "") pieces.push({ text: part, index: opening + match.index + from });
    };
    for (const joint of and.all(match[0])) {
      if (joint.start === 0 || opensWord(match[0], joint)) continue;
      cut(joint.start);
      from = joint.end;
    }
    cut(match[0].length);
  }
  return pieces;
}

/** The first letter of "وكالات" is no "and". */
function opensWord(text: string, { start, end }: PhraseMatch): boolean {
  return text.slice(0, start).trim() === "" && /^\p{L}/u.test(text.slice(end));
}

/** "N. N. Agency", "Agency Auto Writer", "Agency in Valencia": the outlet beside nothing but a person, a job or a place. */
function atEdge(text: string, context: CreditContext, isByline: boolean): NamedOutlet | null {
  for (const named of outletsIn(text, context.names)) {
    const before = text.slice(0, named.span[0]).trim();
    const after = text.slice(named.span[1]).trim();
    const jobOnly = (rest: string) => without(context.words.staff, rest).trim() === "";
    const supplies = named.outlet.kind === "wire";
    const person = PERSON.test(before) && (supplies || /\s/u.test(text.slice(...named.span)));
    const fitsBefore =
      before === "" ||
      ((isByline || supplies) && person) ||
      (isByline && (isDate(before) || jobOnly(before)));
    const fitsAfter =
      after === "" ||
      (isByline && context.words.staff.first(after)?.start === 0) ||
      jobOnly(after) ||
      IN_PLACE.test(after) ||
      (isByline && isUncasedReporter(after, context.words.staff)) ||
      isDate(after) ||
      (supplies && CAPITALISED.test(after));
    if (fitsBefore && fitsAfter) return named;
  }
  return null;
}

/** "김민수 기자": a person's name with the job after it. */
function isUncasedReporter(text: string, staff: PhraseMatcher): boolean {
  return staff.test(text) && /^\p{Lo}{2,4}$/u.test(without(staff, text).trim());
}

/** In a line that is not marked as a byline an outlet must be one that news is taken from, under an unmistakable name. */
function isPublisher(named: NamedOutlet, text: string, inCompany: boolean, names: NameIndex): boolean {
  if (named.outlet.kind === "official" || named.outlet.kind === "ngo" || named.outlet.kind === "think-tank")
    return false;
  const name = text.slice(...named.span);
  const bare = name.replace(/^the\s/iu, "");
  const asPrinted = [named.outlet.name, ...named.outlet.aliases].some(
    (each) => each === name || each === bare,
  );
  const isPlain = asPrinted && !needsSupport(name, names);
  return named.outlet.kind === "wire" ? inCompany || isPlain : inCompany && isPlain;
}

function unlisted(line: PageLine, piece: Piece, type: "wire" | "byline-org"): Draft {
  const name = piece.text.trim();
  const start = piece.index + piece.text.indexOf(name);
  const span: Span = [start, start + name.length];
  return { type, name, outlet: null, where: "byline", text: line.text, span, url: null };
}

function isPersonDateOrPlace(text: string, staff: PhraseMatcher): boolean {
  const bare = text.replace(/(?<!\S)\S*\p{N}\S*/gu, "").trim();
  return (
    bare.length < 4 || CAPITALISED.test(bare) || staff.test(bare) || /^(?:\p{Ll}|\p{Lu}){1,12}:?$/u.test(bare)
  );
}

/** A name that is also a desk's or a section's ("World"), of an outlet that is not the page's own. */
function isAmbiguous(named: NamedOutlet, line: PageLine, offset: number, context: CreditContext): boolean {
  const name = line.text.slice(named.span[0] + offset, named.span[1] + offset);
  const { outlet } = named;
  return outlet.kind !== "wire" && !isHome(name, outlet, context.home) && needsSupport(name, context.names);
}

/** `followsPerson`: "By N. N., G1", where initials are no desk's name. */
function draftOf(
  line: PageLine,
  named: NamedOutlet,
  offset: number,
  context: CreditContext,
  followsPerson: boolean,
): Draft {
  const span: Span = [named.span[0] + offset, named.span[1] + offset];
  const name = line.text.slice(...span);
  const home = isHome(name, named.outlet, context.home);
  // A name that many desks bear ("Eyewitness News") is not the one outlet of the table.
  if (isAmbiguous(named, line, offset, context) && !(followsPerson && INITIALS.test(name)))
    return unlisted(line, { text: name, index: span[0] }, "byline-org");
  const type = home ? "byline-org" : creditTypeOf(named.outlet, name, context.words);
  const url = line.links.find((link) => link.span[0] < span[1] && link.span[1] > span[0])?.url ?? null;
  return {
    type,
    name,
    outlet: named.outlet,
    where: "byline",
    text: line.text,
    span,
    url,
  };
}

/** A byline that names no person but a desk, or an agency that the table doesn't hold. */
function unknownDesk(line: PageLine, opening: number, context: CreditContext): Draft[] {
  const text = line.text.slice(opening).replace(/(?<![\s|,–—-])[\s|,–—-]+$/u, "");
  if (text === "" || text.length > 50 || /\p{N}{2}/u.test(text)) return [];
  const agency = context.words.agencyName.test(text);
  const { desk, staff } = context.words;
  const isNamed = /[\p{Lu}\p{Lo}]/u.test(without(staff, without(desk, text)));
  if (!agency && !(isNamed && desk.test(text))) return [];
  return [unlisted(line, { text, index: opening }, agency ? "wire" : "byline-org")];
}
