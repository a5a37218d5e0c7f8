import { checksum } from "./checksum";
import type { PutSection } from "./compile";
import { TELLING_TERMS } from "./tables";

/** The most telling terms of every report (TELL), chosen while the lists of all terms go by. */
export class TellingCompiler {
  private readonly hashes: Uint16Array<ArrayBuffer>;
  private readonly weights: Float32Array;

  constructor(reports: number) {
    this.hashes = new Uint16Array(reports * TELLING_TERMS);
    this.weights = new Float32Array(reports * TELLING_TERMS);
  }

  /** Keeps the term where it weighs more than the lightest kept so far; of equal ones the first stays. */
  add(report: number, hash: number, weight: number): void {
    const { hashes, weights } = this;
    const first = report * TELLING_TERMS;
    let at = first + TELLING_TERMS - 1;
    if (weight <= (weights[at] ?? 0)) return;
    for (; at > first && (weights[at - 1] ?? 0) < weight; at--) {
      weights[at] = weights[at - 1] ?? 0;
      hashes[at] = hashes[at - 1] ?? 0;
    }
    weights[at] = weight;
    hashes[at] = hash;
  }

  finish(put: PutSection): void {
    for (let first = 0; first < this.hashes.length; first += TELLING_TERMS) {
      this.hashes.subarray(first, first + TELLING_TERMS).sort();
    }
    put("TELL", new Uint8Array(this.hashes.buffer));
  }
}

/** 16 bits of a term, never 0, which stands for no term. */
export const tellingHash = (term: Uint8Array): number => checksum(term) & 0xffff || 1;
