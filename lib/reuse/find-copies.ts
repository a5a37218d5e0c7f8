import type { FingerprintPostings } from "../pack/pack";
import { lowerBound } from "../pack/tables";
import { type Containment, containmentOf } from "./containment";
import { type Fingerprint, isQuoted, wordsOfHash } from "./fingerprint";
import { SharedRuns, weightOfPlace } from "./shared-runs";

/** A report of the pack that shares words with a text. */
export interface Copy {
  report: number;
  /**
   * First: the text; second: the report. Words outside quotations only, each run weighed by its rarity in the pack;
   * `shared` counts the runs that both have.
   */
  containment: Containment;
  /**
   * How far the two are one, 0 to 1, to tell copies from reports of one event: the mean of both containments, in which
   * long passages count more than single phrases and the lead of the text more than its end (eval/copies.ts).
   */
  overlap: number;
}

/**
 * Reports whose overlap with the text is at least `least`, most first. The report's own text is not needed and not kept.
 */
export function findCopies(text: Fingerprint, postings: FingerprintPostings, least: number): Copy[] {
  const { shared, asked, askedByPlace } = sumByReport(text, postings);
  const own = ownWeights(postings);
  return [...shared]
    .map(([report, sum]) => ({
      report,
      containment: { ...containmentOf(sum.weight, asked, own[report] ?? 0), shared: sum.count },
      overlap: sum.overlap(askedByPlace, own[report] ?? 0),
    }))
    .filter(({ overlap }) => overlap > 0 && overlap >= least)
    .sort((a, b) => b.overlap - a.overlap || a.report - b.report);
}

/** What each report shares with the text, and what the text's own runs weigh together, by rarity and by place as well. */
function sumByReport(text: Fingerprint, postings: FingerprintPostings) {
  const shared = new Map<number, SharedRuns>();
  const runs = inTextOrder(text);
  let [asked, askedByPlace] = [0, 0];
  runs.forEach((hash, at) => {
    const [first, end] = rowsOfWords(postings.hashes, hash);
    const rarity = rarityOf(end - first);
    const place = weightOfPlace((at + 0.5) / runs.length);
    if (!isQuoted(hash)) {
      asked += rarity;
      askedByPlace += rarity * place;
    }
    for (let row = first; row < end; row++) {
      const report = postings.reports[row] ?? 0;
      const known = shared.get(report);
      const sum = known ?? new SharedRuns();
      if (!known) shared.set(report, sum);
      sum.add(at, rarity, place, isQuoted(hash) || isQuoted(postings.hashes[row] ?? 0));
    }
  });
  return { shared, asked, askedByPlace };
}

/** Hashes by the place of their words in the text; words that are quoted at one place and not at another stand once. */
function inTextOrder({ hashes, spans }: Fingerprint): number[] {
  return Array.from(hashes, (hash, at) => ({ hash, start: spans[at]?.[0] ?? 0 }))
    .filter(({ hash }, at) => at === 0 || wordsOfHash(hash) !== wordsOfHash(hashes[at - 1] ?? 0))
    .sort((a, b) => a.start - b.start)
    .map(({ hash }) => hash);
}

/** First row and end of the rows of the same words, those not quoted first. */
function rowsOfWords(hashes: FingerprintPostings["hashes"], hash: number): [number, number] {
  const first = lowerBound(hashes, (hash & ~1) >>> 0);
  let end = first;
  while (end < hashes.length && wordsOfHash(hashes[end] ?? 0) === wordsOfHash(hash)) end++;
  return [first, end];
}

/** Of a run of words that `reports` reports have; two are no more than the copy and what it was made from. */
function rarityOf(reports: number): number {
  return 1 / (1 + Math.log2(Math.max(1, reports - 1)));
}

const weighed = new WeakMap<FingerprintPostings, Float32Array>();

/** What the runs of each report weigh together: one pass over the pack's hashes, made when a text is first compared. */
function ownWeights(postings: FingerprintPostings): Float32Array {
  const before = weighed.get(postings);
  if (before) return before;
  const { hashes, reports, counts } = postings;
  const sums = new Float32Array(counts.length);
  for (let first = 0; first < hashes.length; ) {
    const words = wordsOfHash(hashes[first] ?? 0);
    let end = first + 1;
    while (end < hashes.length && wordsOfHash(hashes[end] ?? 0) === words) end++;
    const rarity = rarityOf(end - first);
    for (let row = first; row < end && !isQuoted(hashes[row] ?? 0); row++) {
      const report = reports[row] ?? 0;
      sums[report] = (sums[report] ?? 0) + rarity;
    }
    first = end;
  }
  weighed.set(postings, sums);
  return sums;
}

/** For each report the words of the hashes that it has, quoted or not: for `passageFinder`. */
export function sharedHashes(
  hashes: ArrayLike<number>,
  postings: FingerprintPostings,
): ReadonlyMap<number, ReadonlySet<number>> {
  const shared = new Map<number, Set<number>>();
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    const [first, end] = rowsOfWords(postings.hashes, hash);
    for (let row = first; row < end; row++) {
      const report = postings.reports[row] ?? 0;
      const known = shared.get(report) ?? new Set();
      shared.set(report, known.add(wordsOfHash(hash)));
    }
  }
  return shared;
}
