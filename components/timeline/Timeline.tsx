import { useMemo, useState } from "preact/hooks";
import type { ChainNode, CoverageItem, PartialDate } from "../../lib/model";
import { words } from "../strings";
import { TimelineChart } from "./TimelineChart";
import { TimelineTable } from "./TimelineTable";
import { layOutTimeline } from "./timeline-layout";
import { timelineRows } from "./timeline-rows";

interface Props {
  coverage: CoverageItem[];
  nodes: ChainNode[];
  /** The article's own date. */
  published: PartialDate | null;
}

/** When the article and its coverage were published, by origin: a picture, and the same as a table. */
export function Timeline({ coverage, nodes, published }: Props) {
  const rows = useMemo(() => timelineRows(coverage, nodes), [coverage, nodes]);
  const layout = useMemo(() => layOutTimeline(datedRows(rows), published), [rows, published]);
  const [isOpen, setOpen] = useState(false);
  if (layout === null) return null;
  const undated = coverage.filter((report) => report.published === null).length;
  return (
    <section class="panel timeline" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">{words("timeline.heading")}</h2>
      {published === null && <p class="fact">{words("timeline.articleUndated")}</p>}
      <TimelineChart rows={datedRows(rows)} layout={layout} published={published} />
      {undated > 0 && (
        <p class="timeline-undated">
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="4.5" />
          </svg>
          {words("timeline.undated", undated)}
        </p>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words("timeline.table")}</summary>
        {isOpen && <TimelineTable rows={rows} />}
      </details>
    </section>
  );
}

/** Rows with a mark to show. */
function datedRows<Row extends { reports: CoverageItem[] }>(rows: Row[]): Row[] {
  return rows.filter(({ reports }) => reports.some(({ published }) => published !== null));
}
