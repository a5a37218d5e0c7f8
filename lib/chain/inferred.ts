import type { ChainNode, Link, Phrase } from "../model";
import type { PhraseId } from "../phrase";

/** Of a link that is drawn as a plain line: nine in ten such links were right (docs/QUALITY.md). */
const solidFrom = 0.9;

/** True where a link or its direction is less than sure, or the date it leads to is worked out and not read: drawn dashed. */
export function isInferredLink(link: Link, target: ChainNode | undefined): boolean {
  const isUnsure = !link.directed || link.directedBy === "dates" || link.confidence < solidFrom;
  return isUnsure || (target !== undefined && inferredDate(target) !== null);
}

const PRINTED: readonly PhraseId[] = ["dateFrom.printed", "dateFrom.printedWithoutYear"];

/** How the node's date was worked out; null where it is printed or there is none. */
export function inferredDate({ date, dateFrom }: ChainNode): Phrase | null {
  return date === null || dateFrom === null || PRINTED.includes(dateFrom.id) ? null : dateFrom;
}
