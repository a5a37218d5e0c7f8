import type { QuoteCarrier } from "../model";
import { containment } from "../reuse/containment";
import { fingerprint } from "../reuse/fingerprint";
import { tokenise } from "../text/tokens";
import { FEWEST_WORDS, RUN } from "./quote-hashes";

export type QuoteChange = Pick<QuoteCarrier, "wording" | "shorter" | "changed">;

/** Two quotations are versions of one where this share of the shorter one's runs is in the other. */
const ONE_QUOTATION = 0.3;
const MOST_CHANGED = 12;
/** Fewer words left out in the middle ("not") are a change, no cut. */
const SHORTEST_CUT = 3;
const GRAVITY = ["verbatim", "trimmed", "changed"];

/**
 * What became of the article's quotations in a report of which only hashes are known (`quoteHashes`): the gravest
 * change of all quotations that both have. Null where they have none in common. Words are told apart by runs: a changed
 * word within RUN − 1 words of an end is named with its neighbours towards that end.
 */
export function compareQuotes(
  quoted: readonly string[],
  theirs: readonly (readonly number[])[],
): QuoteChange | null {
  const changes = quoted.flatMap((quotation) => compareOne(quotation, theirs) ?? []);
  const gravest = Math.max(...changes.map(({ wording }) => GRAVITY.indexOf(wording)));
  const first = changes.find(({ wording }) => GRAVITY.indexOf(wording) === gravest);
  if (!first) return null;
  const changed = changes.flatMap((change) => change.changed).slice(0, MOST_CHANGED);
  const isOneWay = changes.every(({ shorter }) => shorter === null || shorter === first.shorter);
  return { wording: first.wording, shorter: isOneWay ? first.shorter : null, changed };
}

function compareOne(quotation: string, theirs: readonly (readonly number[])[]): QuoteChange | null {
  const words = tokenise(quotation);
  if (words.length < FEWEST_WORDS) return null;
  const { hashes, spans } = fingerprint(quotation, RUN, 1);
  let [best, share] = [theirs[0], 0];
  for (const other of theirs) {
    const { ofFirst, ofSecond } = containment(hashes, other);
    if (Math.max(ofFirst, ofSecond) > share) [best, share] = [other, Math.max(ofFirst, ofSecond)];
  }
  if (!best || share < ONE_QUOTATION) return null;
  const shared = new Set(best);
  const kept = spans.filter((_, at) => shared.has(hashes[at] ?? -1));
  const gaps = gapsIn(
    words.map(({ span }) => kept.some(([start, end]) => start <= span[0] && span[1] <= end)),
  );
  const added = best.length - kept.length;
  const changed = gaps.map(([from, to]) =>
    quotation.slice(words[from]?.span[0] ?? 0, words[to - 1]?.span[1] ?? 0),
  );
  return changeOf(gaps, added, hashes.length - kept.length, words.length, changed);
}

/** Stretches of words that the report has in no run: first word and the word after the last. */
function gapsIn(isKept: readonly boolean[]): [from: number, to: number][] {
  const gaps: [number, number][] = [];
  isKept.forEach((kept, at) => {
    const last = gaps.at(-1);
    if (kept) return;
    if (last && last[1] === at) last[1] = at + 1;
    else gaps.push([at, at + 1]);
  });
  return gaps;
}

/**
 * A cut leaves RUN − 1 runs over the place where it was made and no word of its own; a changed word leaves RUN.
 * `added` and `lost`: runs that only the report, or only the article, has.
 */
function changeOf(
  gaps: readonly [from: number, to: number][],
  added: number,
  lost: number,
  words: number,
  changed: string[],
): QuoteChange {
  const cuts = gaps.filter(([from, to]) => from > 0 && to < words);
  const atCuts = RUN - 1;
  if (gaps.length === 0 && added === 0 && lost === 0)
    return { wording: "verbatim", shorter: null, changed: [] };
  const isCutHere = lost === 0 || (lost % atCuts === 0 && added - lost >= SHORTEST_CUT);
  if (gaps.length === 0 && added > 0 && isCutHere)
    return { wording: "trimmed", shorter: "article", changed: [] };
  const isCutThere = added === cuts.length * atCuts && cuts.every(([from, to]) => to - from >= SHORTEST_CUT);
  if (gaps.length > 0 && isCutThere) return { wording: "trimmed", shorter: "report", changed };
  return { wording: "changed", shorter: null, changed };
}
