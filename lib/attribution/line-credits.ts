import type { Article, Block, PageLink, Where } from "../model";
import type { CreditContext, Draft } from "./credit-context";
import { type CreditLine, readLabelled, readMaterial, readRepublished } from "./labelled-credits";
import { readReporting } from "./reporting-credits";
import { readReprintNote } from "./reprint-notes";
import { readContribution, readSignOffEnd, readSignOffLine } from "./sign-off-credits";

/** Credit lines stand close to the text: further lines of the page's foot belong to other stories. */
const MOST_FOOTER_LINES = 12;
const FIRST_BLOCKS = 3;
const LAST_BLOCKS = 5;
const MOST_END_BLOCKS = 12;
const LONG_PARAGRAPH = 120;
const LONGEST_NOTE = 250;
const SIGN_OFF_LINES = 3;

/** Credits in the visible lines around the text and in its first, last and shortest paragraphs. */
export function readLines(context: CreditContext): Draft[] {
  const { article, words } = context;
  const header = headerLines(article);
  const footer = footerLines(article);
  const bodyEnds = endsOfBody(article);
  const notes = notesInBody(article);
  const last = bodyEnds.at(-1);
  const telling = (lines: readonly CreditLine[]) => lines.filter(({ text }) => words.anyInLine.test(text));
  const ends = telling([...bodyEnds, ...footer]);
  const top = telling(header);
  const signed = [...bodyEnds, ...notes].filter(({ text }) => /^\(.*\)\.?$/u.test(text));
  return [
    ...[...top, ...ends].flatMap((line) => [
      ...readLabelled(line, context),
      ...readNote(line, context),
      ...readMaterial(line, context),
    ]),
    ...telling(notes).flatMap((line) => readNote(line, context)),
    ...ends.flatMap((line) => [...readContribution(line, context), ...readReporting(line, context)]),
    ...top.flatMap((line) => readReporting(line, context)),
    ...[...bodyEnds.slice(-2), ...footer.slice(0, SIGN_OFF_LINES), ...signed].flatMap((line) =>
      readSignOffLine(line, context),
    ),
    ...(last ? readSignOffEnd(last, context) : []),
  ];
}

function readNote(line: CreditLine, context: CreditContext): Draft[] {
  return [...readRepublished(line, context), ...readReprintNote(line, context)];
}

function headerLines({ lines }: Article): CreditLine[] {
  return lines
    .filter(({ zone }) => zone === "header")
    .map(({ text, links, role }) => ({
      text,
      where: "byline",
      links,
      trusted: role !== null || text.length < 100,
    }));
}

function footerLines({ lines }: Article): CreditLine[] {
  return lines
    .filter(({ zone, role }) => zone === "footer" && role !== "byline" && role !== "date")
    .slice(0, MOST_FOOTER_LINES)
    .map(({ text, links, role }) => ({ text, where: "footer", links, trusted: role === "source" }));
}

/** The first blocks and those after the last long paragraph, each a line of its own with its links. */
function endsOfBody({ body, blocks }: Article): CreditLine[] {
  const isEnd = endOf(blocks);
  return blocks
    .filter((_, index) => isEnd(index))
    .map((block) => blockLine(body, block, block.span[0] === 0 ? "byline" : "footer"));
}

/** Tells the blocks at both ends of the body by their index. */
function endOf(blocks: readonly Block[]): (index: number) => boolean {
  const lastLong = blocks.findLastIndex(({ span }) => span[1] - span[0] >= LONG_PARAGRAPH);
  const end = Math.max(0, Math.min(lastLong - 1, blocks.length - LAST_BLOCKS));
  return (index) => index < FIRST_BLOCKS || (index >= end && index < end + MOST_END_BLOCKS);
}

/** Notes between the paragraphs ("This story originally appeared on …"). */
function notesInBody({ body, blocks }: Article): CreditLine[] {
  const isEnd = endOf(blocks);
  return blocks
    .filter(({ span }, index) => span[1] - span[0] <= LONGEST_NOTE && !isEnd(index))
    .map((block) => blockLine(body, block, "body"));
}

function blockLine(body: string, { span, links }: Block, where: Where): CreditLine {
  const moved = links.map(
    (link): PageLink => ({ url: link.url, span: [link.span[0] - span[0], link.span[1] - span[0]] }),
  );
  return { text: body.slice(...span), where, links: moved, trusted: false };
}
