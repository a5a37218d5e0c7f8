import { indexTokens } from "../pack/index-terms";
import type { TermCounts } from "../pack/pack";
import { lookUpNumber, tableKey, writeStringTable } from "../text/string-table";

/** How telling words and names are in one collection: the rarer, the more. */
export interface TermWeights {
  /** Inverse document frequency of an index term, entity id or number; that of a term seen nowhere is the highest. */
  of(term: string): number;
}

export interface WeighedText {
  text: string;
  entities: Iterable<string>;
  /** What else is counted: `recordKeys`. */
  keys?: readonly string[];
}

export function weighTerms(texts: Iterable<WeighedText>): TermWeights {
  return weightsOf(countTerms(texts));
}

export function weightsOf({ texts, having }: TermCounts): TermWeights {
  return {
    of: (term) => Math.log((texts + 1) / (lookUpNumber(having, tableKey(term)) ?? 1)),
  };
}

/** Counts index terms (`indexTerm`), entity ids and keys over a collection's texts. */
export function countTerms(texts: Iterable<WeighedText>): TermCounts {
  const having = new Map<string, number>();
  let count = 0;
  for (const { text, entities, keys = [] } of texts) {
    count++;
    const words = indexTokens(text).map(({ term }) => term);
    const terms = [...words, ...[...entities].map(entityTerm), ...keys].map(tableKey);
    for (const term of new Set(terms)) having.set(term, (having.get(term) ?? 0) + 1);
  }
  const often = [...having].filter(([, times]) => times > 1);
  return {
    texts: count,
    having: writeStringTable(new Map(often.map(([term, times]) => [term, `${times}`]))),
  };
}

/** The term of an entity: no word of a text can be it. */
export function entityTerm(id: string): string {
  return `@${id}`;
}

/** The term of a topic, a speaker, a credit or a headline's word. */
export function keyTerm(kind: "headline" | "topic" | "speaker" | "credit", id: string): string {
  return `@${kind}:${id}`;
}
