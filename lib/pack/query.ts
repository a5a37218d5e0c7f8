import type { Genre, Mention, PartialDate } from "../model";
import { addressWords } from "../text/address-words";
import { type IndexToken, indexTokens } from "./index-terms";
import type { PackQuery, QueryTerm } from "./pack";
import { QUERY_WEIGHTS } from "./ranking-weights";

/** What a query is made from: an article, or any part of one. */
export interface QuerySource {
  title: string | null;
  /** Its words count as those of the text do. */
  url?: string | null;
  text: string;
  published: PartialDate | null;
  genre?: Genre | null;
  /** Entities found in title and text; spans are not looked at. */
  mentions?: readonly Pick<Mention, "id" | "kind" | "unsupported">[];
  statements?: readonly { speakerId: string | null; date: PartialDate | null }[];
  /** Reports of the pack that may not be hits. */
  exclude?: readonly number[];
}

/** UTF-16 units of a text that are read: what comes later in a page of several megabytes tells nothing new. */
const LONGEST_TEXT = 60_000;
const LONGEST_TITLE = 1_000;

/** The question that an article puts to a pack: pure, and linear in the text's length. */
export function makeQuery(source: QuerySource): PackQuery {
  return {
    terms: weighTerms(
      (source.title ?? "").slice(0, LONGEST_TITLE),
      addressWords(source.url ?? ""),
      source.text.slice(0, LONGEST_TEXT),
    ),
    entities: supportedEntities(source.mentions ?? []),
    statements: [...(source.statements ?? [])],
    published: source.published,
    genre: source.genre ?? null,
    exclude: [...new Set(source.exclude ?? [])],
  };
}

/** The same terms in every order of equal weights, so that an answer doesn't depend on a sort's whims. */
export const heaviestFirst = (a: { weight: number; label: string }, b: { weight: number; label: string }) =>
  b.weight - a.weight || (a.label < b.label ? -1 : 1);

function weighTerms(title: string, address: string, text: string): QueryTerm[] {
  const terms = new Map<string, { word: string; frequency: number; isName: boolean }>();
  const add = ({ term, token }: IndexToken, weight: number, isName: boolean) => {
    const known = terms.get(term);
    if (known) {
      known.frequency += weight;
      known.isName ||= isName;
    } else terms.set(term, { word: token.term, frequency: weight, isName });
  };
  for (const token of indexTokens(title)) add(token, QUERY_WEIGHTS.title, false);
  for (const token of indexTokens(address)) add(token, QUERY_WEIGHTS.lead, false);
  const tokens = indexTokens(text);
  tokens.forEach((token, place) => {
    const weight = place < QUERY_WEIGHTS.leadWords ? QUERY_WEIGHTS.lead : QUERY_WEIGHTS.rest;
    add(token, weight, looksLikeName(text, tokens[place - 1], token));
  });
  const { name, number, saturation } = QUERY_WEIGHTS;
  return [...terms]
    .map(([label, { word, frequency, ...term }]) => {
      const raised = frequency * (NUMBER.test(label) ? number : term.isName ? name : 1);
      return { label, word, weight: (raised * (saturation + 1)) / (raised + saturation) };
    })
    .sort(heaviestFirst)
    .map(({ label: term, word, weight }) => ({ term, word, weight }));
}

const SENTENCE_BREAK = /[.!?\n"“«„:]/;
const NUMBER = /^\p{N}/u;

/** Capitals where a sentence doesn't begin. */
function looksLikeName(text: string, before: IndexToken | undefined, { token }: IndexToken): boolean {
  const first = text.charAt(token.span[0]);
  if (!before || first === first.toLowerCase()) return false;
  return !SENTENCE_BREAK.test(text.slice(before.token.span[1], token.span[0]));
}

/** Ids of the entities that the mentions prove, each once; outlets are no entities. */
export function supportedEntities(
  mentions: readonly Pick<Mention, "id" | "kind" | "unsupported">[],
): string[] {
  const named = mentions.filter(({ kind, unsupported }) => kind !== "outlet" && !unsupported);
  return [...new Set(named.map(({ id }) => id))];
}
