import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { cues } from "../data/cues";
import { loadTables } from "../data/load";
import { cueLanguage } from "../lib/attribution/citing-words";
import { readCredits } from "../lib/attribution/read-credits";
import { readStatements } from "../lib/attribution/read-statements";
import { lookUpOutlet } from "../lib/entities/look-up";
import { compileNames, type NameIndex } from "../lib/entities/names";
import type { Read } from "./credits";
import { canonicalName, groupOf, isSameName } from "./score-credits";
import type { EvalTable } from "./table";

/** Why labels were missed and credits read wrongly, told from what the page and the tables hold. */
export function creditCauses(read: readonly Read[]): EvalTable {
  const names = compileNames(loadTables());
  const counts = new Map<string, number>();
  for (const page of read) {
    const causes = [
      ...page.score.gold
        .filter(({ found }) => !found)
        .map(({ credit, group }) => whyMissed(credit.name, group, page, names)),
      ...page.score.wrong.map(({ name, group }) => whyWrong(name, group, page)),
    ];
    for (const cause of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return {
    title: "Credits: worst failures by cause",
    note: "Each missed label and each false alarm once; the cause is assigned by rule.",
    columns: ["cause", "count"],
    rows: [...counts].sort((a, b) => b[1] - a[1]),
    missed: [],
  };
}

function isNamed(name: string, { credits }: Read): { isSelf: boolean; type: string } | null {
  const same = credits.find((each) => isSameName(canonicalName(each.name), canonicalName(name)));
  return same ? { isSelf: same.self, type: same.type } : null;
}

function whyMissed(name: string, group: string, read: Read, names: NameIndex): string {
  const { article, page } = read;
  const text = [
    article.body,
    ...article.lines.map((line) => line.text),
    ...article.rights.map((line) => line.text),
  ].join("\n");
  const other = isNamed(name, read);
  if (other?.isSelf)
    return `missed ${group}: the company of the page's own outlet, taken for the outlet itself`;
  if (other && groupOf(other.type) === group)
    return `missed ${group}: found within a longer or another line's name`;
  if (other) return `missed ${group}: found as another kind (${other.type})`;
  if (!text.includes(name)) return `missed ${group}: the line is not in the article as extracted`;
  if (group === "cites" && cueLanguage(cues, page.lang) === null)
    return `missed ${group}: no cue words for the language`;
  if (group !== "reporting-by" && group !== "copyright" && !lookUpOutlet(name, names))
    return `missed ${group}: the name is in no table and no cue is beside it`;
  return `missed ${group}: the name is known, the words around it are no cue`;
}

function whyWrong(name: string, group: string, { page, credits }: Read): string {
  const credit = credits.find((each) => each.name === name);
  const labelled = page.credits.some((each) => isSameName(canonicalName(each.name), canonicalName(name)));
  if (labelled) return `false ${group}: the name is credited on the page as another kind or as itself`;
  return credit?.outletId === null
    ? `false ${group}: an unlisted name`
    : `false ${group}: a known outlet that the labels do not have`;
}

const FEWEST_WORDS = 800;
const MOST_WORDS = 1300;
const MOST_PAGES = 40;
const ROUNDS = 8;
const SHARE = 0.25;

/** Credits, quotations and speakers of articles of about 1,000 words against Readability on the same pages, warm. */
export function creditSpeed(read: readonly Read[]): EvalTable {
  const names = compileNames(loadTables());
  const pages = read
    .filter(({ article }) => {
      const words = article.body.split(/\s+/u).length;
      return words >= FEWEST_WORDS && words <= MOST_WORDS;
    })
    .slice(0, MOST_PAGES);
  const total = { readability: 0, credits: 0, statements: 0 };
  for (const { html, article } of pages) {
    const best = { readability: Infinity, credits: Infinity, statements: Infinity };
    const time = (what: keyof typeof best, run: () => unknown) => {
      const start = performance.now();
      run();
      best[what] = Math.min(best[what], performance.now() - start);
    };
    for (let round = 0; round < ROUNDS; round++) {
      const document = parseHTML(html).document as unknown as Document;
      time("readability", () => new Readability(document).parse());
      time("credits", () => readCredits(article, names, cues));
      time("statements", () => readStatements(article, names, cues));
    }
    for (const what of ["readability", "credits", "statements"] as const) total[what] += best[what];
  }
  const mean = (sum: number) => (sum / Math.max(1, pages.length)).toFixed(1);
  const share = (total.credits + total.statements) / Math.max(1, total.readability);
  return {
    title: "Credits and quotations: time",
    note: `Milliseconds a page, mean of the best of ${ROUNDS} runs over ${pages.length} pages of ${FEWEST_WORDS} to ${MOST_WORDS} words; quotations and speakers are read together.`,
    columns: ["Readability", "credits", "quotations and speakers", "share of Readability"],
    rows: [[mean(total.readability), mean(total.credits), mean(total.statements), share.toFixed(2)]],
    missed: share > SHARE ? [`time ≤ ${SHARE} of Readability's`] : [],
  };
}
