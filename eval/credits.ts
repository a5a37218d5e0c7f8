import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { cues } from "../data/cues";
import { loadTables } from "../data/load";
import { readArticle } from "../lib/article/read-article";
import { readCredits } from "../lib/attribution/read-credits";
import { compileNames } from "../lib/entities/names";
import type { Credit } from "../lib/model";
import { type CreditGroup, type GoldPage, isRight, type PageScore, scorePage } from "./score-credits";
import { type EvalTable, evaluationRoot } from "./table";

interface LabelledPage extends GoldPage {
  url: string | null;
  file: string;
  kind: string;
  split: string;
  credits_labelled: boolean;
}

interface Read {
  page: LabelledPage;
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
  return [byGroup(read), byPlace(read), byLanguage(read), byConfidence(read)];
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
    return { page, credits, score: scorePage(page, credits) };
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

function recallRows(
  read: readonly Read[],
  keyOf: (page: LabelledPage, where: string) => string,
): (string | number)[][] {
  const counts = new Map<string, { gold: number; found: number }>();
  for (const { page, score } of read) {
    for (const { credit, group, found } of score.gold) {
      if (group !== "provenance" && group !== "cites") continue;
      const key = keyOf(page, credit.where);
      const count = counts.get(key) ?? { gold: 0, found: 0 };
      counts.set(key, { gold: count.gold + 1, found: count.found + (found ? 1 : 0) });
    }
  }
  return [...counts]
    .sort((a, b) => b[1].gold - a[1].gold)
    .map(([key, { gold, found }]) => [key, gold, found, ratio(found, gold).toFixed(2)]);
}

function byPlace(read: readonly Read[]): EvalTable {
  return {
    title: "Credits by place on the page",
    note: "Recall of provenance, cites and interviews by where the label stands.",
    columns: ["where", "gold", "found", "recall"],
    rows: recallRows(read, (_, where) => where),
    missed: [],
  };
}

function byLanguage(read: readonly Read[]): EvalTable {
  return {
    title: "Credits by language",
    note: "Recall of provenance, cites and interviews by the page's language.",
    columns: ["language", "gold", "found", "recall"],
    rows: recallRows(read, ({ lang }) => lang ?? "unknown"),
    missed: [],
  };
}
