import type { ChainNode, CoverageItem } from "../../lib/model";

/** The reports of one origin, or of all those that have no row of their own. */
export interface TimelineRow {
  key: string;
  kind: "article-origin" | "origin" | "others";
  /** The origin in words, null where none is named. */
  name: string | null;
  reports: CoverageItem[];
}

/** More rows than that are no picture any more. */
const MOST_OWN_ROWS = 4;

/**
 * One row for each origin that several reports rest on, those of the article first, then the ones with most reports; the
 * other reports share the last row.
 */
export function timelineRows(reports: CoverageItem[], nodes: ChainNode[]): TimelineRow[] {
  const origins = new Map(nodes.filter(({ end }) => end === "origin").map(({ id, name }) => [id, name]));
  const rows = [...Map.groupBy(reports, ({ origin }) => origin)].map(([key, own]): TimelineRow => {
    const ofArticle = origins.get(key);
    const named = own.find(({ originName }) => originName !== null)?.originName ?? null;
    return {
      key,
      kind: ofArticle === undefined ? "origin" : "article-origin",
      name: ofArticle ?? named,
      reports: own,
    };
  });
  const isOwn = ({ kind, reports: own }: TimelineRow) => kind === "article-origin" || own.length > 1;
  const shown = rows.filter(isOwn).toSorted(byImportance).slice(0, MOST_OWN_ROWS);
  const others = rows.filter((row) => !shown.includes(row)).flatMap((row) => row.reports);
  return others.length === 0
    ? shown
    : [...shown, { key: "others", kind: "others", name: null, reports: others }];
}

function byImportance(a: TimelineRow, b: TimelineRow): number {
  const ofArticle = Number(b.kind === "article-origin") - Number(a.kind === "article-origin");
  return ofArticle || b.reports.length - a.reports.length;
}
