import { isInferredLink } from "../chain/inferred";
import type { Link, ReadingContext } from "../model";
import { type ChainLayout, layOutChain, type Place } from "./chain-layout";
import { endWords, nodeDate, nodeFacts, nodeName, verbWords } from "./chain-words";
import { cleanOrNull } from "./clean-line";
import { isLibraryNode, madeWith } from "./library-reports";
import { directionOfText, widthInEm, wrapped, xmlText } from "./svg-text";
import type { ExportWords } from "./words";

/** Colours of the light theme: a file has no reader's scheme to follow. */
const INK = "#14202a";
const MUTE = "#52616d";
const RIVER = "#0a6577";
const ORIGIN = "#8a4607";
const FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', Arial, sans-serif";

const EDGE = 24;
const HEAD = 44;
const BOX_WIDTH = 250;
const BOX_PAD = 12;
const GAP = 230;
const LABEL_WIDTH = 190;
const LINE = 16;
const LABEL_LINE = 14;
const LABEL_PITCH = 3 * LABEL_LINE + 6;

interface Line {
  text: string;
  size: number;
  weight: number;
  colour: string;
}

interface Box extends Place {
  /** Left edge and top, px. */
  x: number;
  y: number;
  height: number;
  lines: Line[];
}

interface Picture {
  context: ReadingContext;
  words: ExportWords;
  layout: ChainLayout;
  boxes: Map<string, Box>;
  width: number;
  height: number;
}

/** The source chain as a picture that stands alone: the article first, in reading direction, each source behind it. */
export function chainSvg(context: ReadingContext, words: ExportWords): string {
  const picture = draw(context, words);
  const { width, height, layout, boxes } = picture;
  const title = words.say("export.pictureTitle", context.article.title ?? words.say("chain.thisPage"));
  const heading: Line = { text: words.say("chain.heading"), size: 16, weight: 700, colour: INK };
  const made = madeWith(context, context.chain.nodes.some(isLibraryNode), words);
  const foot: Line = { text: made, size: 11, weight: 400, colour: MUTE };
  const ends = words.direction === "rtl" ? [width - EDGE, EDGE] : [EDGE, width - EDGE];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="img" aria-labelledby="title desc" xml:lang="${xmlText(words.language)}" font-family="${FONT}">\n`,
    `<title id="title">${xmlText(title)}</title>\n<desc id="desc">${xmlText(described(picture))}</desc>\n`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>\n`,
    textLine(heading, ends[0] ?? EDGE, 28, words.direction, words.direction),
    ...layout.links.map((link) => edge(link, picture)),
    ...layout.links.map((link) => edgeLabel(link, picture)),
    ...[...boxes.values()].map((box) => boxGroup(box, picture)),
    textLine(foot, ends[0] ?? EDGE, height - 12, words.direction, words.direction),
    "</svg>\n",
  ].join("");
}

function draw(context: ReadingContext, words: ExportWords): Picture {
  const layout = layOutChain(context.chain);
  const lines = new Map(layout.places.map((place) => [place.node.id, boxLines(place, context, words)]));
  const tallest = Math.max(0, ...[...lines.values()].map(heightOf));
  const incoming = Map.groupBy(layout.links, ({ to }) => to);
  const labels = Math.max(1, ...[...incoming.values()].map((links) => links.length));
  const pitch = Math.max(tallest, labels * LABEL_PITCH) + 28;
  const width = 2 * EDGE + layout.columns * BOX_WIDTH + (layout.columns - 1) * GAP;
  const height = HEAD + layout.rows * pitch + 36;
  const boxes = layout.places.map((place): Box => {
    const own = lines.get(place.node.id) ?? [];
    const start = EDGE + place.column * (BOX_WIDTH + GAP);
    return {
      ...place,
      x: words.direction === "rtl" ? width - start - BOX_WIDTH : start,
      y: HEAD + place.row * pitch + (pitch - heightOf(own)) / 2,
      height: heightOf(own),
      lines: own,
    };
  });
  return { context, words, layout, width, height, boxes: new Map(boxes.map((box) => [box.node.id, box])) };
}

function heightOf(lines: Line[]): number {
  return lines.length * LINE + 2 * BOX_PAD;
}

function boxLines({ node }: Place, { article }: ReadingContext, words: ExportWords): Line[] {
  const own = node.kind === "article" ? cleanOrNull(article.title) : null;
  const name = wrapped(own ?? nodeName(node, words), (BOX_WIDTH - 2 * BOX_PAD) / 14, own === null ? 2 : 3);
  const facts = [nodeFacts(node, article, words), nodeDate(node, article, words)].flatMap((line) =>
    wrapped(line.join(" · "), (BOX_WIDTH - 2 * BOX_PAD) / 12, 3),
  );
  const end = node.end === null ? [] : [`${END_SIGNS[node.end]} ${endWords(node.end, words)}`];
  return [
    ...name.map((text): Line => ({ text, size: 14, weight: 650, colour: INK })),
    ...facts.map((text): Line => ({ text, size: 12, weight: 400, colour: MUTE })),
    ...end.map(
      (text): Line => ({ text, size: 12, weight: 650, colour: node.end === "origin" ? ORIGIN : MUTE }),
    ),
  ];
}

const END_SIGNS = { origin: "◆", "trail-ends": "■", "not-in-pack": "○" } as const;

