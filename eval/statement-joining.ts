import type { Tables } from "../data/load";
import { joinStatements } from "../lib/chain/join-statements";
import { type PreparedItem, prepareItem, recordKeys, type StatementItem } from "../lib/chain/statement-item";
import { weighTerms } from "../lib/chain/term-weights";
import { findMentions } from "../lib/entities/find-mentions";
import type { NameIndex } from "../lib/entities/names";
import type { Report } from "../lib/model";

/** What a joining is given: the words alone, or all that the pack records. */
export type Given = "words" | "records";

export interface Joined {
  precision: number;
  recall: number;
}

export type ScoreOf = (a: number, b: number) => number;

/** All reports of the pack as they are compared. */
export function prepareReports(tables: Tables, names: NameIndex, given: Given): PreparedItem[] {
  const items = tables.reports.map((report) => toItem(report, names, given));
  const terms = weighTerms(
    items.map((item) => ({
      text: item.text,
      entities: new Set([...item.mentions.map(({ id }) => id), ...(item.entities ?? [])]),
      keys: recordKeys(item),
    })),
  );
  return items.map((item) => prepareItem(item, terms));
}

/** Groups of `reports` by `scoreOf`, each report by its number in the pack. */
export function joinReports(reports: readonly number[], scoreOf: ScoreOf, threshold: number): number[][] {
  const number = (item: number) => reports[item] ?? 0;
  const groups = joinStatements(reports.length, (a, b) => scoreOf(number(a), number(b)), threshold);
  return groups.map((group) => group.map(number));
}

/** Every pair of reports of one story is to be joined, and no other. */
export function measure(groups: readonly number[][], tables: Tables): Joined {
  const sizes = new Map<string, number>();
  let [joined, right] = [0, 0];
  for (const group of groups) {
    joined += pairsOf(group.length);
    const ofStory = new Map<string, number>();
    for (const report of group) {
      const story = tables.reports[report]?.story ?? null;
      if (story === null) continue;
      ofStory.set(story, (ofStory.get(story) ?? 0) + 1);
      sizes.set(story, (sizes.get(story) ?? 0) + 1);
    }
    for (const count of ofStory.values()) right += pairsOf(count);
  }
  const wanted = [...sizes.values()].reduce((sum, count) => sum + pairsOf(count), 0);
  return { precision: joined === 0 ? 1 : right / joined, recall: right / Math.max(1, wanted) };
}

const wordsOf = ({ title, summary }: Report) => [title, summary].filter(Boolean).join("\n\n");

function toItem(report: Report, names: NameIndex, given: Given): StatementItem {
  const words = wordsOf(report);
  const said = report.statements.flatMap(({ gist, occasion }) => [gist, occasion]);
  const text = given === "words" ? words : [words, ...said].filter(Boolean).join("\n\n");
  // Summaries are English whatever the report's language is.
  const item = { text, language: "en", published: report.published, mentions: findMentions(text, names) };
  if (given === "words") return item;
  const { entities, statements, topics, outlet, credits } = report;
  return {
    ...item,
    entities: [...entities, ...(report.names ?? [])],
    statements,
    topics,
    outlet,
    credits,
  };
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
