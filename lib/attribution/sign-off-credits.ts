import { lookUpOutlet } from "../entities/look-up";
import type { Outlet, Span } from "../model";
import { type CreditContext, creditTypeOf, type Draft, isHome } from "./credit-context";
import { isDate, needsSupport, outletsIn, wholeOutlet } from "./known-outlet";
import type { CreditLine } from "./labelled-credits";

const LONGEST_SIGN_OFF = 60;
const LONGEST_CONTRIBUTION = 300;
/** "abc/Agency": the initials of the editor before the agency's name. */
const INITIALS = /^[\s(]*(?:[\p{Ll}\p{Lu}]{1,5}\s?\/\s?){1,3}/u;
/** "हिन्दुस्थान समाचार / राम कुमार": the editor after the agency, where no capitals could make it a picture's credit. */
const UNCASED_EDITOR = /(?<=\p{Lo}\p{M}*\s?)\/\s?\p{Lo}[\p{Lo}\p{M}\s]{1,24}$/u;
const LAST_WORDS = 50;

/** A line after the text that is an agency's name and no more: "(Agency)", "abc/Agency". */
export function readSignOffLine(line: CreditLine, context: CreditContext): Draft[] {
  const { words, names } = context;
  if (line.text.length > LONGEST_SIGN_OFF || words.rights.test(line.text) || words.photo.test(line.text))
    return [];
  const several = agenciesIn(line, context);
  if (several.length > 0) return several;
  const skipped = INITIALS.exec(line.text)?.[0].length ?? 0;
  const unsigned = line.text.slice(skipped).replace(UNCASED_EDITOR, "");
  const bare = unsigned.replace(/^[\s([*.–—-]+|[\s)\]*.–—-]+$/gu, "");
  const start = line.text.indexOf(bare, skipped);
  const named = wholeOutlet(bare, names);
  if (named?.outlet.kind === "wire" && (skipped > 0 || !needsSupport(bare, names))) {
    return [draft(line, bare.slice(...named.span), named.outlet, start + named.span[0])];
  }
  return /[([]/u.test(line.text) && words.agencyOnly.isWhole(bare) ? [draft(line, bare, null, start)] : [];
}

/** "N. N. (": who wrote the text, before the bracket that names its source. */
const SIGNER = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s){1,4}(?=\()/u;

/** "(ab/Agency/Agency)", "Agency-Agency", "With Agency and Agency": nothing but agencies and the initials of editors. */
function agenciesIn(line: CreditLine, context: CreditContext): Draft[] {
  const signer = SIGNER.exec(line.text)?.[0].length ?? 0;
  const opening = context.words.withAgency.first(line.text.slice(signer))?.end ?? 0;
  const from = signer + opening;
  const found = onlyAgencies(line, [from, line.text.length], context);
  if (opening > 0 && found.length === 0) return supplierAlone(line, from, context);
  return opening > 0 || found.length > 1 || /^\s*[([].*[/,،]/u.test(line.text) ? found : [];
}

/** "Theo VnExpress": after the word that names agencies, another outlet and no more. */
function supplierAlone(line: CreditLine, from: number, { names, words, home }: CreditContext): Draft[] {
  const name = line.text.slice(from).replace(/(?<![)\].\s])[)\].\s]+$/u, "");
  const outlet = lookUpOutlet(name, names);
  if (!outlet || isHome(name, outlet, home)) return [];
  return [{ ...draft(line, name, outlet, from), type: creditTypeOf(outlet, name, words) }];
}

const LIST_PIECE = /[^/,،、()[\]（）]+/gu;
const HYPHENED_PIECE = /[^–—-]+/gu;
const EDITOR = /^[\s.*]*(?:\p{L}{1,5}[\s.*]*)?$/u;

/** The agencies of a stretch that holds nothing beside them but initials and dates; none where it holds more. */
function onlyAgencies(line: CreditLine, [from, to]: Span, context: CreditContext): Draft[] {
  const found: Draft[] = [];
  for (const { 0: piece, index } of line.text.slice(from, to).matchAll(LIST_PIECE)) {
    const agencies = [[piece], piece.match(HYPHENED_PIECE) ?? []]
      .map((pieces) => allAgencies(pieces, context))
      .find((each) => each !== null);
    if (agencies) {
      let at = from + index;
      for (const { name, outlet } of agencies) {
        at = line.text.indexOf(name, at);
        found.push(draft(line, name, outlet, at));
      }
    } else if (!EDITOR.test(piece) && !isDate(piece)) return [];
  }
  return found;
}

/** Null unless each piece is an agency's name. */
function allAgencies(
  pieces: readonly string[],
  { names }: CreditContext,
): { name: string; outlet: Outlet }[] | null {
  const named = pieces.map((piece) => ({ piece, ...wholeOutlet(piece.replace(/\.\s*$/u, ""), names) }));
  if (named.length === 0) return null;
  const agencies = named.flatMap(({ piece, outlet, span }) =>
    outlet?.kind === "wire" && span ? [{ name: piece.slice(...span), outlet }] : [],
  );
  return agencies.length === named.length ? agencies : null;
}

const SIGN_OFF =
  /(?:[.!?…"”»。！？」』]\s*|^\s*)(?:[(（]\s?([^()（）\s][^()（）]{1,39})[)）]|(?:(?:[–—-]{1,2}|\/)\s?)?([\p{L}\p{N}][\p{L}\p{N}./ -]{1,29}?))\.?$/u;

/** The last words of the text: "… said the minister. (Agency, ab)", "… the border. AGENCY", "… the quay. /Agency". */
export function readSignOffEnd(line: CreditLine, context: CreditContext): Draft[] {
  const from = Math.max(0, line.text.length - LAST_WORDS);
  const tail = line.text.slice(from).trimEnd();
  const match = SIGN_OFF.exec(tail);
  const inner = (match?.[1] ?? match?.[2] ?? "").trim();
  if (inner === "") return [];
  const start = from + tail.lastIndexOf(inner);
  const named = wholeOutlet(inner, context.names);
  if (named?.outlet.kind === "wire") {
    return [draft(line, inner.slice(...named.span), named.outlet, start + named.span[0])];
  }
  if (match?.[1] === undefined) return [];
  const listed = onlyAgencies(line, [start, start + inner.length], context);
  if (listed.length > 0) return listed;
  return context.words.agencyOnly.isWhole(inner) ? [draft(line, inner, null, start)] : [];
}

/** "Agency writers N. N. and N. N. contributed to this report." */
export function readContribution(line: CreditLine, context: CreditContext): Draft[] {
  const { text } = line;
  if (text.length > LONGEST_CONTRIBUTION || !context.words.contributed.test(text)) return [];
  return outletsIn(text, context.names)
    .filter(({ outlet, span }) => creditTypeOf(outlet, text.slice(...span), context.words) === "wire")
    .map(({ outlet, span }) => draft(line, text.slice(...span), outlet, span[0]));
}

function draft(line: CreditLine, name: string, outlet: Draft["outlet"], start: number): Draft {
  return {
    type: "wire",
    name,
    outlet,
    where: line.where,
    text: line.text,
    span: [start, start + name.length],
    url: null,
  };
}
