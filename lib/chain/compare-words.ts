import { findMentions } from "../entities/find-mentions";
import type { NameIndex } from "../entities/names";
import type { Article, Difference, ReportStatement, Span, Statement } from "../model";
import { containment } from "../reuse/containment";
import { findDistortions } from "./distortions";
import type { Compared, CompareWords } from "./match-statements";
import { quotationsOf, quoteHashes } from "./quote-hashes";
import { cosine, type PreparedItem, prepareItem } from "./statement-item";
import type { TermWeights } from "./term-weights";

/**
 * Gists of one speaker's statements of one day and occasion are this much alike in a third of the bundled pack's pairs,
 * those of other days in 1 in 80.
 */
const AGREEING_WORDS = 0.2;
/** Below it, differing words are two things said; above it 56 of 56 distorted pairs differ, 2 of 56 honest ones. */
const SAME_MATTER_WORDS = 0.4;
/** In another language: names, numbers and days that both tell; so many are in 1 in 1000 pairs of other days. */
const AGREEING_FACTS = 3;
/** Of the runs of words of one quotation. */
const AGREEING_QUOTE = 0.5;
/** The pack's gists and occasions are Headwater's own words. */
const RECORD_LANGUAGE = "en";
const LONGEST_PIECE = 1_000;
/** Longest word or two that are shown of a difference, in UTF-16 units. */
const LONGEST_SHOWN = 60;

/**
 * Compares the words that the article attributes to a speaker, sentence by sentence, with a report's record of what
 * the speaker said. An article tells much, a record one thing: the sentence that is most like it is the one compared.
 */
export function wordsComparer(article: Article, names: NameIndex, terms: TermWeights): CompareWords {
  const prepare = (text: string, language: string | null) =>
    prepareItem({ text, language, published: null, mentions: findMentions(text, names) }, terms);
  const gistOf = memoised((gist: string) => prepare(gist, RECORD_LANGUAGE));
  const placesOf = memoised((text: string) => placesIn(text, names));
  const piecesOf = memoised((content: readonly Span[]) =>
    content.map(([start, end]) =>
      prepare(article.body.slice(start, Math.min(end, start + LONGEST_PIECE)), article.language),
    ),
  );
  const quotationsIn = quotationsOf(article.body);
  const quotesOf = memoised((content: readonly Span[]) => quoteHashes(quotationsIn(content)));
  const compareTwo: CompareWords = (mine, theirs) => {
    const content = mine.content ?? NOTHING;
    const told = theirs.gist === null ? null : compareGist(piecesOf(content), gistOf(theirs.gist), names);
    return {
      agrees: told?.agrees === true || sharesQuote(quotesOf(content), theirs.quotes ?? []),
      isElsewhere: isElsewhere(placesOf(whereOf(mine, article)), placesOf(theirs.occasion ?? ""), names),
      differences: told?.differences ?? [],
    };
  };
  // Reasons, stories and links ask about the same two.
  const comparedWith = memoised((mine: Statement) =>
    memoised((theirs: ReportStatement) => compareTwo(mine, theirs)),
  );
  return (mine, theirs) => comparedWith(mine)(theirs);
}

const NOTHING: readonly Span[] = [];

function memoised<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function compareGist(
  pieces: readonly PreparedItem[],
  gist: PreparedItem,
  names: NameIndex,
): Pick<Compared, "agrees" | "differences"> {
  const best = pieces.reduce<{ piece: PreparedItem; alike: number } | null>((most, piece) => {
    const alike = likeness(piece, gist);
    return most && most.alike >= alike ? most : { piece, alike };
  }, null);
  if (!best) return { agrees: false, differences: [] };
  const differences = best.alike >= SAME_MATTER_WORDS ? differencesOf(best.piece, gist, names) : [];
  return {
    agrees: best.alike >= AGREEING_WORDS,
    // A long sentence and a short gist in two languages: what the negation belongs to cannot be told.
    differences: isOneLanguage(best.piece, gist)
      ? differences
      : differences.filter(({ kind }) => kind !== "negation"),
  };
}

/** 0 to 1; across languages all or nothing. */
function likeness(piece: PreparedItem, gist: PreparedItem): number {
  if (isOneLanguage(piece, gist)) return cosine(piece.words, gist.words);
  const shared = [...gist.facts.weights.keys()].filter((fact) => piece.facts.weights.has(fact)).length;
  return shared >= AGREEING_FACTS ? 1 : 0;
}

function isOneLanguage({ item: a }: PreparedItem, { item: b }: PreparedItem): boolean {
  const primary = (tag: string | null) => (tag ?? "").toLowerCase().split("-")[0];
  return primary(a.language) === primary(b.language);
}

function differencesOf(piece: PreparedItem, gist: PreparedItem, names: NameIndex): Difference[] {
  const [mine, theirs] = [piece.item.text, gist.item.text];
  return findDistortions(piece.item, gist.item, (id) => names.relatedTo(id)).map(({ kind, here, there }) => ({
    kind,
    here: wordsAt(mine, here),
    there: wordsAt(theirs, there),
  }));
}

/** Empty where the span is the whole text: that is how a missing word is told. */
function wordsAt(text: string, span: Span): string {
  const isMissing = span[0] === 0 && span[1] >= text.length;
  return isMissing ? "" : text.slice(...span).slice(0, LONGEST_SHOWN);
}

function sharesQuote(mine: readonly number[][], theirs: readonly number[][]): boolean {
  return mine.some((one) =>
    theirs.some((other) => {
      const { ofFirst, ofSecond } = containment(one, other);
      return Math.max(ofFirst, ofSecond) >= AGREEING_QUOTE;
    }),
  );
}

function placesIn(text: string, names: NameIndex): string[] {
  return findMentions(text, names)
    .filter(({ kind, unsupported }) => kind === "place" && !unsupported)
    .map(({ id }) => id);
}

/** The dateline's place is where the report was written: it proves no other occasion. */
function whereOf({ occasion, place }: Statement, { dateline }: Article): string {
  return [occasion, place === dateline ? null : place].filter(Boolean).join(". ");
}

/** Each names a place of its own, and none lies in, or stands for, a place that the other names. */
function isElsewhere(here: readonly string[], there: readonly string[], names: NameIndex): boolean {
  const isOne = (a: string, b: string) => a === b || names.relatedTo(a).has(b) || names.relatedTo(b).has(a);
  return here.length > 0 && there.length > 0 && !here.some((a) => there.some((b) => isOne(a, b)));
}
