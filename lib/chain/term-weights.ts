import { indexTokens } from "../pack/index-terms";

/** How telling words and names are in one collection: the rarer, the more. */
export interface TermWeights {
  /** Inverse document frequency of an index term, entity id or number; that of a term seen nowhere is the highest. */
  of(term: string): number;
}

/** Counts index terms (`indexTerm`) and entity ids over a collection's texts. */
export function weighTerms(texts: Iterable<{ text: string; entities: readonly string[] }>): TermWeights {
  const having = new Map<string, number>();
  let count = 0;
  for (const { text, entities } of texts) {
    count++;
    for (const term of new Set([...indexTokens(text).map(({ term }) => term), ...entities.map(entityTerm)]))
      having.set(term, (having.get(term) ?? 0) + 1);
  }
  return { of: (term) => Math.log((count + 1) / (having.get(term) ?? 1)) };
}

/** The term of an entity: no word of a text can be it. */
export function entityTerm(id: string): string {
  return `@${id}`;
}
