import { daysApart } from "../lib/text/partial-date";
import { tokenise } from "../lib/text/tokens";

/** The floor that the pack's ranking is held against: whole words, one field, no entities, k1 = 1.2, b = 0.75. */

export interface PlainDocument {
  id: string;
  text: string;
  published: string | null;
}

const K1 = 1.2;
const B = 0.75;

export class PlainBm25 {
  private readonly postings = new Map<string, Map<number, number>>();
  private readonly lengths: number[];

  constructor(private readonly documents: readonly PlainDocument[]) {
    this.lengths = documents.map(({ text }, place) => {
      const words = tokenise(text);
      for (const { term } of words) {
        const list = this.postings.get(term) ?? new Map<number, number>();
        list.set(place, (list.get(place) ?? 0) + 1);
        this.postings.set(term, list);
      }
      return words.length;
    });
  }

  /** Ids of the best ten for the text, without the document `self`; scores times exp(−days/decay) where both are dated. */
  rank(
    text: string,
    self: string,
    published: string | null = null,
    decay = Number.POSITIVE_INFINITY,
  ): string[] {
    const average = this.lengths.reduce((sum, length) => sum + length, 0) / this.documents.length;
    const scores = new Map<number, number>();
    for (const { term } of tokenise(text)) {
      const list = this.postings.get(term);
      if (!list) continue;
      const rarity = Math.log(1 + (this.documents.length - list.size + 0.5) / (list.size + 0.5));
      for (const [place, frequency] of list) {
        const norm = K1 * (1 - B + (B * (this.lengths[place] ?? 0)) / average);
        const gain = (rarity * frequency * (K1 + 1)) / (frequency + norm);
        scores.set(place, (scores.get(place) ?? 0) + gain);
      }
    }
    return [...scores]
      .map(([place, score]) => ({ document: this.documents[place], score }))
      .map(({ document, score }) => {
        const days = daysApart(published, document?.published ?? null);
        return { id: document?.id ?? "", score: days === null ? score : score * Math.exp(-days / decay) };
      })
      .filter(({ id }) => id !== self)
      .sort((a, b) => b.score - a.score)
      .slice(0, 10)
      .map(({ id }) => id);
  }
}
