import { isWordAt } from "./letters";
import { type Group, indexPhrases, type PhraseIndex } from "./phrase-index";
import { foldedSigns, plainSigns, type SearchText, searchText, wordAt } from "./search-text";

/** "And" and "then", written on to the front of an Arabic word. */
const JOINED = "وف";

/** How many times the words of a list a text has that is asked for them by name, once its words are sorted. */
const LONG_TEXT = 4;

/** A phrase in a text. */
export interface Occurrence {
  start: number;
  end: number;
}

/**
 * A list of phrases, found in a text by their first words: nothing that V8 would have to compile anew for each list.
 * Matched in whatever case, with any apostrophe or space; indexed when first asked for.
 */
export class Phrases {
  #index: PhraseIndex | null = null;
  #whole: ReadonlySet<string> | null = null;

  /** `isExact`: capitals count. */
  constructor(
    private readonly list: readonly string[],
    private readonly isExact = false,
  ) {}

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** Every place of every phrase, by its start, of those that start together the longer first. */
  in(text: SearchText): Occurrence[] {
    const found: Occurrence[] = [];
    const { byWord, bySign, byLetter } = this.#entries();
    this.#addWords(text, byWord, found);
    this.#addLetters(text, bySign, found);
    if (text.isBeyondCyrillic) this.#addLetters(text, byLetter, found);
    return found.length < 2 ? found : found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The same of those before which no letter and no number stands, and at most so many other signs. */
  atStart(text: SearchText, most: number): Occurrence[] {
    const found: Occurrence[] = [];
    for (let start = 0; start <= Math.min(most, text.folded.length - 1); start++) {
      for (const end of this.endsAt(text, start)) found.push({ start, end });
      if (isWordAt(text.folded, start)) break;
    }
    return found;
  }

  /** Asks the list for each word of the text, or, where those are many, the text for each of the list. */
  #addWords(text: SearchText, byWord: PhraseIndex["byWord"], found: Occurrence[]): void {
    if (byWord.size === 0) return;
    const { words, starts } = text.wordsAndStarts();
    if (byWord.size * LONG_TEXT < words.length) {
      for (const [word, group] of byWord)
        for (const start of text.placesOf(word)) this.#add(text, start, group, found);
      return;
    }
    for (let at = 0; at < words.length; at++) {
      const group = byWord.get(words[at] ?? "");
      if (group) this.#add(text, starts[at] ?? 0, group, found);
    }
  }

  #addLetters(text: SearchText, letters: PhraseIndex["byLetter"], found: Occurrence[]): void {
    for (const [letter, group] of letters) {
      for (let at = text.folded.indexOf(letter); at >= 0; at = text.folded.indexOf(letter, at + 1))
        this.#add(text, at, group, found);
    }
  }

  /** Where the phrases end that begin at the offset, the longest first. */
  endsAt(text: SearchText, at: number): number[] {
    const { byWord, bySign, byLetter } = this.#entries();
    const { folded } = text;
    const found: Occurrence[] = [];
    const add = (start: number, group: Group | undefined) => {
      if (group) this.#add(text, start, group, found);
    };
    if (byWord.size > 0) add(at, byWord.get(wordAt(folded, at)));
    add(at, bySign.get(folded.charAt(at)) ?? byLetter.get(folded.charAt(at)));
    if (isJoined(folded, at)) add(at + 1, byLetter.get(folded.charAt(at + 1)));
    return found.filter(({ start }) => start === at).map(({ end }) => end);
  }

  /** The length of the longest phrase that the text begins with, 0 for none. */
  lengthAtStart(text: string): number {
    return this.isEmpty ? 0 : (this.endsAt(searchText(text), 0)[0] ?? 0);
  }

  /** True where the text is one of the phrases and no more. */
  isWhole(text: string): boolean {
    const plain = this.isExact ? plainSigns : foldedSigns;
    this.#whole ??= new Set(this.list.map(plain));
    const read = plain(text);
    return read !== "" && (this.#whole.has(read) || (isJoined(read, 0) && this.#whole.has(read.slice(1))));
  }

  #entries(): PhraseIndex {
    this.#index ??= indexPhrases(this.list);
    return this.#index;
  }

  /** Adds those of the group that stand at the offset. */
  #add(text: SearchText, start: number, group: Group, found: Occurrence[]): void {
    for (const { folded, printed, isStart, isEnd, isArabic } of group.entries) {
      if (!text.folded.startsWith(folded, start)) continue;
      const end = start + folded.length;
      if (isEnd && isWordAt(text.folded, end)) continue;
      if (this.isExact && plainSigns(text.printed.slice(start, end)) !== printed) continue;
      const from = isStart ? boundedStart(text.folded, start, isArabic) : start;
      if (from !== null) found.push({ start: from, end });
    }
  }
}

const isJoined = (folded: string, at: number): boolean =>
  at < folded.length && JOINED.includes(folded.charAt(at));

/** Where the phrase at `start` begins with what is written on to its front; null where it begins within a word. */
function boundedStart(folded: string, start: number, isArabic: boolean): number | null {
  if (!isWordAt(folded, start - 1)) return start;
  return isArabic && isJoined(folded, start - 1) && !isWordAt(folded, start - 2) ? start - 1 : null;
}
