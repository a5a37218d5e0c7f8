import { fold } from "../text/fold";

/** An alias that is not taken apart yet. */
export interface RawAlias<Bearer> {
  bearer: Bearer;
  alias: string;
}

/**
 * Aliases by the first letter of their folded form: cheap to fill at start-up, so that the aliases of a script which a
 * text does not use are never taken apart.
 */
export class AliasBuckets<Bearer> {
  readonly #buckets = new Map<string, RawAlias<Bearer>[]>();

  add(bearer: Bearer, alias: string): void {
    const initial = initialOf(alias);
    const bucket = this.#buckets.get(initial);
    if (bucket) bucket.push({ bearer, alias });
    else this.#buckets.set(initial, [{ bearer, alias }]);
  }

  /** The aliases that begin as the term does, handed out once; in the order in which they came. */
  take(term: string): RawAlias<Bearer>[] {
    const initial = firstLetter(term);
    const bucket = this.#buckets.get(initial);
    if (!bucket) return [];
    this.#buckets.delete(initial);
    return bucket;
  }
}

const firstLetter = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

const WORD_LETTER = /[\p{L}\p{N}]/u;
const initials = new Map<string, string>();

/** First letter of the folded first word; "" where there is none. */
function initialOf(alias: string): string {
  for (const letter of alias) {
    let initial = initials.get(letter);
    if (initial === undefined) {
      const folded = WORD_LETTER.test(letter) ? fold(letter) : "";
      initial = folded === "" ? "" : firstLetter(folded);
      initials.set(letter, initial);
    }
    if (initial !== "") return initial;
  }
  return "";
}
