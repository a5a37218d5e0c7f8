import { cues } from "../data/cues";
import { quotingWords } from "../lib/attribution/quoting-words";
import type { Attribution, Span } from "../lib/model";
import type { GoldAttribution } from "./score-quotes";
import type { EvalTable } from "./table";

/** Why each attribution of the corpus that was not found was missed, told from its cue and from what was read there. */
export function missesOf(
  text: string,
  gold: readonly GoldAttribution[],
  predicted: readonly Attribution[],
  language: string,
): string[] {
  return gold.flatMap((attribution) => {
    const whole = wholeOf(attribution.content);
    if (!whole) return [];
    const shares = predicted.map(({ content }) => shareOf(wholeOf(content), whole));
    const best = Math.max(0, ...shares);
    return best > 0.5 ? [] : [causeOf(text, attribution, best, language)];
  });
}

function wholeOf(spans: readonly Span[]): Span | null {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? [first[0], last[1]] : null;
}

function shareOf(a: Span | null, b: Span): number {
  if (!a) return 0;
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return common <= 0 ? 0 : common / Math.max(a[1] - a[0], b[1] - b[0]);
}

function causeOf(text: string, { type, cue = [] }: GoldAttribution, best: number, language: string): string {
  const kind = type === "direct" ? "direct" : "indirect or mixed";
  if (best > 0) return `${kind}: found with other bounds`;
  const words = cue.flatMap(
    (span) =>
      text
        .slice(...span)
        .toLowerCase()
        .match(/[\p{L}’']+/gu) ?? [],
  );
  if (words.length === 0) return `${kind}: no cue in the text`;
  const known = quotingWords(cues, language)?.verbs;
  if (words.some((word) => known?.has(word))) return `${kind}: a known verb, another order of words`;
  return words.length === 1
    ? `${kind}: a verb, noun or preposition that is no cue word`
    : `${kind}: a phrase that is no cue`;
}

export function quoteCauses(causes: Record<string, readonly string[]>): EvalTable {
  const counts = new Map<string, number>();
  for (const [language, list] of Object.entries(causes))
    for (const cause of list)
      counts.set(`${language} | ${cause}`, (counts.get(`${language} | ${cause}`) ?? 0) + 1);
  return {
    title: "Quotations: worst failures by cause",
    note: "Attributions of the corpora of which less than half was found; the cause is assigned by rule.",
    columns: ["language", "cause", "count"],
    rows: [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => [...key.split(" | "), count]),
    missed: [],
  };
}
