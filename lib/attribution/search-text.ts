/**
 * Small Latin and Cyrillic letters, of which bounded phrases are made, and digits: several times faster than every
 * letter there is. What else stands within or beside a word parts it, in the text and in the phrase alike.
 */
const WORD = /[\da-zß-öø-\u024f\u0400-\u0481\u048a-\u052f\u1e00-\u1eff]+/g;

/** Where the scripts are whose phrases are matched within words, among others. */
const BEYOND_CYRILLIC = /[\u0600-\u1fff\u2e80-\uffff]/;

/** A text in which phrases are looked for, offset for offset: small letters, one kind of apostrophe and of space. */
export class SearchText {
  readonly folded: string;
  /** False where no letter can be of a script whose phrases are matched within words. */
  readonly isBeyondCyrillic: boolean;
  #words: { words: string[]; starts: number[] } | null = null;
  #places: Map<string, number[]> | null = null;

  constructor(readonly printed: string) {
    this.folded = foldedSigns(printed);
    this.isBeyondCyrillic = isBeyondCyrillic(printed);
  }

  /** The words of the folded text in order, and where each starts. */
  wordsAndStarts(): { words: readonly string[]; starts: readonly number[] } {
    if (this.#words) return this.#words;
    const words: string[] = [];
    const starts: number[] = [];
    WORD.lastIndex = 0;
    for (let match = WORD.exec(this.folded); match !== null; match = WORD.exec(this.folded)) {
      words.push(match[0]);
      starts.push(match.index);
    }
    this.#words = { words, starts };
    return this.#words;
  }

  /** Where the word starts each time. */
  placesOf(word: string): readonly number[] {
    this.#places ??= this.#wordsByName();
    return this.#places.get(word) ?? NOWHERE;
  }

  #wordsByName(): Map<string, number[]> {
    const { words, starts } = this.wordsAndStarts();
    const places = new Map<string, number[]>();
    words.forEach((word, at) => {
      const known = places.get(word);
      const start = starts[at] ?? 0;
      if (known) known.push(start);
      else places.set(word, [start]);
    });
    return places;
  }
}

const NOWHERE: readonly number[] = [];

export function isBeyondCyrillic(text: string): boolean {
  return BEYOND_CYRILLIC.test(text);
}

/** In small letters, with one kind of apostrophe and of space; every character keeps its place. */
export function foldedSigns(text: string): string {
  return plainSigns(toSmall(text));
}

const OTHER_SIGNS = /[’ʼ\u00a0]/;

/** Apostrophes and spaces are printed in several ways. */
export function plainSigns(text: string): string {
  if (!OTHER_SIGNS.test(text)) return text;
  return text.replaceAll("’", "'").replaceAll("ʼ", "'").replaceAll("\u00a0", " ");
}

/** Letters whose small form is longer stay as they are. */
function toSmall(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  }).join("");
}

const WORD_HERE = new RegExp(WORD.source, "y");

/** The word that begins at an offset of a folded text, "" where none does. */
export function wordAt(folded: string, at: number): string {
  WORD_HERE.lastIndex = at;
  return WORD_HERE.test(folded) ? folded.slice(at, WORD_HERE.lastIndex) : "";
}

const MOST_KEPT = 8;
const SHORT = 400;
const kept: SearchText[] = [];
let keptLong: SearchText | null = null;

/** One text is searched for many phrases in turn: the last few lines and the last article are kept. */
export function searchText(text: string): SearchText {
  if (text.length > SHORT) {
    if (keptLong?.printed !== text) keptLong = new SearchText(text);
    return keptLong;
  }
  const known = kept.find(({ printed }) => printed === text);
  if (known) return known;
  const made = new SearchText(text);
  kept.push(made);
  if (kept.length > MOST_KEPT) kept.shift();
  return made;
}
