import { type ChainLayout, layOutChain, type Place } from "../../lib/export/chain-layout";
import { widthInEm, wrapped } from "../../lib/export/svg-text";
import type { ChainEnd, ChainNode, SourceChain } from "../../lib/model";
import { camelCase } from "../message-keys";
import { isolate } from "../shared/isolate";
import { useWidth } from "../shared/use-width";
import { words } from "../strings";
import { ChainMarker, type ChainSign, MarkerShape, signOf } from "./ChainMarker";
import { isInferred, type Links } from "./chain-tree";

/** Lengths in sixteenths of a rem, so that names follow the text size. The width is that of a panel of 360 px. */
const WIDTH_BEFORE = 328;
const ROW = 56;
const TOP = 18;
const MARKER_AT = 8;
const GAP = 16;
const TYPE = 11.5;
const LINE = 13.5;

/** With more columns names can't be read in a narrow panel; with more rows the picture is no smaller than the tree. */
const MOST_COLUMNS = 4;
const MOST_ROWS = 8;
const NODES_WORTH_A_PICTURE = 4;

/**
 * The chain at a glance: this page first, in reading direction, each source behind it. Hidden from screen readers,
 * for the tree beside it says the same. Mirrored by the style sheet where the language runs to the left.
 */
export function ChainPicture({ chain }: { chain: SourceChain }) {
  const layout = layOutChain(chain);
  return addsSomething(chain, layout) ? <Picture chain={chain} layout={layout} /> : null;
}

function Picture({ chain, layout }: { chain: SourceChain; layout: ChainLayout }) {
  const [frame, width] = useWidth(WIDTH_BEFORE);
  const column = width / layout.columns;
  const places = new Map(layout.places.map((place) => [place.node.id, place]));
  return (
    <div ref={frame} class="chain-picture" aria-hidden="true">
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${TOP + (layout.rows - 1) * ROW + 2 * LINE + 14}`}>
        {linksByPair(layout).map((links) => (
          <Edge key={`${links[0].from} ${links[0].to}`} links={links} places={places} column={column} />
        ))}
        {layout.places.map((place) => (
          <Source
            key={place.node.id}
            place={place}
            column={column}
            isLast={place.column + 1 === layout.columns}
          />
        ))}
      </svg>
      <Ends chain={chain} />
    </div>
  );
}

/** False for a short chain without branches, whose tree is picture enough, and for what is too large to be one. */
function addsSomething({ nodes }: SourceChain, { links, columns, rows, places }: ChainLayout): boolean {
  if (columns > MOST_COLUMNS || rows > MOST_ROWS || places.length < nodes.length) return false;
  const upstream = Map.groupBy(links, ({ from }) => from);
  const branches = [...upstream.values()].some((out) => new Set(out.map(({ to }) => to)).size > 1);
  return links.length > 0 && (branches || nodes.length >= NODES_WORTH_A_PICTURE);
}

/** One line for all links between the same two sources, as in the tree. */
function linksByPair({ links }: ChainLayout): Links[] {
  const pairs = Map.groupBy(links, ({ from, to }) => JSON.stringify([from, to]));
  return [...pairs.values()].flatMap(([first, ...others]): Links[] =>
    first === undefined ? [] : [[first, ...others]],
  );
}

interface EdgeProps {
  links: Links;
  places: Map<string, Place>;
  column: number;
}

function Edge({ links, places, column }: EdgeProps) {
  const [from, to] = [places.get(links[0].from), places.get(links[0].to)];
  // What closes a circle would read as a way on: the tree says it in words.
  if (from === undefined || to === undefined || to.column <= from.column) return null;
  return <path d={wayOf(from, to, column)} data-line={isInferred(links, to.node) ? "dashed" : "solid"} />;
}

/** Along the name, and from its end to the other row before the next column; past columns between, above their sources. */
function wayOf(from: Place, to: Place, column: number): string {
  const [startX, startY, endX, endY] = [
    markerX(from, column),
    markerY(from),
    markerX(to, column),
    markerY(to),
  ];
  const start = `M${startX} ${startY}`;
  const isNext = to.column === from.column + 1;
  const bendEnd = (from.column + 1) * column;
  const bendStart = Math.min(bendEnd - GAP, startX + 4 + nameWidth(from.node, column));
  const laneY = isNext ? endY : endY - 12;
  const bend = `H${bendStart}C${bendEnd} ${startY} ${bendStart} ${laneY} ${bendEnd} ${laneY}`;
  return `${start}${bend}H${endX}${isNext ? "" : `V${endY}`}`;
}

function markerX({ column }: Place, width: number): number {
  return column * width + MARKER_AT;
}

function markerY({ row }: Place): number {
  return TOP + row * ROW;
}

function Source({ place, column, isLast }: { place: Place; column: number; isLast: boolean }) {
  const { node } = place;
  const [x, y] = [markerX(place, column), markerY(place)];
  const sign = signOf(node);
  return (
    <>
      <g data-sign={sign} transform={`translate(${x - 10} ${y - 10})`}>
        <MarkerShape sign={sign} />
      </g>
      {node.end === "trail-ends" && <path data-sign="stop" d={`M${x + 6} ${y}h14m0 -7v14`} />}
      {nameLines(node, isLast ? column : column - GAP).map((line, index) => (
        <g key={index} transform={`translate(${x - 6} ${y + 10 + (index + 0.8) * LINE})`}>
          <text data-kind={node.kind}>{isolate(line)}</text>
        </g>
      ))}
    </>
  );
}

/** The name in at most two lines of `width`. */
function nameLines(node: ChainNode, width: number): string[] {
  return wrapped(node.kind === "article" ? words("chain.thisPage") : node.name, (width - 4) / TYPE, 2);
}

function nameWidth(node: ChainNode, column: number): number {
  return TYPE * Math.max(0, ...nameLines(node, column - GAP).map(widthInEm));
}

const ENDS: readonly [ChainEnd, ChainSign][] = [
  ["origin", "origin"],
  ["not-in-pack", "not-in-pack"],
  ["trail-ends", "stop"],
];

/** What the signs at the ends mean: those that the picture has. */
function Ends({ chain }: { chain: SourceChain }) {
  const present = ENDS.filter(([end]) => chain.nodes.some((node) => node.end === end));
  return (
    <p class="picture-ends">
      {present.map(([end, sign]) => (
        <span key={end}>
          <ChainMarker sign={sign} /> {words(`chain.ends.${camelCase(end)}`)}
        </span>
      ))}
    </p>
  );
}
