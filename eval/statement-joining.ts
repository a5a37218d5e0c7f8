import type { Tables } from "../data/load";
import { joinStatements, type Likeness } from "../lib/chain/join-statements";
import { recordItem } from "../lib/chain/record-item";
import { speechApart } from "../lib/chain/statement-days";
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

export type LikenessOf = (a: number, b: number) => Likeness;

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

/** What days tell against joining two of the items, each pair worked out once. */
export function apartTable(items: readonly PreparedItem[]): (a: number, b: number) => Likeness["apart"] {
  const apart = items.map((a) => items.map((b) => speechApart(a, b)));
  return (a, b) => apart[a]?.[b] ?? null;
}

/** Groups of `reports` by `likenessOf`, each report by its number in the pack. */
export function joinReports(
  reports: readonly number[],
  likenessOf: LikenessOf,
  threshold: number,
): number[][] {
  const number = (item: number) => reports[item] ?? 0;
  const groups = joinStatements(reports.length, (a, b) => likenessOf(number(a), number(b)), threshold);
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

function toItem(report: Report, names: NameIndex, given: Given): StatementItem {
  const record = recordItem(report, names);
  if (given === "records") return record;
  const text = [report.title, report.summary].filter(Boolean).join("\n\n");
  const { language, published } = record;
  return { text, language, published, mentions: findMentions(text, names) };
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
