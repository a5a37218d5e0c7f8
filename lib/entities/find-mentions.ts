import type { Mention, Span } from "../model";
import { type AliasList, candidates, listOf } from "./alias-list";
import { matchAlias } from "./match-alias";
import type { Alias, NameIndex } from "./names";
import { type Forms, type Word, wordsOf } from "./word-forms";

/** One place in the text with everyone who may be meant there. */
interface Place {
  span: Span;
  /** Index of the first and of the first word after. */
  words: [from: number, to: number];
  aliases: Alias[];
}

/**
 * All names of entities and outlets in the text, in order, never overlapping: the first, then the longest wins.
 * `unsupported` marks an alias that proves nothing alone where neither its place (alone in brackets or on a line) nor
 * another name in the text supports it. Linear in the text's length.
 */
export function findMentions(text: string, names: NameIndex): readonly Mention[] {
  const last = lastFound.get(names);
  if (last?.text === text) return last.mentions;
  const mentions = findAll(text, names);
  if (text.length > SHORT_TEXT) lastFound.set(names, { text, mentions });
  return mentions;
}

/** The text of an article is read for its credits and for its speakers: the last one's mentions are kept. */
const lastFound = new WeakMap<NameIndex, { text: string; mentions: readonly Mention[] }>();
const SHORT_TEXT = 400;

function findAll(text: string, names: NameIndex): Mention[] {
  const words = wordsOf(text);
  const places = findPlaces(text, words, names);
  const certain = new Set<string>();
  for (const place of places)
    for (const alias of place.aliases) if (isCertain(alias, place, words, text)) certain.add(alias.bearer.id);
  return places.map((place) => toMention(place, text, (alias) => supported(alias, place, certain)));

  function supported(alias: Alias, place: Place, known: Set<string>): boolean {
    if (isCertain(alias, place, words, text) || known.has(alias.bearer.id)) return true;
    for (const id of names.relatedTo(alias.bearer.id)) if (known.has(id)) return true;
    return false;
  }
}

function findPlaces(text: string, words: Word[], names: NameIndex): Place[] {
  const places: Place[] = [];
  let at = 0;
  while (at < words.length) {
    const place = longestAt(at);
    if (place) places.push(place);
    at = place ? place.words[1] : at + 1;
  }
  return places;

  function longestAt(from: number): Place | null {
    const word = words[from];
    let best: Place | null = null;
    const lists = word ? beginningWith(word.forms, names) : NOBODY;
    if (lists.length === 0) return best;
    for (const aliases of candidates(lists, words[from + 1])) {
      for (const alias of aliases) {
        const to = from + alias.terms.length;
        if (best && to < best.words[1]) break;
        const span = matchAlias(alias, words, from, text);
        if (!span) continue;
        if (!best || to > best.words[1]) best = { span, words: [from, to], aliases: [alias] };
        else best.aliases.push(alias);
      }
    }
    return best;
  }
}

const NOBODY: readonly AliasList[] = [];

/** The aliases that may begin with the word; most words begin none. Kept with the word for the last table used. */
function beginningWith(forms: Forms, names: NameIndex): readonly AliasList[] {
  if (forms.begins?.names === names) return forms.begins.lists;
  const found = forms.keys.map((stem) => names.aliasesOf(stem)).filter(({ length }) => length > 0);
  const lists = found.length === 0 ? NOBODY : found.map(listOf);
  forms.begins = { names, lists };
  return lists;
}

/** True where the alias proves its bearer with no help from the rest of the text. */
function isCertain(alias: Alias, { span, words: [from, to] }: Place, words: Word[], text: string): boolean {
  if (alias.bearer.ambiguous) return false;
  if (alias.need === null) return true;
  if (alias.need === "case") return !shouted(alias, text, words[from - 1], words[to]);
  return alias.bearer.kind === "outlet" && standsApart(text, span);
}

const SHOUTED = /^\p{Lu}{2,}$/u;

/** In a line all in capitals "US" may be the pronoun and "WHO" the question. */
function shouted(alias: Alias, text: string, before: Word | undefined, after: Word | undefined): boolean {
  if (!/^\p{Lu}+$/u.test(alias.printed)) return false;
  const isShouted = (word: Word | undefined) => word === undefined || SHOUTED.test(text.slice(...word.span));
  return (before !== undefined || after !== undefined) && isShouted(before) && isShouted(after);
}

const BEFORE_APART = /(?:^|[\n([/|©–—-])\s?$/u;
const AFTER_APART = /^\s?(?:$|[\n)\]/|–—])/u;

/** Alone between brackets, slashes or dashes, or on a line of its own. */
function standsApart(text: string, [start, end]: Span): boolean {
  return (
    BEFORE_APART.test(text.slice(Math.max(0, start - 2), start)) && AFTER_APART.test(text.slice(end, end + 2))
  );
}

/** Of all who bear the name here the supported go first, then speakers before publishers, then the name as printed. */
function toMention({ span, aliases }: Place, text: string, supported: (alias: Alias) => boolean): Mention {
  const printed = text.slice(...span).toLowerCase();
  const isInflected = (alias: Alias) => alias.printed.toLowerCase() !== printed;
  const rank = (alias: Alias) =>
    (supported(alias) ? 0 : 4) + (alias.bearer.official ? 2 : 0) + (isInflected(alias) ? 1 : 0);
  const best = aliases.reduce((a, b) => (rank(b) < rank(a) ? b : a));
  const { id, kind } = best.bearer;
  return { id, kind, span, text: text.slice(...span), unsupported: !supported(best) };
}
