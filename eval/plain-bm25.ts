import { type DayRange, dayRange } from "../lib/text/partial-date";
import { tokenise } from "../lib/text/tokens";

/** The floor that the pack's ranking is held against: whole words, one field, no entities, k1 = 1.2, b = 0.75. */

export interface PlainDocument {
  id: string;
  text: string;
  published: string | null;
}

interface Postings {
  documents: number[];
  gains: number[];
}

const K1 = 1.2;
const B = 0.75;

export class PlainBm25 {
  private readonly postings = new Map<string, Postings>();
  private readonly days: (DayRange | null)[];

  constructor(private readonly documents: readonly PlainDocument[]) {
    this.days = documents.map(({ published }) => (published === null ? null : dayRange(published)));
    const texts = documents.map(({ text }) => tokenise(text).map(({ term }) => term));
    const average = texts.reduce((sum, terms) => sum + terms.length, 0) / documents.length;
    texts.forEach((terms, document) => {
      const frequencies = new Map<string, number>();
      for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      const norm = K1 * (1 - B + (B * terms.length) / average);
      for (const [term, frequency] of frequencies) {
        const list = this.postings.get(term) ?? { documents: [], gains: [] };
        list.documents.push(document);
        list.gains.push((frequency * (K1 + 1)) / (frequency + norm));
        this.postings.set(term, list);
      }
    });
  }

  /** Ids of the best ten for the text, without the document `self`; scores times exp(−days/decay) where both are dated. */
  rank(
    text: string,
    self: string,
    published: string | null = null,
    decay = Number.POSITIVE_INFINITY,
  ): string[] {
    const scores = this.score(text);
    const days = published === null ? null : dayRange(published);
    const ranked: { document: number; score: number }[] = [];
    scores.forEach((score, document) => {
      const other = this.days[document] ?? null;
      const apart = days && other ? Math.max(0, days[0] - other[1], other[0] - days[1]) : 0;
      const closeness = Math.exp(-apart / decay);
      if (score > 0) ranked.push({ document, score: score * closeness });
    });
    return ranked
      .sort((a, b) => b.score - a.score)
      .slice(0, 11)
      .map(({ document }) => this.documents[document]?.id ?? "")
      .filter((id) => id !== self)
      .slice(0, 10);
  }

  private score(text: string): Float64Array {
    const total = this.documents.length;
    const scores = new Float64Array(total);
    const asked = new Map<string, number>();
    for (const { term } of tokenise(text)) asked.set(term, (asked.get(term) ?? 0) + 1);
    for (const [term, times] of asked) {
      const list = this.postings.get(term);
      if (!list) continue;
      const having = list.documents.length;
      const weight = times * Math.log(1 + (total - having + 0.5) / (having + 0.5));
      list.documents.forEach((document, at) => {
        scores[document] = (scores[document] ?? 0) + weight * (list.gains[at] ?? 0);
      });
    }
    return scores;
  }
}
