import { monthOf } from "../article/month-names";
import { findMentions } from "../entities/find-mentions";
import { lookUpOutlet } from "../entities/look-up";
import type { NameIndex } from "../entities/names";
import type { Outlet, Span } from "../model";

export interface NamedOutlet {
  outlet: Outlet;
  span: Span;
}

/** A word with a number in it; scripts without spaces would make a sentence of it. */
const DATED = /(?<!\S)(?=\S{1,20}(?:\s|$))\S*\p{N}\S*/gu;
const EDGE = /^[\s,.;:·•|*–—-]+|[\s,;:·•|*–—-]+$/gu;
/** What may stand in a date or time beside numbers, months apart: "AM", "IST", "Wed". */
const DATE_WORD = /^(?:\p{Lu}{1,4}|\p{Lu}\p{Ll}{2}|[ap]\.?m|h|Uhr)\.?$/u;
/** Languages whose month names are taken for part of a date beside an outlet's name. */
const MONTH_LANGUAGES = ["en", "de", "es", "fr", "it", "pt", "ru", "uk", "sr", "tr", "nl", "pl"];
const MOST_DATE_WORDS = 4;

/** The outlet that the whole text names, dates and times beside it left out. */
export function wholeOutlet(text: string, names: NameIndex): NamedOutlet | null {
  const bare = text.replace(EDGE, "");
  const whole = lookUpOutlet(bare, names);
  if (whole && !isHeadline(bare, names)) {
    const start = text.indexOf(bare);
    // "Agency Writer": the name without the words that stand around it.
    const name = outletsIn(bare, names).find(({ outlet }) => outlet.id === whole.id)?.span ?? [
      0,
      bare.length,
    ];
    return { outlet: whole, span: [start + name[0], start + name[1]] };
  }
  const named = outletsIn(text, names);
  const [only] = named;
  if (!only) return datedAgency(text, names);
  if (named.length > 1) return null;
  return isDate(`${text.slice(0, only.span[0])} ${text.slice(only.span[1])}`) ? only : null;
}

const BEFORE_DATE = /^([\p{L}.-]{2,12})[\s,|]+(?=\S*\p{N})/u;

/** "AA 3.3.2021": a short name that proves nothing in a sentence, with a date. */
function datedAgency(text: string, names: NameIndex): NamedOutlet | null {
  const name = BEFORE_DATE.exec(text)?.[1];
  const outlet = name === undefined ? null : lookUpOutlet(name, names);
  if (name === undefined || outlet?.kind !== "wire" || !isDate(text.slice(name.length))) return null;
  return { outlet, span: [0, name.length] };
}

const BEFORE_BRACKET = /^(.*\S)\s*[([（]/u;
const CAPITALS_ONLY = /^(?:\p{Lu}\S*(?!\S)\s?){1,5}$/u;

/** "Oil falls below forty dollars (Herald)": what stands before the bracket is neither a name nor a person. */
function isHeadline(text: string, names: NameIndex): boolean {
  const before = BEFORE_BRACKET.exec(text)?.[1];
  if (before === undefined || lookUpOutlet(before, names)) return false;
  return /\s/u.test(before) && /\p{Ll}/u.test(before) && !CAPITALS_ONLY.test(before) && !isDate(before);
}

/** True for dates, times and empty text. */
export function isDate(text: string): boolean {
  const words = text.replace(DATED, " ").match(/[\p{L}.]+/gu) ?? [];
  if (words.length === 0) return true;
  return (
    /\p{N}/u.test(text) &&
    words.length <= MOST_DATE_WORDS &&
    words.every((word) => DATE_WORD.test(word) || monthOf(word, MONTH_LANGUAGES) !== null)
  );
}

/** Every outlet that the text names, in order; names that prove nothing where they stand are left out. */
export function outletsIn(text: string, names: NameIndex): NamedOutlet[] {
  const found: NamedOutlet[] = [];
  for (const { id, kind, span, unsupported } of findMentions(text, names)) {
    const outlet = kind === "outlet" && !unsupported ? names.outletById(id) : null;
    if (outlet) found.push({ outlet, span });
  }
  return found;
}

/** True where the printed name means the outlet only by its position ("AA" is also a button for larger print). */
export function needsSupport(name: string, names: NameIndex): boolean {
  return findMentions(`x ${name} x`, names).some(({ unsupported }) => unsupported);
}
