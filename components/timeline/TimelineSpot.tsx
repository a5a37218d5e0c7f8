import type { CoverageItem } from "../../lib/model";
import { words } from "../strings";
import { translator } from "../translator";
import type { Spot } from "./timeline-layout";
import { across, lineOf, rem } from "./timeline-places";
import type { TimelineRow } from "./timeline-rows";
import { datesOf, HEADLINES_SHOWN, headlineOf, spotLabel } from "./timeline-words";

interface Props {
  spot: Spot;
  row: TimelineRow | undefined;
  isActive: boolean;
  /** Tab comes here: one mark of all. */
  isStop: boolean;
  onActive(): void;
}

/** One mark of the line: a report, or the number of those that stand there. */
export function TimelineSpot({ spot, row, isActive, isStop, onActive }: Props) {
  const { reports, at, isInexact } = spot;
  const x = across(at);
  const y = rem(lineOf(spot.row));
  const radius = reports.length === 1 ? 5.5 : Math.min(11, 7.5 + reports.length / 12);
  return (
    <g
      class="timeline-spot"
      role="option"
      aria-selected={isActive}
      aria-label={spotLabel(spot, row)}
      tabindex={isStop ? 0 : -1}
      data-kind={row?.kind}
      data-inexact={isInexact}
      onFocus={onActive}
      onPointerEnter={onActive}
      onClick={onActive}
    >
      <rect class="timeline-target" x={x} y={y} width="24" height="24" transform="translate(-12 -12)" />
      <circle cx={x} cy={y} r={radius} />
    </g>
  );
}

/** The number on a mark of several reports; its label says it in words. */
export function SpotCount({ spot: { reports, at, row, isInexact } }: { spot: Spot }) {
  return (
    <text
      class="timeline-count"
      data-inexact={isInexact}
      x={across(at)}
      y={rem(lineOf(row))}
      text-anchor="middle"
      dominant-baseline="central"
    >
      {new Intl.NumberFormat(translator().locale).format(reports.length)}
    </text>
  );
}

/** What the mark under pointer or focus stands for. */
export function SpotDetail({ reports }: { reports: CoverageItem[] }) {
  const rest = reports.length - HEADLINES_SHOWN;
  return (
    <>
      <p class="fact">{datesOf(reports)}</p>
      {reports.slice(0, HEADLINES_SHOWN).map((report) => (
        <p key={report.id} class="timeline-headline" dir="auto">
          {headlineOf(report)}
        </p>
      ))}
      {rest > 0 && <p class="fact">{words("timeline.more", rest)}</p>}
    </>
  );
}
