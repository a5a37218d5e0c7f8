import { lookUpOutlet } from "../entities/look-up";
import { type CreditContext, creditTypeOf, type Draft, isHome } from "./credit-context";
import { draft, shift } from "./dateline-draft";
import { outletsIn, wholeOutlet } from "./known-outlet";

/** Datelines that need no bracket and no dash, by the custom of one language or medium. */
export function readOpening(head: string, context: CreditContext): Draft[] {
  return [
    ...beforeDanda(head, context),
    ...inDomain(head, context),
    ...beforeDatelineEnd(head, context),
    ...inOpening(head, context),
  ];
}

/** "एजेंसी, दिल्ली।": in Hindi a stop closes the dateline. */
const DANDA_HEAD = /^[^।.!?\n]{2,50}(?=।)/u;
const MOST_PLACE_WORDS = 3;

function beforeDanda(head: string, context: CreditContext): Draft[] {
  const pieces = [...(DANDA_HEAD.exec(head)?.[0] ?? "").matchAll(/[^,]+/gu)];
  if (
    pieces.length < 2 ||
    pieces.some(({ 0: piece }) => piece.trim().split(/\s+/u).length > MOST_PLACE_WORDS)
  )
    return [];
  return pieces.flatMap(({ 0: piece, index }) => {
    const named = wholeOutlet(piece, context.names);
    if (named?.outlet.kind === "wire")
      return [draft(piece.slice(...named.span), shift(named.span, index), context)];
    const name = piece.trim();
    const start = index + piece.indexOf(name);
    return context.words.agencies.isWhole(name) ? [draft(name, [start, start + name.length], context)] : [];
  });
}

/** "EXAMPLE.COM, Jakarta - ", "JAKARTA, Example.com - ": an address that another medium opens its texts with. */
const DOMAIN_HEAD =
  /^(?:\p{Lu}[\p{L} ]{1,30}, ?)?((?:[\p{L}\p{N}-]{2,20}\.){1,2}\p{L}{2,4})(?:, ?\p{Lu}[\p{L} ]{1,30})? (?:--|[–—-]) /u;

function inDomain(head: string, context: CreditContext): Draft[] {
  const [whole = "", name = ""] = DOMAIN_HEAD.exec(head) ?? [];
  const outlet = lookUpOutlet(name, context.names);
  if (name === "" || isHome(name, outlet, context.home)) return [];
  const start = whole.indexOf(name);
  const type = creditTypeOf(outlet, name, context.words);
  return [{ ...draft(name, [start, start + name.length], context), type }];
}

const LONGEST_UNSPACED = 24;
const SHORTEST_UNSPACED = 3;
const LONGEST_UNSPACED_NAME = 8;

/** Chinese "新华社北京4月24日电": the agency, the place, the date and the character for "wired". */
function beforeDatelineEnd(head: string, context: CreditContext): Draft[] {
  const near = head.slice(0, LONGEST_UNSPACED + 1);
  const start = /^[([（［【〔]?/u.exec(head)?.[0].length ?? 0;
  const inBracket = start > 0 ? context.words.reportEnd.all(near) : [];
  const ends = [...context.words.datelineEnd.all(near), ...inBracket];
  // The character may stand in the agency's name as well: a number comes before the one that ends the dateline.
  if (!ends.some((each) => each.start >= SHORTEST_UNSPACED && /\p{N}/u.test(head.slice(0, each.start))))
    return [];
  for (let end = start + SHORTEST_UNSPACED; end <= start + LONGEST_UNSPACED_NAME; end++) {
    const name = head.slice(start, end);
    if (lookUpOutlet(name, context.names)) return [draft(name, [start, end], context)];
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
