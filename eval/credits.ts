import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { cues } from "../data/cues";
import { loadTables } from "../data/load";
import { readArticle } from "../lib/article/read-article";
import { readCredits } from "../lib/attribution/read-credits";
import { compileNames } from "../lib/entities/names";
import type { Article, Credit } from "../lib/model";
import { creditCauses, creditSpeed } from "./credit-causes";
import { evaluateCreditForms } from "./credit-forms";
import { type CreditGroup, type GoldPage, isRight, type PageScore, scorePage } from "./score-credits";
import { type EvalTable, evaluationRoot } from "./table";

export interface LabelledPage extends GoldPage {
  url: string | null;
  file: string;
  kind: string;
  split: string;
  credits_labelled: boolean;
}

/** One labelled page as it was read. */
export interface Read {
  page: LabelledPage;
  html: string;
  article: Article;
  score: PageScore;
  credits: Credit[];
}

const COLUMNS = ["", "gold", "precision", "recall", "F1", "plain patterns P / R"];
/** What plain regular expressions over visible lines reach on the same pages (measured once). */
const PLAIN: Partial<Record<CreditGroup, string>> = {
  provenance: ".75 / .43",
  copyright: ".61 / .58",
  cites: "1.00 / .05",
};
/** Bars for each group and for all together: precision, recall. */
const BARS: Partial<Record<CreditGroup | "all", [precision: number, recall: number]>> = {
  provenance: [0.95, 0.85],
  copyright: [0.9, 0.8],
  cites: [0.9, 0.6],
  all: [0.95, 0.7],
};
/** Of the pages with provenance at least so many are found; of those without at most so many raise a false alarm. */
const LEAST_FOUND = 73;
const MOST_ALARMS = 3;

/** Credits of the labelled pages (dev): precision and recall by group, place and language. Empty without the data. */
export async function evaluateCredits(): Promise<EvalTable[]> {
  const root = evaluationRoot(existsSync);
  if (root === null) {
    console.warn("Credits: skipped, the evaluation data is not on this machine.");
    return [];
  }
  const read = readPages(`${root}html/`);
  return [
    byGroup(read),
    byPart(read, "place on the page", ({ where }) => where),
    byPart(read, "language", ({ language }) => language),
    byPart(read, "kind and language", ({ group, language }) => `${group}, ${language}`),
    creditCauses(read),
    byConfidence(read),
    ...evaluateCreditForms(),
    creditSpeed(read),
  ];
}