function boxGroup(box: Box, { context, words }: Picture): string {
  const { x, y, height, node } = box;
  const isOrigin = node.end === "origin";
  const stroke = isOrigin ? ORIGIN : node.end === "not-in-pack" ? MUTE : RIVER;
  const dashes = node.end === "not-in-pack" ? ' stroke-dasharray="5 4"' : "";
  const fill = isOrigin ? "#fbeedd" : node.kind === "article" ? "#dceff3" : "#ffffff";
  const { article } = context;
  const whole = [
    nodeName(node, words),
    ...nodeFacts(node, article, words),
    ...nodeDate(node, article, words),
  ];
  const side = directionOfText(box.lines[0]?.text ?? "", words.direction);
  const at = side === "rtl" ? x + BOX_WIDTH - BOX_PAD : x + BOX_PAD;
  return [
    `<g><title>${xmlText(whole.join(" · "))}</title>`,
    `<rect x="${x}" y="${round(y)}" width="${BOX_WIDTH}" height="${height}" rx="10" fill="${fill}" stroke="${stroke}" stroke-width="1.5"${dashes}/>`,
    ...box.lines.map((line, index) =>
      textLine(line, at, y + BOX_PAD + (index + 0.75) * LINE, side, directionOfText(line.text, side)),
    ),
    "</g>\n",
  ].join("");
}

/** A link's curve, dashed where it is less than sure (isInferredLink). */
function edge(link: Link, { boxes, words }: Picture): string {
  const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
  if (!from || !to) return "";
  const isRtl = words.direction === "rtl";
  const [startX, endX] = isRtl ? [from.x, to.x + BOX_WIDTH] : [from.x + BOX_WIDTH, to.x];
  const [startY, endY] = [middleOf(from), middleOf(to)];
  const bend = (isRtl ? -1 : 1) * (GAP / 2);
  const dashes = isInferredLink(link, to.node) ? ' stroke-dasharray="6 5"' : "";
  const curve = `M${startX} ${startY}C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX} ${endY}`;
  return [
    `<path d="${curve}" fill="none" stroke="${RIVER}" stroke-width="2"${dashes}/>`,
    `<circle cx="${endX}" cy="${endY}" r="4" fill="${RIVER}"/>\n`,
  ].join("");
}

function middleOf(box: Box): number {
  return box.y + box.height / 2;
}

/** Before the source: what is done with it, and the words that prove it; several links to one source stand in a pile. */
function edgeLabel(link: Link, { layout, boxes, words }: Picture): string {
  const to = boxes.get(link.to);
  if (!to) return "";
  const verb = verbWords(link, words);
  const quote = cleanOrNull(link.evidence[0]?.exact ?? null);
  const lines: Line[] = [
    { text: verb, size: 12, weight: 650, colour: RIVER },
    ...(quote === null ? [] : wrapped(`“${quote}”`, LABEL_WIDTH / 11, 2)).map(
      (text): Line => ({ text, size: 11, weight: 400, colour: MUTE }),
    ),
  ];
  const siblings = layout.links.filter((other) => other.to === link.to);
  const shift = (siblings.indexOf(link) - (siblings.length - 1) / 2) * LABEL_PITCH;
  const top = middleOf(to) + shift - (lines.length * LABEL_LINE) / 2;
  const edgeOfGap = (GAP - LABEL_WIDTH) / 2;
  const left = words.direction === "rtl" ? to.x + BOX_WIDTH + edgeOfGap : to.x - edgeOfGap - LABEL_WIDTH;
  const at = words.direction === "rtl" ? left + LABEL_WIDTH : left;
  const whole = [verb, ...link.evidence.map(({ exact }) => `“${exact}”`)].join(" ");
  const width = Math.min(LABEL_WIDTH, 8 + Math.max(...lines.map(({ text, size }) => widthInEm(text) * size)));
  const paper = words.direction === "rtl" ? at - width : at - 4;
  return [
    `<g><title>${xmlText(whole)}</title>`,
    `<rect x="${round(paper)}" y="${top}" width="${round(width + 4)}" height="${lines.length * LABEL_LINE + 2}" fill="#ffffff" fill-opacity="0.92"/>`,
    ...lines.map((line, row) =>
      textLine(
        line,
        at,
        top + (row + 0.8) * LABEL_LINE,
        words.direction,
        directionOfText(line.text, words.direction),
      ),
    ),
    "</g>\n",
  ].join("");
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** A line of text from `x` on: its left end in a picture that runs to the right, its right end in one that runs to the left. */
function textLine(
  { text, size, weight, colour }: Line,
  x: number,
  y: number,
  side: "ltr" | "rtl",
  direction: "ltr" | "rtl",
): string {
  const anchor = side === direction ? "start" : "end";
  const type = `font-size="${size}" font-weight="${weight}" fill="${colour}"`;
  return `<text x="${x}" y="${round(y)}" ${type} direction="${direction}" text-anchor="${anchor}">${xmlText(text)}</text>`;
}

/** Every link in words, for who can't see the picture. */
function described({ layout, boxes, words }: Picture): string {
  const name = (id: string) => {
    const node = boxes.get(id)?.node;
    return node === undefined ? id : nodeName(node, words);
  };
  return layout.links
    .map((link) => `${name(link.from)} ${verbWords(link, words)} ${name(link.to)}.`)
    .join(" ");
}
