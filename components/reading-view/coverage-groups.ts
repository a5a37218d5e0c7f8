import type { ChainNode, CoverageItem, ReasonKind } from "../../lib/model";
import { compareDates } from "../shared/dates";

export type Grouping = "origin" | "reason";

/** Reports that rest on one origin: the first copy, and the later ones that fold under it. */
export interface OriginGroup {
  key: string;
  first: CoverageItem;
  later: CoverageItem[];
  /** The origin in the article's own chain, where it is the same. */
  node: ChainNode | null;
}

/** Strongest first: a report stands once, under its strongest reason. */
const reasonOrder: ReasonKind[] = [
  "copied",
  "same-statement",
  "differing-statement",
  "same-event",
  "earlier-statement",
  "later-statement",
  "same-words",
  "same-people-and-places",
];

export interface ReasonGroup {
  kind: ReasonKind | "other";
  items: CoverageItem[];
}

/** Groups in the order of their best report; those that share an origin with the article come first. */
export function groupByOrigin(coverage: CoverageItem[], nodes: ChainNode[]): OriginGroup[] {
  const known = new Map(nodes.filter((node) => node.end === "origin").map((node) => [node.id, node]));
  const groups = [...Map.groupBy(coverage, (item) => item.origin)].flatMap(([key, items]) => {
    const [first, ...later] = items.toSorted((a, b) => compareDates(a.published, b.published));
    return first === undefined ? [] : [{ key, first, later, node: known.get(key) ?? null }];
  });
  return [...groups.filter((group) => group.node !== null), ...groups.filter((group) => group.node === null)];
}

export function groupByReason(coverage: CoverageItem[]): ReasonGroup[] {
  const groups = Map.groupBy(coverage, strongestReason);
  return [...reasonOrder, "other" as const].flatMap((kind) => {
    const items = groups.get(kind);
    return items === undefined ? [] : [{ kind, items }];
  });
}

function strongestReason(item: CoverageItem): ReasonKind | "other" {
  return reasonOrder.find((kind) => item.reasons.some((reason) => reason.kind === kind)) ?? "other";
}

/** True where every report of the group is known to carry the article's own text. */
export function areCopies(group: OriginGroup): boolean {
  return [group.first, ...group.later].every((item) =>
    item.reasons.some((reason) => reason.kind === "copied"),
  );
}
