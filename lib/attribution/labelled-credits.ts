import { lookUpOutlet } from "../entities/look-up";
import { outletOfAddress } from "../entities/outlet-domains";
import type { PageLink, Span, Where } from "../model";
import { fold } from "../text/fold";
import { type CreditContext, creditTypeOf, type Draft, isHome } from "./credit-context";
import { wholeOutlet } from "./known-outlet";
import { nameAt } from "./printed-name";

/** A stretch of visible text that may hold a credit. */
export interface CreditLine {
  text: string;
  where: Where;
  links: PageLink[];
  /** The line stands between headline and first paragraph, or is marked up as the source. */
  trusted: boolean;
}

const LONGEST_LINE = 700;
const LONGEST_LABELLED = 160;
const MOST_NAMES = 4;

/** "Source: X", "来源：X": the name stands after a label with a colon. */
export function readLabelled(line: CreditLine, context: CreditContext): Draft[] {
  const { text } = line;
  if (text.length > LONGEST_LABELLED || context.words.photo.test(text)) return [];
  const found: Draft[] = [];
  for (const { start, end } of context.words.sourceLabel.all(text)) {
    const before = text.slice(0, start).trimEnd();
    const standsFree = before === "" || /[|(（[–—•·.!?。-]$/u.test(before);
    if (!standsFree && !(line.trusted && /\p{N}$/u.test(before))) continue;
    found.push(...namesFrom(line, end, context));
  }
  return found;
}

/** "APA/dpa", "X + agencies": the names that are known, else the first alone. */
function namesFrom(line: CreditLine, from: number, context: CreditContext): Draft[] {
  // A name ends where a link begins that is not the name itself ("Source: Herald <Buy rights>").
  const nextLink = line.links.find(({ span }) => span[0] > from + 1)?.span[0];
  const text = line.text.slice(0, nextLink);
  const rest = text.slice(from).split(/[|(（]|\s{2,}/u)[0] ?? "";
  const pieces = [...rest.matchAll(/[^/,;+，、；،؛]+/gu)].slice(0, MOST_NAMES);
  const known = pieces.flatMap((piece) => {
    const named = wholeOutlet(piece[0].replace(/\.$/u, ""), context.names);
    const unnamed = context.words.agencies.isWhole(piece[0].trim()) ? nameAt(text, from + piece.index) : null;
    return named ? [shifted(named.span, from + piece.index)] : unnamed ? [unnamed] : [];
  });
  const spans = known.length > 0 ? known : [nameAt(text, from)].filter((span) => !isSentence(text, span));
  const drafts = spans.flatMap((span) => (span ? draftOf(line, span, context) : []));
  // "Source: this site" names no source.
  return drafts.filter(({ name, outlet }) => !isHome(name, outlet, context.home));
}

/** "Source: Herald says the quay is safe." */
function isSentence(text: string, span: Span | null): boolean {
  return span !== null && /^(?:\s\p{Ll}{2,}){3}/u.test(text.slice(span[1]));
}

function shifted([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}

/** A credit for the name at `span`, unless it names a picture source or is no name. */
export function draftOf(line: CreditLine, span: Span, context: CreditContext): Draft[] {
  const name = line.text.slice(...span);
  const link = line.links.find((each) => each.span[0] < span[1] && each.span[1] > span[0]) ?? null;
  const known = lookUpOutlet(name, context.names) ?? wholeOutlet(name, context.names)?.outlet ?? null;
  if (context.words.photoAgencies.has(fold(name)) || !(known || /\p{L}\p{M}*\p{L}/u.test(name))) return [];
  const unnamed = context.words.agencies.isWhole(name);
  const outlet = known ?? (link ? outletOfAddress(link.url, context.names) : null);
  const type = unnamed ? "wire" : creditTypeOf(outlet, name, context.words);
  return [{ type, name, outlet, where: line.where, text: line.text, span, url: link?.url ?? null }];
}

/** "originally published by X", "with files from X": the name stands directly after the phrase. */
export function readRepublished(line: CreditLine, context: CreditContext): Draft[] {
  if (line.text.length > LONGEST_LINE || context.words.photo.test(line.text)) return [];
  const found: Draft[] = [];
  for (const { start, end: from } of context.words.republished.all(line.text)) {
    if (!speaksOfThePiece(line.text, start, context)) continue;
    const linked = linkedName(line, from);
    const span = linked ?? nameAt(line.text, from);
    if (!span || (!linked && isNoName(line.text, span, context))) continue;
    found.push(...draftOf(line, span, context).map((draft) => ({ ...draft, type: "republished" as const })));
  }
  return found;
}

const LONGEST_SUBJECT = 120;

/** The phrase opens the line, or what it speaks of is a text ("This story …"), not a virus or a film. */
function speaksOfThePiece(text: string, at: number, { words }: CreditContext): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_SUBJECT), at);
  return at <= 4 || words.piece.test(before);
}

const DATE_NAME = /^\p{L}{3,10}\.?\s\d{1,2}$/u;

/** A date, or words that go on as a phrase ("in German translation") under no known name. */
function isNoName(text: string, span: Span, { names }: CreditContext): boolean {
  const name = text.slice(...span);
  if (DATE_NAME.test(name)) return true;
  // Only a single plain word may be an adjective.
  if (/\s|\p{Ll}\p{Lu}|\.\p{L}/u.test(name)) return false;
  return /^\s\p{Ll}{5}/u.test(text.slice(span[1], span[1] + 6)) && lookUpOutlet(name, names) === null;
}

/** The text of a link that begins where the name is expected. */
function linkedName(line: CreditLine, from: number): Span | null {
  const link = line.links.find(
    ({ span }) => span[0] >= from && span[0] <= from + 5 && span[1] - span[0] <= 60,
  );
  return link ? nameAt(line.text, link.span[0]) : null;
}

/** "with files from X", "X writer N contributed to this report", "with agency material". */
export function readMaterial(line: CreditLine, context: CreditContext): Draft[] {
  const { text } = line;
  const { words } = context;
  if (text.length > LONGEST_LINE) return [];
  if (words.agencyMaterial.test(text)) return [unnamedAgencies(line)];
  const found: Draft[] = [];
  for (const { end, phrase } of words.withFilesFrom.all(text)) {
    // "avec" credits in a line under the headline; in a sentence it may mean anything.
    if (!line.trusted && /^\p{Script=Latin}+$/u.test(phrase)) continue;
    // With a colon some of the phrases are labels as well.
    if (/^[:：]/u.test(text.slice(end)) && words.sourceLabel.test(text)) continue;
    found.push(...suppliersFrom(line, end, context));
  }
  return found.map((draft) => ({ ...draft, type: "wire" as const }));
}

const LONGEST_LIST = 120;
const LIST_JOINT = /([,/&)،、，）]|\s(?:and|und|et|y|e)\s)/u;

