import { fold } from "../text/fold";
import { isBounded } from "./phrases";

/**
 * Small Latin and Cyrillic letters, of which bounded phrases are made, and digits: several times faster than every
 * letter there is. What else stands within or beside a word parts it, on the page and in the phrase alike.
 */
const WORD = /[\da-zß-öø-\u024f\u0400-\u0481\u048a-\u052f\u1e00-\u1eff]+/g;

/** Each once, in lower case. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(WORD));
}

/** What decides which phrases a page may hold. */
export class PageWords {
  readonly words: ReadonlySet<string>;
  /** Empty where the page has no letter of the scripts without bounds. */
  readonly folded: string;

  constructor(text: string) {
    this.words = wordsOf(text);
    this.folded = isBounded(text) ? "" : fold(text);
  }
}

/** Phrases that can be asked for all at once which of them a page may hold. */
export class PhraseIndex {
  /** By the longest of their words, which few pages hold; without a word by "". */
  readonly #byWord = new Map<string, { phrase: string; words: readonly string[] }[]>();
  /** Those that are matched within words. */
  readonly #unbounded: { phrase: string; folded: string }[] = [];

  constructor(phrases: Iterable<string>) {
    for (const phrase of new Set(phrases)) {
      if (isBounded(phrase)) this.#add(phrase);
      else this.#unbounded.push({ phrase, folded: fold(phrase) });
    }
  }

  #add(phrase: string): void {
    const words = [...wordsOf(phrase)];
    const longest = words.reduce((a, b) => (b.length > a.length ? b : a), "");
    const known = this.#byWord.get(longest);
    if (known) known.push({ phrase, words });
    else this.#byWord.set(longest, [{ phrase, words }]);
  }

  /** All but those that no expression for them can match on the page; always in the same order. */
  heldBy({ words: onPage, folded: text }: PageWords): string[] {
    const held: string[] = [];
    for (const [longest, entries] of this.#byWord) {
      if (longest !== "" && !onPage.has(longest)) continue;
      for (const { phrase, words } of entries) if (words.every((word) => onPage.has(word))) held.push(phrase);
    }
    if (text === "") return held;
    for (const { phrase, folded } of this.#unbounded) if (text.includes(folded)) held.push(phrase);
    return held;
  }
}
