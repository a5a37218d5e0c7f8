import { normaliseAddress } from "../article/address";
import type { Article, Evidence, Report, Span } from "../model";
import type { Pack } from "../pack/pack";
import { findCopies, sharedHashes } from "../reuse/find-copies";
import { fingerprint } from "../reuse/fingerprint";
import { passageFinder } from "../reuse/shared-passages";

/** A report of the pack that has the article's own wording. */
export interface SharedText {
  report: Report;
  /** The longest passages of the article that the report has as well, in the article's order. */
  passages: Evidence[];
}

/**
 * Overlap (`findCopies`) and shared hashes from which on two texts are one in part. A quotation alone does not count:
 * two reports of one speech share it without having seen each other. On the dev pairs of eval/copies 2233 of 2245 pairs
 * that share so much are copies or excerpts.
 */
const LEAST_OVERLAP = 0.15;
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
  { body }: Article,
  own: readonly Report[],
  { fingerprints, reports }: Pick<Pack, "fingerprints" | "reports">,
): SharedText[] {
  if (fingerprints.hashes.length === 0) return [];
  const print = fingerprint(body);
  const isOwn = new Set(own.map(({ id }) => id));
  const isNew = firstAtItsAddress();
  const copies = findCopies(print, fingerprints, LEAST_OVERLAP)
    .filter(({ containment }) => containment.shared >= LEAST_HASHES)
    .map((copy) => ({ copy: copy.report, report: reports.at(copy.report) }))
    .filter(({ report }) => !isOwn.has(report.id) && isNew(report))
    .slice(0, MOST_REPORTS);
  if (copies.length === 0) return [];
  const passagesOf = passageFinder(body);
  const shared = sharedHashes(print.hashes, fingerprints);
  return copies
    .map(({ copy, report }) => ({ report, passages: longestOf(body, passagesOf(shared.get(copy) ?? [])) }))
    .filter(({ passages }) => passages.length > 0);
}

/** Two packs may have one report. */
function firstAtItsAddress(): (report: Report) => boolean {
  const seen = new Set<string>();
  return ({ url }) => {
    if (url === null) return true;
    const address = normaliseAddress(url);
    const isNew = !seen.has(address);
    seen.add(address);
    return isNew;
  };
}

/** The longest passages within one paragraph each, in the article's order. */
function longestOf(body: string, spans: readonly Span[]): Evidence[] {
  return spans
    .flatMap((span) => paragraphsOf(body, span))
    .filter(([start, end]) => end - start >= SHORTEST_PASSAGE)
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
    .slice(0, MOST_PASSAGES)
    .sort((a, b) => a[0] - b[0])
    .map((span) => evidenceAt(body, span));
}

const BETWEEN_PARAGRAPHS = "\n\n";

/** A passage cut where paragraphs end: words are found again in the page within one of them only. */
function paragraphsOf(body: string, [start, end]: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const part of body.slice(start, end).split(BETWEEN_PARAGRAPHS)) {
    parts.push([from, from + part.length]);
    from += part.length + BETWEEN_PARAGRAPHS.length;
  }
  return parts;
}

function evidenceAt(body: string, [start, end]: Span): Evidence {
  return {
    exact: body.slice(start, end),
    prefix: body.slice(Math.max(0, start - AROUND), start),
    suffix: body.slice(end, end + AROUND),
    where: "body",
  };
}
