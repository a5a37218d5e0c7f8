import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { cues } from "../data/cues";
import { loadTables } from "../data/load";
import { readArticle } from "../lib/article/read-article";
import { readCredits } from "../lib/attribution/read-credits";
import { compileNames } from "../lib/entities/names";
import { type CreditGroup, type GoldPage, type PageScore, scorePage } from "./score-credits";
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
}

const COLUMNS = ["", "gold", "precision", "recall", "F1", "plain patterns P / R"];
/** What plain regular expressions over visible lines reach on the same pages (measured once, issue 3). */
const PLAIN: Partial<Record<CreditGroup, string>> = {
  provenance: ".75 / .43",
  copyright: ".61 / .58",
  cites: "1.00 / .05",
};
/** Floors for each group: precision, recall. */
const BARS: Partial<Record<CreditGroup, [precision: number, recall: number]>> = {
  provenance: [0.95, 0.7],
};

/** Credits of the labelled pages (dev): precision and recall by group, place and language. Empty without the data. */
export async function evaluateCredits(): Promise<EvalTable[]> {
  const root = evaluationRoot(existsSync);
  if (root === null) {
    console.warn("Credits: skipped, the evaluation data is not on this machine.");
    return [];
  }
  const read = readPages(`${root}html/`);
  return [byGroup(read), byPlace(read), byLanguage(read)];
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
    return { page, score: scorePage(page, readCredits(article, names, cues)) };
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

function total(read: readonly Read[], group: CreditGroup): { hits: number; wrong: number; gold: number } {
  const counts = { hits: 0, wrong: 0, gold: 0 };
  for (const { score } of read) {
    const own = score.groups.get(group);
    counts.hits += own?.hits ?? 0;
    counts.wrong += own?.wrong ?? 0;
    counts.gold += own?.gold ?? 0;
  }
  return counts;
}

const GROUP_ORDER: CreditGroup[] = ["provenance", "copyright", "cites", "byline-org", "reporting-by"];

function byGroup(read: readonly Read[]): EvalTable {
  const missed: string[] = [];
  const rows = GROUP_ORDER.map((group) => {
    const { hits, wrong, gold } = total(read, group);
    const [precision, recall] = BARS[group] ?? [0, 0];
    if (ratio(hits, hits + wrong) < precision) missed.push(`${group}: precision ≥ ${precision}`);
    if (ratio(hits, gold) < recall) missed.push(`${group}: recall ≥ ${recall}`);
    return [group, gold, ...figures(hits, wrong, gold), PLAIN[group] ?? ""];
  });
  const isProvenance = ({ group }: { group: CreditGroup }) => group === "provenance";
  const withGold = read.filter(({ score }) => score.gold.some(isProvenance));
  const without = read.filter(({ score }) => !score.gold.some(isProvenance));
  const found = withGold.filter(({ score }) =>
    score.gold.some((each) => isProvenance(each) && each.found),
  ).length;
  const alarms = without.filter(({ score }) => score.wrong.some(isProvenance)).length;
  return {
    title: "Credits",
    note: `${read.length} labelled news pages (dev), external credits only; provenance is wire and republished. Pages with provenance found: ${found} of ${withGold.length}; pages with a false alarm: ${alarms} of ${without.length} (plain patterns: 35 of 81; 5 of 159).`,
    columns: COLUMNS,
    rows,
    missed,
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
