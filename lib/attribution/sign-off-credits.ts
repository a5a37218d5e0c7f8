import { type CreditContext, creditTypeOf, type Draft } from "./credit-context";
import { needsSupport, outletsIn, wholeOutlet } from "./known-outlet";
import type { CreditLine } from "./labelled-credits";

const LONGEST_SIGN_OFF = 60;
const LONGEST_CONTRIBUTION = 300;
/** "abc/Agency": the initials of the editor before the agency's name. */
const INITIALS = /^[\s(]*(?:[\p{Ll}\p{Lu}]{1,5}\s?\/\s?){1,3}/u;
const LAST_WORDS = 50;

/** A line after the text that is an agency's name and no more: "(Agency)", "abc/Agency". */
export function readSignOffLine(line: CreditLine, context: CreditContext): Draft[] {
  const { words, names } = context;
  if (line.text.length > LONGEST_SIGN_OFF || words.rights.test(line.text) || words.photo.test(line.text))
    return [];
  const several = agenciesIn(line, context);
  if (several.length > 0) return several;
  const skipped = INITIALS.exec(line.text)?.[0].length ?? 0;
  const bare = line.text.slice(skipped).replace(/^[\s([*.–—-]+|[\s)\]*.–—-]+$/gu, "");
  const start = line.text.indexOf(bare, skipped);
  const named = wholeOutlet(bare, names);
  if (named?.outlet.kind === "wire" && (skipped > 0 || !needsSupport(bare, names))) {
    return [draft(line, bare.slice(...named.span), named.outlet, start + named.span[0])];
  }
  return /[([]/u.test(line.text) && words.agencyOnly.isWhole(bare) ? [draft(line, bare, null, start)] : [];
}

/** "(ab/Agency/Agency)", "With Agency and Agency": nothing but agencies and the initials of editors. */
function agenciesIn(line: CreditLine, { words, names }: CreditContext): Draft[] {
  const opening = words.withAgency.first(line.text)?.end ?? 0;
  const inner = line.text.slice(opening);
  if (opening === 0 && !/^\s*[([].*\//u.test(inner)) return [];
  const found: Draft[] = [];
  for (const { 0: piece, index } of inner.matchAll(/[^/,()[\]]+/gu)) {
    const named = wholeOutlet(piece.replace(/\.\s*$/u, ""), names);
    if (named?.outlet.kind === "wire") {
      const start = opening + index + named.span[0];
      found.push(draft(line, piece.slice(...named.span), named.outlet, start));
    } else if (!/^[\s.]*(?:\p{L}{1,5}[\s.]*)?$/u.test(piece)) return [];
  }
  return found;
}

const SIGN_OFF =
  /(?:[.!?…"”»]\s*|^\s*)(?:\(\s?([^()\s][^()]{1,39})\)|(?:[–—-]{1,2}\s?)?([\p{L}\p{N}][\p{L}\p{N}./ -]{1,29}?))\.?$/u;

/** The last words of the text: "… said the minister. (Agency)", "… the border. AGENCY". */
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
  return match?.[1] && context.words.agencyOnly.isWhole(inner) ? [draft(line, inner, null, start)] : [];
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
