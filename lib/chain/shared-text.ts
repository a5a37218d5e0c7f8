import { findQuotations } from "../attribution/quotations";
import type { Article, Evidence, Report, Span } from "../model";
import type { FingerprintPostings, Pack } from "../pack/pack";
import { lowerBound } from "../pack/tables";
import { findCopies } from "../reuse/find-copies";
import { type Fingerprint, fingerprint } from "../reuse/fingerprint";

/** A report of the pack that has the article's own wording. */
export interface SharedText {
  report: Report;
  /** The longest passages of the article that the report has as well, in the article's order. */
  passages: Evidence[];
}

/**
 * Mean of both containments, and shared hashes, from which on two texts are one in part. What stands in quotation marks
 * is left out: two reports of one speech share it without having seen each other. On the dev pairs of eval/copies
 * 2149 of 2162 pairs that share so much are copies or excerpts.
 */
const LEAST_OVERLAP = 0.2;
const LEAST_HASHES = 8;
export const SHARED_TEXT_CONFIDENCE = 0.99;

/** More than a reader takes in at a glance; the coverage lists the rest. */
const MOST_REPORTS = 4;
const MOST_PASSAGES = 3;
/** A passage of fewer characters proves nothing that a reader would believe. */
const SHORTEST_PASSAGE = 40;
const AROUND = 60;

/** The reports that share text with the article, most first; empty where the pack was made without texts. */
export function findSharedText(
  article: Article,
  own: readonly Report[],
  { fingerprints, reports }: Pick<Pack, "fingerprints" | "reports">,
): SharedText[] {
  if (fingerprints.hashes.length === 0) return [];
  const print = withoutQuotations(article.body);
  const isOwn = new Set(own.map(({ id }) => id));
  return findCopies(print.hashes, fingerprints, LEAST_OVERLAP)
    .filter(({ containment }) => containment.shared >= LEAST_HASHES)
    .map(({ report }) => ({ report: reports.at(report), spans: sharedSpans(print, fingerprints, report) }))
    .filter(({ report }) => !isOwn.has(report.id))
    .slice(0, MOST_REPORTS)
    .map(({ report, spans }) => ({ report, passages: passagesOf(article.body, spans) }))
    .filter(({ passages }) => passages.length > 0);
}

/** Hashes whose words stand outside all quotations. */
function withoutQuotations(body: string): Fingerprint {
  const { hashes, spans } = fingerprint(body);
  const quoted = findQuotations(body).map(({ span }) => span);
  const kept = [...spans.keys()].filter((at) => !touches(spans[at] ?? [0, 0], quoted));
  return {
    hashes: Uint32Array.from(kept, (at) => hashes[at] ?? 0),
    spans: kept.map((at) => spans[at] ?? [0, 0]),
  };
}

/** `sorted` spans do not overlap each other. */
function touches([start, end]: Span, sorted: readonly Span[]): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const [next] = sorted[low] ?? [Number.POSITIVE_INFINITY];
  return next < end;
}

/** Where the words of the hashes that the report has too stand in the article, in the article's order. */
function sharedSpans({ hashes, spans }: Fingerprint, postings: FingerprintPostings, report: number): Span[] {
  const isShared = (hash: number) => {
    for (let row = lowerBound(postings.hashes, hash); postings.hashes[row] === hash; row++)
      if (postings.reports[row] === report) return true;
    return false;
  };
  return spans.filter((_, at) => isShared(hashes[at] ?? 0)).sort((a, b) => a[0] - b[0]);
}

/** Spans that touch within a paragraph are one passage; the longest ones, in the article's order. */
function passagesOf(body: string, spans: readonly Span[]): Evidence[] {
  const passages: Span[] = [];
  for (const [start, end] of spans) {
    const last = passages.at(-1);
    if (last && start <= last[1] && !body.slice(...last).includes("\n\n")) last[1] = Math.max(last[1], end);
    else passages.push([start, end]);
  }
  return passages
    .filter(([start, end]) => end - start >= SHORTEST_PASSAGE && !body.slice(start, end).includes("\n\n"))
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
    .slice(0, MOST_PASSAGES)
    .sort((a, b) => a[0] - b[0])
    .map((span) => evidenceAt(body, span));
}

function evidenceAt(body: string, [start, end]: Span): Evidence {
  return {
    exact: body.slice(start, end),
    prefix: body.slice(Math.max(0, start - AROUND), start),
    suffix: body.slice(end, end + AROUND),
    where: "body",
  };
}