/** The known outlets of the list that begins at the offset. */
function suppliersFrom(line: CreditLine, from: number, context: CreditContext): Draft[] {
  const { names, words } = context;
  const found: Draft[] = [];
  let offset = from;
  for (const piece of line.text.slice(from, from + LONGEST_LIST).split(LIST_JOINT)) {
    const bare = bareName(piece, context);
    const start = line.text.indexOf(bare, offset);
    const known =
      bare !== "" &&
      (lookUpOutlet(bare, names) !== null || words.agencies.isWhole(bare) || words.agencyName.test(bare));
    if (known && start >= 0) found.push(...draftOf(line, [start, start + bare.length], context));
    offset += piece.length;
  }
  return found;
}

/** Without article and stop, and without the "报道" that follows the last name. */
function bareName(piece: string, { names, words }: CreditContext): string {
  const bare = piece.replace(/^[\s:]*(?:the\s+)?|(?<![.\s])[.\s]+$/giu, "");
  const report = lookUpOutlet(bare, names) ? undefined : words.reportEnd.all(bare).at(-1);
  return report?.end === bare.length ? bare.slice(0, report.start) : bare;
}

function unnamedAgencies(line: CreditLine): Draft {
  const name = line.text.replace(/^[\s(*–—-]+|[\s).*]+$/gu, "");
  const start = line.text.indexOf(name);
  const span: Span = [start, start + name.length];
  return {
    type: "wire",
    name,
    outlet: null,
    where: line.where,
    text: line.text,
    span,
    url: null,
  };
}
