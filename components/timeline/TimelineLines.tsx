import { wrapped } from "../../lib/export/svg-text";
import type { PartialDate } from "../../lib/model";
import { formatDate } from "../shared/dates";
import { words } from "../strings";
import type { TimelineLayout } from "./timeline-layout";
import { across, HEAD, INSET, lineOf, middleNear, rem, TYPE, textWidth } from "./timeline-places";
import type { TimelineRow } from "./timeline-rows";
import { rowName } from "./timeline-words";

interface Props {
  rows: TimelineRow[];
  layout: TimelineLayout;
  published: PartialDate | null;
  /** Of the picture, in sixteenths of a rem. */
  width: number;
}

const DATE_LINE = 20;

/** Room for the dates below the rows: two lines where they don't fit side by side. */
function footOf({ first, last }: TimelineLayout, width: number): number {
  const both = textWidth(formatDate(first)) + TYPE + textWidth(formatDate(last));
  return last !== first && both > width ? 2 * DATE_LINE : DATE_LINE;
}

export function heightOf({ rows, layout, width }: Omit<Props, "published">): number {
  return lineOf(rows.length - 1) + 16 + footOf(layout, width);
}

/** Rows with their names, the dates at both ends, and the article's place through all rows. */
export function TimelineLines({ rows, layout, published, width }: Props) {
  const height = heightOf({ rows, layout, width });
  const foot = height - footOf(layout, width);
  const { articleAt, first, last } = layout;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and names take no focus; the options say the same.
    <g aria-hidden="true">
      {articleAt !== null && published !== null && (
        <ArticlePlace at={articleAt} published={published} width={width} foot={foot} />
      )}
      {rows.map((row, index) => (
        <g key={row.key} data-kind={row.kind}>
          <text class="timeline-row-name" x={across(-INSET)} y={rem(lineOf(index) - 18)}>
            {cut(`${row.kind === "article-origin" ? "◆ " : ""}${rowName(row)}`, width)}
          </text>
          <line
            class="timeline-line"
            x1={across(0)}
            x2={across(1)}
            y1={rem(lineOf(index))}
            y2={rem(lineOf(index))}
          />
        </g>
      ))}
      <text class="timeline-date" x={across(-INSET)} y={rem(foot + DATE_LINE - 5)}>
        {formatDate(first)}
      </text>
      {last !== first && (
        <text class="timeline-date" x={across(1 + INSET)} y={rem(height - 5)} text-anchor="end">
          {formatDate(last)}
        </text>
      )}
    </g>
  );
}

interface PlaceProps {
  at: number;
  published: PartialDate;
  width: number;
  /** Where the dates below begin. */
  foot: number;
}

/** Its day stands beside its name where there is room: it is among the article's facts too. */
function ArticlePlace({ at, published, width, foot }: PlaceProps) {
  const whole = `${words("timeline.article")} · ${formatDate(published)}`;
  const name = textWidth(whole) > width ? words("timeline.article") : whole;
  return (
    <g class="timeline-article">
      <line x1={across(at)} x2={across(at)} y1={rem(HEAD - 4)} y2={rem(foot)} />
      <text x={rem(middleNear(at, name, width))} y={rem(13)} text-anchor="middle">
        {name}
      </text>
    </g>
  );
}

function cut(name: string, width: number): string {
  return wrapped(name, width / TYPE - 1, 1)[0] ?? "";
}
