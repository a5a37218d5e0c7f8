import type { Alias } from "./names";
import type { Word } from "./word-forms";

/** Aliases with one first word, longest first, by their second word where they are many ("The …"). */
export interface AliasList {
  /** All of them, or, where there are many, those of one word. */
  plain: readonly Alias[];
  /** By the second word and by its stem; null where there are few. */
  bySecond: ReadonlyMap<string, readonly Alias[]> | null;
}

const FEW = 6;

export function listOf(aliases: readonly Alias[]): AliasList {
  if (aliases.length <= FEW) return { plain: aliases, bySecond: null };
  const bySecond = new Map<string, Alias[]>();
  for (const alias of aliases) {
    const [, term] = alias.terms;
    if (term === undefined) continue;
    for (const key of new Set([term, alias.stems[1] ?? term])) {
      const known = bySecond.get(key);
      if (known) known.push(alias);
      else bySecond.set(key, [alias]);
    }
  }
  return { plain: aliases.filter(({ terms }) => terms.length === 1), bySecond };
}

/** The aliases that may go on with the next word, longest first within each list. */
export function* candidates(
  lists: readonly AliasList[],
  next: Word | undefined,
): Generator<readonly Alias[]> {
  for (const { plain, bySecond } of lists) {
    if (bySecond !== null && next !== undefined) {
      const { term, closed, stripped } = next.forms;
      const keys = new Set([term, ...(closed ? [closed.term] : []), ...stripped]);
      for (const key of keys) {
        const found = bySecond.get(key);
        if (found) yield found;
      }
    }
    yield plain;
  }
}
