import type { PutSection } from "./compile";
import { TellingCompiler, tellingHash } from "./compile-telling";
import { GrowingBytes, NumberReader } from "./growing-bytes";
import { impactLevels, nearestLevel } from "./impact-levels";
import type { PackReport } from "./pack";
import { PostingWriter } from "./posting-writer";
import { rarityOf, termWeight } from "./query-lists";
import { BM25 } from "./ranking-weights";
import { compareBytes } from "./tables";
import { termVector } from "./term-vector";

/** Stored impact of 1: the greatest, which a term that fills its report comes near, is 255. */
export const IMPACT_SCALE = 255 / (BM25.k1 + 1);

/** A term's reports so far: for each, the distance to the one before and the number of its frequency. */
interface RawList {
  bytes: GrowingBytes;
  count: number;
  last: number;
}

/** Term dictionary (TOFF, TBYT), postings with quantised BM25F impacts (PSTA, PCNT, PLEV, POST), telling terms (TELL). */
export class TermsCompiler {
  private readonly lists = new Map<string, RawList>();
  private readonly lengths: number[] = [];
  /** Frequencies are sums of few field weights: each is written as its number here. */
  private readonly frequencies = new Map<number, number>();

  add(report: PackReport): void {
    const { frequencies, length } = termVector(report);
    const number = this.lengths.push(length) - 1;
    for (const [term, frequency] of frequencies) {
      let list = this.lists.get(term);
      if (!list) {
        list = { bytes: new GrowingBytes(), count: 0, last: 0 };
        this.lists.set(term, list);
      }
      list.bytes.pushNumber(number - list.last);
      list.bytes.pushNumber(this.numberOf(frequency));
      list.last = number;
      list.count++;
    }
  }

  finish(put: PutSection): void {
    const encoder = new TextEncoder();
    const dictionary = [...this.lists]
      .map(([term, list]) => ({ term: encoder.encode(term), list }))
      .sort((a, b) => compareBytes(a.term, b.term));
    this.lists.clear();
    const impactOf = this.impacts();
    const histogram = new Float64Array(256);
    for (const { list } of dictionary) {
      eachPosting(list, (report, tf) => {
        const impact = impactOf(report, tf);
        histogram[impact] = (histogram[impact] ?? 0) + 1;
      });
    }
    const levels = impactLevels(histogram);
    const levelOf = nearestLevel(levels);
    const words = new GrowingBytes();
    const postings = new PostingWriter();
    const telling = new TellingCompiler(this.lengths.length);
    const termStarts = [0];
    for (const { term, list } of dictionary) {
      words.append(term);
      termStarts.push(words.length);
      postings.begin(list.count);
      const hash = tellingHash(term);
      const rarity = termWeight({ asked: 1, rarity: rarityOf(this.lengths.length, list.count) });
      eachPosting(list, (report, tf) => {
        const impact = impactOf(report, tf);
        postings.add(report, levelOf[impact] ?? 0);
        telling.add(report, hash, impact * rarity);
      });
      postings.end();
    }
    put("TOFF", Uint32Array.from(termStarts));
    put("TBYT", words.view());
    put("PLEV", levels);
    postings.finish(put);
    telling.finish(put);
  }

  private numberOf(frequency: number): number {
    const known = this.frequencies.get(frequency);
    if (known !== undefined) return known;
    this.frequencies.set(frequency, this.frequencies.size);
    return this.frequencies.size - 1;
  }

  /** Impact, 1 to 255, of a term in a report by the number of its frequency. */
  private impacts(): (report: number, frequency: number) => number {
    const { lengths } = this;
    const frequencies = Float64Array.from(this.frequencies.keys());
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return (report, number) => {
      const frequency = frequencies[number] ?? 0;
      const norm = BM25.k1 * (1 - BM25.b + (BM25.b * (lengths[report] ?? 0)) / mean);
      const impact = (frequency * (BM25.k1 + 1)) / (frequency + norm);
      return Math.min(255, Math.max(1, Math.round(impact * IMPACT_SCALE)));
    };
  }
}

function eachPosting({ bytes }: RawList, visit: (report: number, frequency: number) => void): void {
  const reader = new NumberReader(bytes.view());
  for (let report = 0; !reader.isAtEnd; ) {
    report += reader.next();
    visit(report, reader.next());
  }
}
