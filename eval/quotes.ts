import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { cues } from "../data/cues";
import { readAttributions } from "../lib/attribution/read-attributions";
import type { Span } from "../lib/model";
import { missesOf, quoteCauses } from "./quote-causes";
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
      missed: [
        ...missedBars("English, direct", english.direct, 0.82, 0.76),
        ...missedBars("English, all", english.all, 0.6, 0.52),
        ...missedBars("German, direct", german.direct, 0.8, 0),
      ],
    },
    quoteCauses({ English: english.causes, German: german.causes }),
  ];
}

/** What is under its bar: found F1, and source overlap F1 end to end. */
function missedBars(name: string, counts: QuoteCounts, found: number, source: number): string[] {
  const { gold, predicted, matched, goldWithSource, predictedWithSource, sourceOverlaps } = counts;
  const sources = f1(sourceOverlaps, predictedWithSource, goldWithSource);
  return [
    ...(Number(f1(matched, predicted, gold)) < found ? [`${name}: found F1 ≥ ${found}`] : []),
    ...(Number(sources) < source ? [`${name}: source overlap F1 ≥ ${source}`] : []),
  ];
}

function scoreFile(path: string, language: string) {
  const all = emptyCounts();
  const direct = emptyCounts();
  const causes: string[] = [];
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n")) {
    const { text, attributions } = JSON.parse(line) as QuotedText;
    const gold = inUtf16(text, attributions);
    const predicted = readAttributions(text, language, cues);
    scoreText(text, gold, predicted, "all", all);
    scoreText(text, gold, predicted, "direct", direct);
    causes.push(...missesOf(text, gold, predicted, language));
  }
  return { all, direct, causes };
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
