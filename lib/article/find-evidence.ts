import type { Evidence, Span } from "../model";

/** Spaces, line breaks, soft hyphens and characters of no width: pages put them anywhere between the same words. */
const IGNORED = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Letters of scripts that put spaces between words: one of them beside the words makes them part of a longer word. */
const WORD_PART = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{N}]/u;

/** Of the given context, this share must stand around the words where they occur more than once. */
const LEAST_CONTEXT = 0.5;

/** No more of the words around is compared; UTF-16 units on each side. */
const LONGEST_CONTEXT = 100;

/** A text without its ignored characters; `offsets[i]` is where character `i` stands in the text itself. */
interface Squeezed {
  text: string;
  offsets: number[];
}

type Quote = Pick<Evidence, "exact" | "prefix" | "suffix">;

/**
 * Where the evidence stands in `text`, by its exact words; where these occur more than once, by the words around
 * them. Null where they are gone, or where the words around do not tell which of several places is meant.
 */
export function findEvidence(text: string, evidence: Quote): Span | null {
  const page = squeeze(text);
  const exact = squeeze(evidence.exact).text;
  if (exact === "") return null;
  const prefix = squeeze(evidence.prefix).text.slice(-LONGEST_CONTEXT);
  const suffix = squeeze(evidence.suffix).text.slice(0, LONGEST_CONTEXT);

  const places: { at: number; context: number }[] = [];
  for (let at = page.text.indexOf(exact); at !== -1; at = page.text.indexOf(exact, at + 1)) {
    const span = spanOf(page, at, exact.length);
    if (!isWholeWords(text, span, evidence) || !hasSameWords(text.slice(...span), evidence.exact)) continue;
    const context = sharedEnd(page.text, at, prefix) + sharedStart(page.text, at + exact.length, suffix);
    places.push({ at, context });
  }
  const chosen = choose(places, prefix.length + suffix.length);
  return chosen === null ? null : spanOf(page, chosen, exact.length);
}

function choose(places: { at: number; context: number }[], given: number): number | null {
  const [first, ...others] = places;
  if (first === undefined) return null;
  if (others.length === 0) return first.at;
  const best = others.reduce((a, b) => (b.context > a.context ? b : a), first);
  const equals = places.filter((place) => place.context === best.context).length;
  // Two places that both have all of the context say the same: the first is as good as the other.
  const isClear = equals === 1 || best.context === given;
  return given > 0 && isClear && best.context >= given * LEAST_CONTEXT ? best.at : null;
}

/** False inside a longer word ("AP" in "APPLE"), unless the evidence itself was cut from that word. */
function isWholeWords(text: string, [start, end]: Span, evidence: Quote): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const startsInside = WORD_PART.test(before) && WORD_PART.test(text.charAt(start));
  const endsInside = WORD_PART.test(after) && WORD_PART.test(text.charAt(end - 1));
  return (
    (!startsInside || evidence.prefix.endsWith(before)) && (!endsInside || evidence.suffix.startsWith(after))
  );
}

/** False where one of two equal runs of letters parts them into other words ("to gether", "together"). */
function hasSameWords(found: string, exact: string): boolean {
  let i = 0;
  let j = 0;
  while (i < found.length && j < exact.length) {
    const isJoined = i > 0 && WORD_PART.test(found.charAt(i - 1)) && WORD_PART.test(exact.charAt(j - 1));
    const [start, from] = [i, j];
    while (i < found.length && IGNORED.test(found.charAt(i))) i += 1;
    while (j < exact.length && IGNORED.test(exact.charAt(j))) j += 1;
    const isApart = /\s/.test(exact.slice(from, j));
    const isApartInPage = /\s/.test(found.slice(start, i));
    // Pages put invisible characters where a line may break, and part elements without a space.
    const differs = isApart ? i === start : isApartInPage;
    if (isJoined && WORD_PART.test(found.charAt(i)) && differs) return false;
    i += 1;
    j += 1;
  }
  return true;
}

function squeeze(text: string): Squeezed {
  const kept: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (IGNORED.test(character)) continue;
    kept.push(character);
    offsets.push(i);
  }
  return { text: kept.join(""), offsets };
}

function spanOf(page: Squeezed, at: number, length: number): Span {
  return [page.offsets[at] ?? 0, (page.offsets[at + length - 1] ?? 0) + 1];
}

/** How many characters before `at` agree with the end of `prefix`. */
function sharedEnd(text: string, at: number, prefix: string): number {
  let shared = 0;
  while (
    shared < prefix.length &&
    shared < at &&
    text[at - 1 - shared] === prefix[prefix.length - 1 - shared]
  )
    shared += 1;
  return shared;
}

/** How many characters from `at` on agree with the start of `suffix`. */
function sharedStart(text: string, at: number, suffix: string): number {
  let shared = 0;
  while (shared < suffix.length && at + shared < text.length && text[at + shared] === suffix[shared])
    shared += 1;
  return shared;
}
