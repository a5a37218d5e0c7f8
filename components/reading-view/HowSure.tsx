import type { Link } from "../../lib/model";
import { formatShare } from "../shared/numbers";
import { words } from "../strings";

/** From these shares of right links on (docs/QUALITY.md, "How sure") the one word or the other is used. */
const nearlyCertainFrom = 0.95;
const likelyFrom = 0.8;

/** How often such a link is right: a word and a share, and what the share rests on for who asks. */
export function HowSure({ link }: { link: Link }) {
  return (
    <details class="how-sure">
      <summary>{wordsOfSureness(link)}</summary>
      <p class="fact">{basisOf(link, formatShare(link.confidence))}</p>
    </details>
  );
}

export function wordsOfSureness({ confidence }: Link): string {
  return words(wordOf(confidence), formatShare(confidence));
}

/** Less sure than what is called likely. */
export function isUnsure({ confidence }: Link): boolean {
  return confidence < likelyFrom;
}

function wordOf(confidence: number) {
  if (confidence >= nearlyCertainFrom) return "chain.sure.nearlyCertain";
  return confidence >= likelyFrom ? "chain.sure.likely" : "chain.sure.possible";
}

function basisOf({ directedBy, evidence }: Link, share: string): string {
  if (directedBy === "dates") return words("chain.sure.unmeasured");
  if (evidence.some(({ readOn }) => readOn !== undefined)) return words("chain.sure.readThere");
  const isRecorded = evidence.some(({ reportId }) => reportId !== undefined);
  return isRecorded ? words("chain.sure.recorded") : words("chain.sure.measured", share);
}
