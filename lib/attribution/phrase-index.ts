import { isLetterAt, isWordAt } from "./letters";
import { foldedSigns, isBeyondCyrillic, plainSigns, wordAt } from "./search-text";

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ARABIC = /\p{Script=Arabic}/u;

export interface Entry {
  folded: string;
  /** With its capitals, which count in some lists. */
  printed: string;
  /** No letter and no number may stand before it, or after it. */
  isStart: boolean;
  isEnd: boolean;
  isArabic: boolean;
}

/** Phrases that begin alike, the longer first; few of them are ever asked for. */
export class Group {
  #entries: readonly Entry[] | null = null;
  readonly #phrases: string[] = [];

  add(phrase: string): void {
    this.#phrases.push(phrase);
  }

  get entries(): readonly Entry[] {
    this.#entries ??= [...new Set(this.#phrases)]
      .map(entryOf)
      .sort((a, b) => b.folded.length - a.folded.length);
    return this.#entries;
  }
}

/** Phrases by what they begin with. */
export interface PhraseIndex {
  /** By the first word, where that is of Latin or Cyrillic letters. */
  byWord: ReadonlyMap<string, Group>;
  /** By the first sign or letter, those beyond Cyrillic apart: few texts need a look at them. */
  bySign: ReadonlyMap<string, Group>;
  byLetter: ReadonlyMap<string, Group>;
}

export function indexPhrases(list: readonly string[]): PhraseIndex {
  const byWord = new Map<string, Group>();
  const bySign = new Map<string, Group>();
  const byLetter = new Map<string, Group>();
  for (const phrase of list) {
    const folded = foldedSigns(phrase);
    const word = wordAt(folded, 0);
    if (word !== "") add(byWord, word, phrase);
    else if (folded !== "")
      add(isBeyondCyrillic(folded.charAt(0)) ? byLetter : bySign, folded.charAt(0), phrase);
  }
  return { byWord, bySign, byLetter };
}

function add(groups: Map<string, Group>, key: string, phrase: string): void {
  let group = groups.get(key);
  if (!group) {
    group = new Group();
    groups.set(key, group);
  }
  group.add(phrase);
}

/**
 * Whole words are matched, except in scripts without spaces; Arabic cues may end in a prefix of the next word ("ل"), so
 * only their start is bounded.
 */
function entryOf(phrase: string): Entry {
  const folded = foldedSigns(phrase);
  const printed = plainSigns(phrase);
  if (isBeyondCyrillic(folded)) {
    if (UNSPACED.test(folded)) return { folded, printed, isStart: false, isEnd: false, isArabic: false };
    if (ARABIC.test(folded))
      return { folded, printed, isStart: isLetterAt(folded, 0), isEnd: false, isArabic: true };
  }
  const isEnd = isWordAt(folded, folded.length - 1);
  return { folded, printed, isStart: isWordAt(folded, 0), isEnd, isArabic: false };
}
