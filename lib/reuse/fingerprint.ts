import type { Span } from "../model";
import { tokenise } from "../text/tokens";
import { quotedSpans } from "./quoted-words";

/**
 * Winnowed fingerprints (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting",
 * SIGMOD 2003) over folded words: a shared run of SHINGLE + WINDOW − 1 words is always noticed, one shorter than
 * SHINGLE never.
 */
export const SHINGLE = 4;
export const WINDOW = 2;

export interface Fingerprint {
  /** Unsigned, ascending, each once. The lowest bit is set where the words stand, wholly or in part, in a quotation. */
  hashes: Uint32Array<ArrayBuffer>;
  /** Words of the text that the hash at the same place was made from, as offsets in the text. */
  spans: Span[];
}

/** Whether the words of a hash are somebody's who is quoted: two reports of one speech share them without copying. */
export const isQuoted = (hash: number): boolean => (hash & 1) === 1;

/** The same words, quoted or not. */
export const wordsOfHash = (hash: number): number => hash >>> 1;

/** Linear in the text's length. A text of fewer than SHINGLE words has no fingerprint. */
export function fingerprint(text: string, shingle = SHINGLE, window = WINDOW): Fingerprint {
  const tokens = tokenise(text);
  const all = shingleHashes(
    tokens.map(({ term }) => term),
    shingle,
  );
  const touchesQuotation = forwardTouch(quotedSpans(text));
  const found = new Map<number, Span>();
  for (const place of winnow(all, window)) {
    const first = tokens[place];
    const last = tokens[place + shingle - 1];
    if (!first || !last) continue;
    const span: Span = [first.span[0], last.span[1]];
    const hash = ((all[place] ?? 0) | Number(touchesQuotation(span))) >>> 0;
    if (!found.has(hash)) found.set(hash, span);
  }
  const hashes = Uint32Array.from(found.keys()).sort();
  return { hashes, spans: Array.from(hashes, (hash) => found.get(hash) ?? [0, 0]) };
}

/** Tells of spans, asked in order of their start, whether they touch one of `sorted`, which lie apart. */
function forwardTouch(sorted: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  return ([start, end]) => {
    while ((sorted[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next++;
    return (sorted[next]?.[0] ?? Number.POSITIVE_INFINITY) < end;
  };
}

/** Hash of every run of `shingle` folded words, by the place of its first, its lowest bit left free. */
export function shingleHashes(terms: readonly string[], shingle = SHINGLE): Uint32Array {
  const words = terms.map(hashWord);
  const hashes = new Uint32Array(Math.max(0, words.length - shingle + 1));
  for (let place = 0; place < hashes.length; place++) {
    let hash = 0;
    for (let at = place; at < place + shingle; at++)
      hash = Math.imul(hash ^ (words[at] ?? 0), 0x9e3779b1) + at - place;
    hashes[place] = (mix(hash) & ~1) >>> 0;
  }
  return hashes;
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Spreads every bit over the whole number (finaliser of MurmurHash3), so that the least hash is no common word's. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Places of the least hash of every window, the last one among equals; each place once, ascending. */
function winnow(hashes: Uint32Array, window: number): number[] {
  const kept: number[] = [];
  let least = -1;
  for (let end = 0; end < hashes.length; end++) {
    const start = end - window + 1;
    if (least < start) {
      least = Math.max(0, start);
      for (let at = least; at <= end; at++) if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at;
    } else if ((hashes[end] ?? 0) <= (hashes[least] ?? 0)) least = end;
    const isFull = start >= 0 || end === hashes.length - 1;
    if (isFull && kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}
