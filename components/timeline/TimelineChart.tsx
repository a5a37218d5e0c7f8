import { useState } from "preact/hooks";
import { directionOf } from "../../i18n/direction";
import type { PartialDate } from "../../lib/model";
import { useWidth } from "../shared/use-width";
import { words } from "../strings";
import { translator } from "../translator";
import { heightOf, TimelineLines } from "./TimelineLines";
import { SpotCount, SpotDetail, TimelineSpot } from "./TimelineSpot";
import { nextSpot, type Spot, type TimelineLayout } from "./timeline-layout";
import { rem } from "./timeline-places";
import type { TimelineRow } from "./timeline-rows";

interface Props {
  rows: TimelineRow[];
  layout: TimelineLayout;
  published: PartialDate | null;
}

/** Until it is measured: that of a panel of 360 px. */
const WIDTH_BEFORE = 328;

/** The reports as marks along a line, a row for each origin. One stop for the keyboard; arrows walk the marks. */
export function TimelineChart({ rows, layout, published }: Props) {
  const [active, setActive] = useState<number | null>(null);
  const [chart, width] = useWidth(WIDTH_BEFORE);
  const direction = directionOf(translator().language);
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
        <svg
          class="timeline-chart"
          width="100%"
          height={rem(heightOf({ rows, layout, width }))}
          role="presentation"
        >
          <TimelineLines rows={rows} layout={layout} published={published} width={width} />
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
    words("timeline.choose"),
    ...(isShortened ? [words("timeline.longGaps")] : []),
    ...(spots.some(({ isInexact }) => isInexact) ? [words("timeline.hollowMarks")] : []),
  ].join(" ");
}

function mostHeadlines(spots: Spot[]): "one" | "several" {
  return spots.every(({ reports }) => reports.length === 1) ? "one" : "several";
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
