import type { DifferenceKind, Span } from "../model";
import { indexTerm } from "../pack/index-terms";
import { findSwappedActors } from "./distorted-actors";
import { findOtherPlaces } from "./distorted-places";
import type { PrintedDate } from "./printed-dates";
import type { PrintedNumber } from "./printed-numbers";
import { type ReadWording, readWording, type Wording } from "./wording";

/** What differs between two wordings of one matter: where it stands in the one and in the other. */
export interface Distortion {
  kind: DifferenceKind;
  here: Span;
  there: Span;
}

/** Ids that an entity stands beside: what contains a place, whose seat a city is (`NameIndex.relatedTo`). */
export type Related = (id: string) => ReadonlySet<string>;

/**
 * Differences that make two wordings of one matter two statements: a negation on one side only, another number, day or
 * place, another actor or the same two in each other's roles. What only one side tells is no difference. Spans point at
 * the differing words; where a word is missing, at the whole other text. At most one of each kind.
 */
export function findDistortions(here: Wording, there: Wording, related: Related): Distortion[] {
  const [a, b] = [readWording(here), readWording(there)];
  return [
    otherNegation(a, b),
    otherNumber(a, b),
    findSwappedActors(a, b, related),
    otherDate(a, b),
    findOtherPlaces(a, b, related),
  ].filter((found) => found !== null);
}

function otherNegation(a: ReadWording, b: ReadWording): Distortion | null {
  if (!a.words || !b.words) return null;
  const [here, there] = [negationIn(a), negationIn(b)];
  if ((here === null) === (there === null)) return null;
  return { kind: "negation", here: here ?? [0, a.text.length], there: there ?? [0, b.text.length] };
}

function negationIn({ tokens, words }: ReadWording): Span | null {
  return tokens.find(({ term }) => words?.negations.has(term))?.span ?? null;
}

/** A number is another one where it counts the same thing, or where each side has one that the other lacks. */
function otherNumber(a: ReadWording, b: ReadWording): Distortion | null {
  const [here, there] = [unmatched(a.numbers, b.numbers), unmatched(b.numbers, a.numbers)];
  for (const mine of here) {
    const theirs = there.find((theirs) => countedThing(a, mine) === countedThing(b, theirs));
    if (theirs) return { kind: "number", here: mine.span, there: theirs.span };
  }
  const [mine, theirs] = [here[0], there[0]];
  return here.length === 1 && there.length === 1 && mine && theirs
    ? { kind: "number", here: mine.span, there: theirs.span }
    : null;
}

function unmatched(mine: PrintedNumber[], theirs: PrintedNumber[]): PrintedNumber[] {
  return mine.filter(({ value }) => !theirs.some((other) => other.value === value));
}

function countedThing({ tokens }: ReadWording, { span }: PrintedNumber): string {
  const next = tokens.find((token) => token.span[0] >= span[1]);
  return next ? indexTerm(next.term) : "";
}

/** Only like is compared with like: a weekday says nothing against a day of the month. */
function otherDate(a: ReadWording, b: ReadWording): Distortion | null {
  return (
    disjoint(a, b, ({ weekday }) => weekday) ??
    disjoint(a, b, ({ month, day }) => month !== null && day !== null && `${month}-${day}`) ??
    disjoint(a, b, ({ month }) => month) ??
    disjoint(a, b, ({ year }) => year)
  );
}

function disjoint(
  a: ReadWording,
  b: ReadWording,
  part: (date: PrintedDate) => number | string | null | false,
): Distortion | null {
  const stated = (dates: PrintedDate[]) =>
    dates.filter((date) => part(date) !== null && part(date) !== false);
  const [here, there] = [stated(a.dates), stated(b.dates)];
  const [mine, theirs] = [here[0], there[0]];
  if (!mine || !theirs || here.some((one) => there.some((other) => part(one) === part(other)))) return null;
  return { kind: "date", here: mine.span, there: theirs.span };
}
