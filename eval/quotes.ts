import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { cues } from "../data/cues";
import { readAttributions } from "../lib/attribution/read-attributions";
import type { Span } from "../lib/model";
import { emptyCounts, type GoldAttribution, type QuoteCounts, scoreText } from "./score-quotes";
import { type EvalTable, evaluationRoot } from "./table";

interface QuotedText {
  id: string;
  text: string;
  attributions: GoldAttribution[];
}

const COLUMNS = [
  "",
  "gold",
  "found P",
  "found R",
  "found F1",
  "source exact F1",
  "source overlap F1",
  "regex floor: found, source",
];
/** What the floor of the evaluation data reaches (floor_baseline.py): found F1, source overlap F1. */
const FLOORS: Record<string, string> = { "English, direct": ".712, .656", "English, all": ".291, .230" };

/** Quotations of PolNeAR and German Wikinews (dev): found, and the source found with them. Empty without the data. */
export async function evaluateQuotes(): Promise<EvalTable[]> {
  const root = evaluationRoot(existsSync);
  if (root === null) {
    console.warn("Quotations: skipped, the evaluation data is not on this machine.");
    return [];
  }
  const english = scoreFile(`${root}quotes/dev.jsonl.gz`, "en");
  const german = scoreFile(`${root}quotes/de/dev.jsonl.gz`, "de");
  return [
    {
      title: "Quotations and attributions",
      note: "PolNeAR (English) and German Wikinews, dev halves; content matched one to one at an overlap of half, source counted end to end.",
      columns: COLUMNS,
      rows: [
        row("English, direct", english.direct),
        row("English, all", english.all),
        row("German, direct", german.direct),
        row("German, all", german.all),
      ],
      missed: [],
    },
  ];
}

function scoreFile(path: string, language: string): { all: QuoteCounts; direct: QuoteCounts } {
  const all = emptyCounts();
  const direct = emptyCounts();
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n")) {
    const { text, attributions } = JSON.parse(line) as QuotedText;
    const gold = inUtf16(text, attributions);
    const predicted = readAttributions(text, language, cues);
    scoreText(text, gold, predicted, "all", all);
    scoreText(text, gold, predicted, "direct", direct);
  }
  return { all, direct };
}

/** The corpora count code points; the product counts UTF-16 units. */
function inUtf16(text: string, attributions: GoldAttribution[]): GoldAttribution[] {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return attributions;
  const offsets: number[] = [];
  let units = 0;
  for (const character of text) {
    offsets.push(units);
    units += character.length;
  }
  offsets.push(units);
  const move = ([start, end]: Span): Span => [offsets[start] ?? units, offsets[end] ?? units];
  return attributions.map((each) => ({
    ...each,
    source: each.source ? move(each.source) : null,
    source_spans: (each.source_spans ?? []).map(move),
    content: each.content.map(move),
  }));
}

function f1(hits: number, predicted: number, gold: number): string {
  return predicted + gold === 0 ? "0.000" : ((2 * hits) / (predicted + gold)).toFixed(3);
}

function row(name: string, counts: QuoteCounts): (string | number)[] {
  const { gold, predicted, matched, goldWithSource, predictedWithSource } = counts;
  return [
    name,
    gold,
    (matched / Math.max(1, predicted)).toFixed(3),
    (matched / Math.max(1, gold)).toFixed(3),
    f1(matched, predicted, gold),
    f1(counts.sourceExact, predictedWithSource, goldWithSource),
    f1(counts.sourceOverlaps, predictedWithSource, goldWithSource),
    FLOORS[name] ?? "",
  ];
}
