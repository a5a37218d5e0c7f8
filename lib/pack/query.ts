import type { Mention, PartialDate } from "../model";
import { indexTerms } from "./index-terms";
import type { PackQuery } from "./pack";

/** What a query is made from: an article, or any part of one. */
export interface QuerySource {
  title: string | null;
  text: string;
  published: PartialDate | null;
  language: string | null;
  /** Entities found in `title` + "\n\n" + `text`. */
  mentions?: Mention[];
  statements?: { speakerId: string | null; date: PartialDate | null }[];
  /** Reports of the pack that may not be hits. */
  exclude?: number[];
}

/** UTF-16 units of a text that are read: what comes later in a page of several megabytes tells nothing new. */
const LONGEST_TEXT = 60_000;
/** Terms of the text that count as its lead. */
const LEAD_TERMS = 60;
const WEIGHTS = { title: 2, lead: 1, rest: 0.3 };

/** The question that an article puts to a pack: pure, and linear in the text's length. */
export function makeQuery(source: QuerySource): PackQuery {
  return {
    terms: weighTerms(source.title ?? "", source.text),
    entities: weighEntities(source.mentions ?? []),
    statements: source.statements ?? [],
    published: source.published,
    days: [],
    language: source.language,
    exclude: source.exclude ?? [],
  };
}

function weighTerms(title: string, text: string): PackQuery["terms"] {
  const frequencies = new Map<string, number>();
  const add = (term: string, weight: number) => frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
  for (const term of indexTerms(title.slice(0, LONGEST_TEXT))) add(term, WEIGHTS.title);
  indexTerms(text.slice(0, LONGEST_TEXT)).forEach((term, place) => {
    add(term, place < LEAD_TERMS ? WEIGHTS.lead : WEIGHTS.rest);
  });
  return [...frequencies]
    .map(([term, frequency]) => ({ term, weight: frequency }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}

function weighEntities(mentions: Mention[]): PackQuery["entities"] {
  const ids = new Set<string>();
  for (const mention of mentions) if (!mention.unsupported && mention.kind !== "outlet") ids.add(mention.id);
  return [...ids].map((id) => ({ id, weight: 1 }));
}
