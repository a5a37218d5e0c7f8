import { formatDate } from "../shared/dates";
import { langAttribute } from "../shared/language";
import { shorten } from "../shared/shorten";
import { words } from "../strings";
import type { TimelineRow } from "./timeline-rows";
import { rowName } from "./timeline-words";

/** The same as the picture, undated reports too: earliest first. */
export function TimelineTable({ rows }: { rows: TimelineRow[] }) {
  const entries = rows
    .flatMap((row) => row.reports.map((report) => ({ row, report })))
    .toSorted((a, b) => (a.report.published ?? "9").localeCompare(b.report.published ?? "9"));
  return (
    <table class="timeline-table">
      <thead>
        <tr>
          <th scope="col">{words("timeline.columnDate")}</th>
          <th scope="col">{words("timeline.columnHeadline")}</th>
          <th scope="col">{words("timeline.columnOutlet")}</th>
          <th scope="col">{words("timeline.columnOrigin")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ row, report }) => (
          <tr key={report.id}>
            <td>{report.published === null ? words("coverage.noDate") : formatDate(report.published)}</td>
            <td dir="auto" lang={report.title === null ? undefined : langAttribute(report.language)}>
              {shorten(report.title ?? report.summary ?? words("coverage.noHeadline"))}
            </td>
            <td dir="auto">{report.outlet === null ? "" : shorten(report.outlet)}</td>
            <td dir="auto">{shorten(rowName(row))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
