import { Phrases } from "./phrases";
import { searchText } from "./search-text";
import type { Step } from "./steps";

/** A phrase with what belongs to it on both sides. */
export interface PhraseMatch {
  start: number;
  end: number;
  /** The phrase alone. */
  phrase: string;
}

interface Surroundings {
  /**
   * Source of an expression for what stands before the phrase and is part of the match: at most five characters where
   * that is at the start of the text ("^").
   */
  before?: string;
  after?: Step;
  /** Capitals count. */
  isExact?: boolean;
}

const LONGEST_BEFORE = 5;

/** Phrases between other signs, found as a regular expression would find them: the first place, the longest phrase. */
export class PhraseMatcher {
  readonly #phrases: Phrases;
  readonly #before: RegExp | null;
  readonly #isAtStart: boolean;
  readonly #after: Step | null;

  constructor(list: readonly string[], { before, after, isExact }: Surroundings = {}) {
    this.#phrases = new Phrases(list, isExact);
    this.#before = before === undefined ? null : new RegExp(`(?<=(${before}))`, "y");
    this.#isAtStart = before?.startsWith("^") ?? false;
    this.#after = after ?? null;
  }

  first(text: string): PhraseMatch | null {
    for (const match of this.everywhere(text)) return match;
    return null;
  }

  test(text: string): boolean {
    return this.first(text) !== null;
  }

  /** Those that do not overlap, in order. */
  all(text: string): PhraseMatch[] {
    const found: PhraseMatch[] = [];
    for (const match of this.everywhere(text)) if (match.start >= (found.at(-1)?.end ?? 0)) found.push(match);
    return found;
  }

  /** Also those that overlap. */
  *everywhere(text: string): Generator<PhraseMatch> {
    if (this.#phrases.isEmpty) return;
    const searched = searchText(text);
    const places = this.#isAtStart
      ? this.#phrases.atStart(searched, LONGEST_BEFORE)
      : this.#phrases.in(searched);
    for (const { start, end } of places) {
      const from = this.#startBefore(searched.folded, start);
      const to = this.#after ? this.#after(searched, end)[0] : end;
      if (from !== null && to !== undefined) yield { start: from, end: to, phrase: text.slice(start, end) };
    }
  }

  /** True where the text is one of the phrases and no more. */
  isWhole(text: string): boolean {
    return this.#phrases.isWhole(text);
  }

  /** The text with something else for each match. */
  replaceAll(text: string, other: (match: string) => string): string {
    let made = "";
    let from = 0;
    for (const { start, end } of this.all(text)) {
      made += text.slice(from, start) + other(text.slice(start, end));
      from = end;
    }
    return made + text.slice(from);
  }

  #startBefore(folded: string, start: number): number | null {
    if (!this.#before) return start;
    this.#before.lastIndex = start;
    const match = this.#before.exec(folded);
    return match && start - (match[1]?.length ?? 0);
  }
}
