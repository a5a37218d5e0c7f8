import type { NameIndex } from "../entities/names";
import { SAME_STATEMENT, scoreStatements } from "./compare-statements";
import { joinStatements, type Likeness } from "./join-statements";
import { recordItem } from "./record-item";
import type { Found } from "./related-reports";
import { speechApart } from "./statement-days";
import { prepareItem } from "./statement-item";
import type { TermWeights } from "./term-weights";

/** Of the best: joining takes the cube of their number. */
const MOST_REPORTS = 60;

/**
 * Story groups for the reports of a pack that has none: those whose records are found to carry one statement or event.
 * A pack that has story groups knows better, and its reports stay as they are.
 */
export function inferStories(found: Found[], names: NameIndex, terms: TermWeights): Found[] {
  if (found.some(({ report }) => report.story !== null)) return found;
  const items = found
    .slice(0, MOST_REPORTS)
    .map(({ report }) => prepareItem(recordItem(report, names), terms));
  // Without regard to distortions: what two records tell differently keeps them no less of one event (docs/QUALITY.md).
  const likenessOf = (a: number, b: number): Likeness => {
    const [one, other] = [items[a], items[b]];
    if (!one || !other) return { score: Number.NEGATIVE_INFINITY, apart: null };
    return { score: scoreStatements(one, other), apart: speechApart(one, other) };
  };
  const stories = new Map<number, string>();
  for (const group of joinStatements(items.length, likenessOf, SAME_STATEMENT)) {
    const first = found[group[0] ?? -1]?.report.id;
    if (group.length > 1) for (const item of group) stories.set(item, `inferred:${first}`);
  }
  return found.map((one, item) => ({ ...one, report: { ...one.report, story: stories.get(item) ?? null } }));
}
