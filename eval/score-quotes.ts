import type { Span } from "../lib/model";

/** TypeScript port of the evaluation data's own scorer of attributions, checked against it figure for figure. */

export interface ScoredAttribution {
  source: Span | null;
  content: Span[];
}

export interface GoldAttribution extends ScoredAttribution {
  cue?: Span[];
  source_spans?: Span[];
  type: string;
}

export interface QuoteCounts {
  gold: number;
  predicted: number;
  matched: number;
  goldWithSource: number;
  predictedWithSource: number;
  sourceOverlaps: number;
  sourceExact: number;
}

export function emptyCounts(): QuoteCounts {
  return {
    gold: 0,
    predicted: 0,
    matched: 0,
    goldWithSource: 0,
    predictedWithSource: 0,
    sourceOverlaps: 0,
    sourceExact: 0,
  };
}

const MATCH = 0.5;
const OPENS_QUOTATION = new Set(['"', "“", "”", "„", "«", "»"]);

/** Spans sorted and joined where they overlap, so that characters count once. */
function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const result: Span[] = [];
  for (const [start, end] of sorted) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function size(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + Math.max(0, end - start), 0);
}

/** Intersection over union of the characters. */
function similarity(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const [start, end] of a)
    for (const [from, to] of b) shared += Math.max(0, Math.min(end, to) - Math.max(start, from));
  const union = size(a) + size(b) - shared;
  return union === 0 ? 0 : shared / union;
}

/** Greedy one-to-one matches, best first: index of gold → index of prediction. */
function match(gold: readonly Span[][], predicted: readonly Span[][]): Map<number, number> {
  const pairs: [value: number, gold: number, predicted: number][] = [];
  for (const [j, spans] of predicted.entries()) {
    for (const [i, own] of gold.entries()) {
      const value = similarity(spans, own);
      if (value >= MATCH) pairs.push([value, i, j]);
    }
  }
  pairs.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const [, i, j] of pairs) {
    if (found.has(i) || used.has(j)) continue;
    found.set(i, j);
    used.add(j);
  }
  return found;
}

function words(text: string, spans: readonly Span[]): string[] {
  return spans.flatMap(
    ([start, end]) =>
      text
        .slice(start, end)
        .toLowerCase()
        .match(/[\p{L}\p{N}_]+/gu) ?? [],
  );
}

/** Adds one text to the counts. `direct` keeps gold of that type and predictions that begin with a quotation mark. */
export function scoreText(
  text: string,
  gold: readonly GoldAttribution[],
  predicted: readonly ScoredAttribution[],
  mode: "all" | "direct",
  counts: QuoteCounts,
): void {
  const wanted = gold.filter(({ content }) => content.length > 0);
  const offered = predicted.filter(
    ({ content }) => mode === "all" || OPENS_QUOTATION.has(text[content[0]?.[0] ?? -1] ?? ""),
  );
  const found = match(
    wanted.map(({ content }) => joined(content)),
    offered.map(({ content }) => joined(content)),
  );
  for (const [i, attribution] of wanted.entries()) {
    if (mode === "direct" && attribution.type !== "direct") continue;
    counts.gold++;
    const spans = attribution.source_spans?.length
      ? attribution.source_spans
      : attribution.source
        ? [attribution.source]
        : [];
    if (spans.length > 0) counts.goldWithSource++;
    const partner = offered[found.get(i) ?? -1];
    if (!partner) continue;
    counts.matched++;
    if (!partner.source || spans.length === 0) continue;
    const own = new Set(words(text, spans));
    if (words(text, [partner.source]).some((word) => own.has(word))) counts.sourceOverlaps++;
    const printed = spans.map(([start, end]) => text.slice(start, end)).join(" ");
    if (bare(text.slice(...partner.source)) === bare(printed)) counts.sourceExact++;
  }
  const goldOf = new Map([...found].map(([i, j]) => [j, wanted[i]]));
  for (const [j, prediction] of offered.entries()) {
    if (mode === "direct" && goldOf.has(j) && goldOf.get(j)?.type !== "direct") continue;
    counts.predicted++;
    if (prediction.source) counts.predictedWithSource++;
  }
}

function bare(text: string): string {
  return text.replace(/^[ ,.]+|[ ,.]+$/g, "");
}
