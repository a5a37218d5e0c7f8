import type { Evidence } from "../../lib/model";
import type { RevealResult } from "../props";
import { formatDate } from "../shared/dates";
import { words } from "../strings";

interface Props {
  evidence: Evidence;
  reveal: RevealResult | null;
  onReveal(evidence: Evidence): void;
}

/** Shorter context than this stands at the edge of its text; longer was cut somewhere, perhaps within a word. */
const uncutLength = 20;
const contextLength = 40;
const quoteLength = 220;

/**
 * The words that prove a link, and where they stand. A button marks those of this page; metadata names its property,
 * and what the pack knows of another report is not on this page at all.
 */
export function EvidenceQuote({ evidence, reveal, onReveal }: Props) {
  const result = reveal !== null && sameEvidence(reveal.evidence, evidence) ? reveal : null;
  return (
    <div class="evidence">
      <p class="evidence-words" dir="auto">
        <span class="evidence-context">{lastOf(evidence.prefix)}</span>
        <mark>{shortened(evidence.exact)}</mark>
        <span class="evidence-context">{firstOf(evidence.suffix)}</span>
      </p>
      <p class="evidence-place">
        <span>{placeOf(evidence)}</span>
        {isOnPage(evidence) ? (
          <button
            type="button"
            class="link-button"
            aria-label={words("evidence.showLabel", shortened(evidence.exact))}
            onClick={() => onReveal(evidence)}
          >
            {words("evidence.show")}
          </button>
        ) : (
          evidence.property !== undefined && <code>{evidence.property}</code>
        )}
        {result !== null && (
          <span class={result.found ? "reveal-found" : "reveal-gone"}>
            {result.found ? words("evidence.found") : words("evidence.gone")}
          </span>
        )}
      </p>
    </div>
  );
}

function isOnPage(evidence: Evidence): boolean {
  const isVisible = evidence.where !== "jsonld" && evidence.where !== "meta";
  return isVisible && evidence.reportId === undefined && evidence.exact !== "";
}

function placeOf({ reportId, readOn, where }: Evidence): string {
  if (readOn !== undefined) return words("evidence.readThere", formatDate(readOn));
  return reportId === undefined ? words(`evidence.where.${where}`) : words("evidence.inRecord");
}

/** Evidence comes back through messages as a copy: compared by what it says. */
function sameEvidence(left: Evidence, right: Evidence): boolean {
  return (
    left.exact === right.exact &&
    left.prefix === right.prefix &&
    left.suffix === right.suffix &&
    left.where === right.where &&
    left.reportId === right.reportId
  );
}

function shortened(text: string): string {
  if (text.length <= quoteLength) return text;
  return `${text.slice(0, quoteLength * 0.7)} … ${text.slice(-quoteLength * 0.25)}`;
}

/** The words before the quotation, whole ones where there are spaces. */
function lastOf(prefix: string): string {
  if (prefix.length < uncutLength) return prefix;
  return `…${prefix.slice(-contextLength).replace(/^\S{0,20}\s/, "")}`;
}

/** The words after the quotation, in the same way. */
function firstOf(suffix: string): string {
  if (suffix.length < uncutLength) return suffix;
  return `${suffix.slice(0, contextLength).replace(/\s\S{0,20}$/, "")}…`;
}
