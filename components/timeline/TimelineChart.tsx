import { useRef, useState } from "preact/hooks";
import { directionOf } from "../../i18n/direction";
import type { PartialDate } from "../../lib/model";
import { formatDate } from "../shared/dates";
import { words } from "../strings";
import { translator } from "../translator";
import { SpotCount, SpotDetail, TimelineSpot } from "./TimelineSpot";
import { nextSpot, type Spot, type TimelineLayout } from "./timeline-layout";
import { across, HEAD, INSET, lineOf } from "./timeline-places";
import type { TimelineRow } from "./timeline-rows";
import { rowName } from "./timeline-words";

interface Props {
  rows: TimelineRow[];
  layout: TimelineLayout;
  published: PartialDate | null;
}

/** px: room for the dates below the rows. */
const FOOT = 20;
/** More of a row's name than fits the narrowest panel is cut. */
const LONGEST_NAME = 44;

/** The reports as marks along a line, a row for each origin. One stop for the keyboard; arrows walk the marks. */
export function TimelineChart({ rows, layout, published }: Props) {
  const [active, setActive] = useState<number | null>(null);
  const chart = useRef<HTMLDivElement>(null);
  const direction = directionOf(translator().language);
  const height = lineOf(rows.length - 1) + 16 + FOOT;
  const spot = active === null ? undefined : layout.spots[active];
  const legend = legendOf(layout);
  const walk = (event: KeyboardEvent) => {
    const next = nextSpot(layout.spots, active ?? 0, event.key, direction);
    if (!/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    setActive(next);
    chart.current?.querySelectorAll<SVGGElement>("[role=option]")[next]?.focus();
  };
  return (
    <>
      <div
        ref={chart}
        role="listbox"
        tabIndex={-1}
        aria-orientation="horizontal"
        aria-label={words("timeline.heading")}
        aria-describedby="timeline-hint"
        onKeyDown={walk}
        onPointerLeave={() => setActive(null)}
      >
        <svg class="timeline-chart" width="100%" height={height} role="presentation">
          <Lines rows={rows} layout={layout} published={published} height={height} />
          {layout.spots.map((one, index) => (
            <TimelineSpot
              key={`${one.row} ${one.at}`}
              spot={one}
              row={rows[one.row]}
              isActive={index === active}
              isStop={index === (active ?? 0)}
              onActive={() => setActive(index)}
            />
          ))}
          <Counts spots={layout.spots} />
        </svg>
      </div>
      <div class="timeline-detail" data-most={mostHeadlines(layout.spots)} aria-hidden="true">
        {spot === undefined ? <p class="fact">{legend}</p> : <SpotDetail reports={spot.reports} />}
      </div>
      <p id="timeline-hint" class="visually-hidden">
        {words("timeline.hint")} {legend}
      </p>
    </>
  );
}

/** What the picture's signs mean: those that it has. */
function legendOf({ spots, isShortened }: TimelineLayout): string {
  return [
    ...(isShortened ? [words("timeline.longGaps")] : []),
    ...(spots.some(({ isInexact }) => isInexact) ? [words("timeline.hollowMarks")] : []),
  ].join(" ");
}

function mostHeadlines(spots: Spot[]): "one" | "several" {
  return spots.every(({ reports }) => reports.length === 1) ? "one" : "several";
}

/** Rows with their names, the dates at both ends, and the article's place through all rows. */
function Lines({ rows, layout, published, height }: Props & { height: number }) {
  const { articleAt, first, last } = layout;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and names take no focus; the options say the same.
    <g aria-hidden="true">
      {articleAt !== null && published !== null && (
        <g class="timeline-article">
          <line x1={across(articleAt)} x2={across(articleAt)} y1={HEAD - 4} y2={height - FOOT} />
          <text x={across(anchorPlace(articleAt))} y={13} text-anchor={anchorOf(articleAt)}>
            {words("timeline.article")} · {formatDate(published)}
          </text>
        </g>
      )}
      {rows.map((row, index) => (
        <g key={row.key} data-kind={row.kind}>
          <text class="timeline-row-name" x={across(-INSET)} y={lineOf(index) - 18}>
            {row.kind === "article-origin" ? "◆ " : ""}
            {cut(rowName(row))}
          </text>
          <line class="timeline-line" x1={across(0)} x2={across(1)} y1={lineOf(index)} y2={lineOf(index)} />
        </g>
      ))}
      <text class="timeline-date" x={across(-INSET)} y={height - 5}>
        {formatDate(first)}
      </text>
      {last !== first && (
        <text class="timeline-date" x={across(1 + INSET)} y={height - 5} text-anchor="end">
          {formatDate(last)}
        </text>
      )}
    </g>
  );
}

function Counts({ spots }: { spots: Spot[] }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: numbers take no focus; the options say them in words.
    <g aria-hidden="true">
      {spots.map(
        (spot) => spot.reports.length > 1 && <SpotCount key={`${spot.row} ${spot.at}`} spot={spot} />,
      )}
    </g>
  );
}

function cut(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}

function anchorOf(at: number): "start" | "middle" | "end" {
  return at < 0.3 ? "start" : at > 0.7 ? "end" : "middle";
}

/** A name at an end of the line begins or ends with the picture. */
function anchorPlace(at: number): number {
  return at < 0.3 ? Math.max(-INSET, at - 0.1) : at > 0.7 ? Math.min(1 + INSET, at + 0.1) : at;
}
