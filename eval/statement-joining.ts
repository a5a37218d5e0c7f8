import type { Tables } from "../data/load";
import { scoreStatements } from "../lib/chain/compare-statements";
import { joinStatements } from "../lib/chain/join-statements";
import { type PreparedItem, prepareItem } from "../lib/chain/statement-item";
import { weighTerms } from "../lib/chain/term-weights";
import { findMentions } from "../lib/entities/find-mentions";
import type { NameIndex } from "../lib/entities/names";
import type { Report } from "../lib/model";

/** What a joining is given: the words alone, or with the statements and entities that the pack records. */
export type Given = "words" | "records";

export interface Joined {
  precision: number;
  recall: number;
}

export interface Joining {
  /** Pairwise figures of the reports at one threshold. */
  at(threshold: number, reports: readonly number[]): Joined;
}

/** Joining all reports of the pack: every pair of reports of one story is to be joined, and no other. */
export function openJoining(tables: Tables, names: NameIndex, given: Given): Joining {
  const items = prepareReports(tables.reports, names, given);
  const scores = items.map((a) => Float64Array.from(items, (b) => (a === b ? 0 : scoreStatements(a, b))));
  return {
    at(threshold, reports) {
      const scoreOf = (a: number, b: number) => scores[reports[a] ?? 0]?.[reports[b] ?? 0] ?? 0;
      const groups = joinStatements(reports.length, scoreOf, threshold);
      const storyOf = (item: number) => tables.reports[reports[item] ?? 0]?.story ?? null;
      return measure(groups, storyOf);
    },
  };
}

const wordsOf = ({ title, summary }: Report) => [title, summary].filter(Boolean).join("\n\n");

function prepareReports(reports: Report[], names: NameIndex, given: Given): PreparedItem[] {
  const items = reports.map((report) => {
    const text = recordedWords(report, given);
    const known = given === "records" ? { entities: report.entities, statements: report.statements } : {};
    // Summaries are English whatever the report's language is.
    return {
      text,
      language: "en",
      published: report.published,
      mentions: findMentions(wordsOf(report), names),
      ...known,
    };
  });
  const terms = weighTerms(
    items.map((item) => ({
      text: item.text,
      entities: [...item.mentions.map(({ id }) => id), ...(item.entities ?? [])],
    })),
  );
  return items.map((item) => prepareItem(item, terms));
}

function recordedWords(report: Report, given: Given): string {
  if (given === "words") return wordsOf(report);
  const said = report.statements.flatMap(({ gist, occasion }) => [gist, occasion]);
  return [wordsOf(report), ...said].filter(Boolean).join("\n\n");
}

function measure(groups: number[][], storyOf: (item: number) => string | null): Joined {
  const sizes = new Map<string, number>();
  let [joined, right] = [0, 0];
  for (const group of groups) {
    joined += pairsOf(group.length);
    const ofStory = new Map<string, number>();
    for (const item of group) {
      const story = storyOf(item);
      if (story === null) continue;
      ofStory.set(story, (ofStory.get(story) ?? 0) + 1);
      sizes.set(story, (sizes.get(story) ?? 0) + 1);
    }
    for (const count of ofStory.values()) right += pairsOf(count);
  }
  const wanted = [...sizes.values()].reduce((sum, count) => sum + pairsOf(count), 0);
  return { precision: joined === 0 ? 1 : right / joined, recall: right / Math.max(1, wanted) };
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
