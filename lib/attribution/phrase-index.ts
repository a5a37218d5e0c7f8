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

/** Phrases by what they begin with, the longer first. */
export interface PhraseIndex {
  /** By the first word, where that is of Latin or Cyrillic letters. */
  byWord: ReadonlyMap<string, readonly Entry[]>;
  /** By the first sign or letter, those beyond Cyrillic apart: few texts need a look at them. */
  bySign: ReadonlyMap<string, readonly Entry[]>;
  byLetter: ReadonlyMap<string, readonly Entry[]>;
}

export function indexPhrases(list: readonly string[]): PhraseIndex {
  const index = {
    byWord: new Map<string, Entry[]>(),
    bySign: new Map<string, Entry[]>(),
    byLetter: new Map<string, Entry[]>(),
  };
  for (const phrase of new Set(list)) {
    if (phrase === "") continue;
    const entry = entryOf(phrase);
    const letter = entry.folded.charAt(0);
    const word = wordAt(entry.folded, 0);
    const map = word !== "" ? index.byWord : isBeyondCyrillic(letter) ? index.byLetter : index.bySign;
    insert(map, word || letter, entry);
  }
  return index;
}

function insert(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = map.get(key);
  if (!known) map.set(key, [entry]);
  else known.splice(known.findLastIndex(({ folded }) => folded.length >= entry.folded.length) + 1, 0, entry);
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