function readPages(folder: string): Read[] {
  const tables = loadTables();
  const names = compileNames(tables);
  const labels = readFileSync(`${folder}labels.jsonl`, "utf8").trim().split("\n");
  const pages = labels.map((line) => JSON.parse(line) as LabelledPage);
  const dev = pages.filter(
    (page) => page.split === "dev" && page.kind === "news-article" && page.credits_labelled,
  );
  return dev.map((page) => {
    const html = gunzipSync(readFileSync(folder + page.file)).toString("utf8");
    const { document } = parseHTML(html);
    const article = readArticle(document, page.url ?? `https://${page.domain}/`);
    const credits = readCredits(article, names, cues);
    return { page, html, article, credits, score: scorePage(page, credits) };
  });
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function figures(hits: number, wrong: number, gold: number): string[] {
  const precision = ratio(hits, hits + wrong);
  const recall = ratio(hits, gold);
  return [precision, recall, ratio(2 * precision * recall, precision + recall)].map((value) =>
    value.toFixed(2),
  );
}

interface Counts {
  hits: number;
  wrong: number;
  gold: number;
}

function total(read: readonly Read[], groups: readonly CreditGroup[]): Counts {
  const counts = { hits: 0, wrong: 0, gold: 0 };
  for (const { score } of read) {
    for (const group of groups) {
      const own = score.groups.get(group);
      counts.hits += own?.hits ?? 0;
      counts.wrong += own?.wrong ?? 0;
      counts.gold += own?.gold ?? 0;
    }
  }
  return counts;
}

const GROUP_ORDER: CreditGroup[] = ["provenance", "copyright", "cites", "byline-org", "reporting-by"];

function byGroup(read: readonly Read[]): EvalTable {
  const missed: string[] = [];
  const row = (label: CreditGroup | "all", groups: readonly CreditGroup[]) => {
    const { hits, wrong, gold } = total(read, groups);
    const [precision, recall] = BARS[label] ?? [0, 0];
    if (ratio(hits, hits + wrong) < precision) missed.push(`${label}: precision ≥ ${precision}`);
    if (ratio(hits, gold) < recall) missed.push(`${label}: recall ≥ ${recall}`);
    const plain = label === "all" ? undefined : PLAIN[label];
    return [label, gold, ...figures(hits, wrong, gold), plain ?? ""];
  };
  const rows = [...GROUP_ORDER.map((group) => row(group, [group])), row("all", GROUP_ORDER)];
  const { found, withGold, alarms, without } = provenancePages(read);
  if (found < LEAST_FOUND) missed.push(`pages with provenance found ≥ ${LEAST_FOUND}`);
  if (alarms > MOST_ALARMS) missed.push(`pages with a false alarm ≤ ${MOST_ALARMS}`);
  return {
    title: "Credits",
    note: `${read.length} labelled news pages (dev), external credits only; provenance is wire and republished. Pages with provenance found: ${found} of ${withGold}; pages with a false alarm: ${alarms} of ${without} (plain patterns: 35 of 81; 5 of 159).`,
    columns: COLUMNS,
    rows,
    missed,
  };
}

function provenancePages(read: readonly Read[]) {
  const isProvenance = ({ group }: { group: CreditGroup }) => group === "provenance";
  const withGold = read.filter(({ score }) => score.gold.some(isProvenance));
  const without = read.filter(({ score }) => !score.gold.some(isProvenance));
  return {
    withGold: withGold.length,
    without: without.length,
    found: withGold.filter(({ score }) => score.gold.some((each) => isProvenance(each) && each.found)).length,
    alarms: without.filter(({ score }) => score.wrong.some(isProvenance)).length,
  };
}

/** What `data/credit-confidence.json` should hold: the counts behind each confidence shown. */
function byConfidence(read: readonly Read[]): EvalTable {
  const counts = new Map<string, { confidence: number; right: number; wrong: number }>();
  for (const { page, credits } of read) {
    for (const credit of credits) {
      const right = isRight(page, credit);
      if (right === null) continue;
      const known = credit.outletId === null ? "unknown" : "known";
      const key = `${credit.type}, ${credit.where}, ${known}`;
      const count = counts.get(key) ?? { confidence: credit.confidence, right: 0, wrong: 0 };
      if (right) count.right++;
      else count.wrong++;
      counts.set(key, count);
    }
  }
  return {
    title: "Credits: how sure",
    note: "The confidence shown for each kind, place and known or unknown outlet, and how often it was right here.",
    columns: ["kind, place, outlet", "shown", "right", "wrong"],
    rows: [...counts]
      .sort()
      .map(([key, { confidence, right, wrong }]) => [key, confidence.toFixed(2), right, wrong]),
    missed: [],
  };
}

interface Part {
  group: CreditGroup;
  where: string;
  language: string;
}

/** Precision and recall of what is not copyright, by a part of the page or of the label. */
function byPart(read: readonly Read[], name: string, keyOf: (part: Part) => string): EvalTable {
  const counts = new Map<string, Counts>();
  const at = (part: Part) => {
    const count = counts.get(keyOf(part)) ?? { hits: 0, wrong: 0, gold: 0 };
    counts.set(keyOf(part), count);
    return count;
  };
  for (const { page, score, credits } of read) {
    const language = page.lang ?? "unknown";
    for (const { credit, group, found } of score.gold) {
      const count = at({ group, where: credit.where, language });
      count.gold++;
      if (found) count.hits++;
    }
    for (const { group, name: wrong } of score.wrong) {
      const where = credits.find((credit) => credit.name === wrong)?.where ?? "unknown";
      at({ group, where, language }).wrong++;
    }
  }
  return {
    title: `Credits by ${name}`,
    note: "All kinds together unless named; a label that was found counts where the label stands, a false alarm where it was read.",
    columns: [name, "gold", "found", "false alarms", "precision", "recall"],
    rows: [...counts]
      .sort((a, b) => b[1].gold - a[1].gold || a[0].localeCompare(b[0]))
      .map(([key, { hits, wrong, gold }]) => {
        const [precision = "", recall = ""] = figures(hits, wrong, gold);
        return [key, gold, hits, wrong, hits + wrong === 0 ? "–" : precision, gold === 0 ? "–" : recall];
      }),
    missed: [],
  };
}
