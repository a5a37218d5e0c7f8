import type { NameIndex } from "../entities/names";
import type { Article, Block, Credit, Evidence, PageLink, Span, Where } from "../model";
import { readBylineCredits } from "./byline-credits";
import { readCitingCredits } from "./citing-credits";
import { readCopyright } from "./copyright-credits";
import { confidenceOf } from "./credit-confidence";
import { type CreditContext, type Draft, isHome, nameKey, readHome } from "./credit-context";
import { creditWords } from "./credit-words";
import type { CueTable } from "./cue-table";
import { readDatelineCredits } from "./dateline-credits";
import { type CreditLine, readLabelled, readMaterial, readRepublished } from "./labelled-credits";
import { readMetadataCredits } from "./metadata-credits";
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
const AROUND = 32;

/**
 * The lines and metadata of the page that name where its text came from: the first of each kind, name and place.
 * Pure in its arguments; never throws on hostile pages. A language without cues falls back to metadata and names.
 */
export function readCredits(article: Article, names: NameIndex, cues: CueTable): Credit[] {
  const context: CreditContext = { article, names, words: creditWords(cues), home: readHome(article, names) };
  const drafts = [
    ...readDatelineCredits(context),
    ...readBylineCredits(context),
    ...readLines(context),
    ...readMetadataCredits(context),
    ...readCopyright(context),
    ...readCitingCredits(context, cues),
  ];
  const credits = distinct(withoutOwnVoice(drafts.map((draft) => withoutJob(draft, context))));
  // What the page shows goes before what only its metadata states.
  const inOrder = [...credits.filter(isShown), ...credits.filter((draft) => !isShown(draft))];
  return inOrder.map((draft) => toCredit(draft, context));
}

const isShown = ({ property }: Draft): boolean => property === undefined;

function readLines(context: CreditContext): Draft[] {
  const header = headerLines(context.article);
  const footer = footerLines(context.article);
  const bodyEnds = endsOfBody(context.article);
  const every = [...header, ...bodyEnds, ...footer];
  const last = bodyEnds.at(-1);
  return [
    ...every.flatMap((line) => [
      ...readLabelled(line, context),
      ...readRepublished(line, context),
      ...readReprintNote(line, context),
      ...readMaterial(line, context),
    ]),
    ...notesInBody(context.article).flatMap((line) => [
      ...readRepublished(line, context),
      ...readReprintNote(line, context),
    ]),
    ...[...bodyEnds, ...footer].flatMap((line) => [
      ...readContribution(line, context),
      ...readReporting(line, context),
    ]),
    ...header.flatMap((line) => readReporting(line, context)),
    ...[...bodyEnds.slice(-2), ...footer.slice(0, SIGN_OFF_LINES)].flatMap((line) =>
      readSignOffLine(line, context),
    ),
    ...[...bodyEnds, ...notesInBody(context.article)]
      .filter(({ text }) => /^\(.*\)\.?$/u.test(text))
      .flatMap((line) => readSignOffLine(line, context)),
    ...(last ? readSignOffEnd(last, context) : []),
  ];
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

/** "Agency Writer": the job is no part of the name. */
function withoutJob(draft: Draft, { words }: CreditContext): Draft {
  const job = draft.outlet ? [...draft.name.matchAll(words.staff)].at(-1) : undefined;
  if (!job || job.index < 2 || job.index + job[0].length < draft.name.length) return draft;
  const name = draft.name.slice(0, job.index).trimEnd();
  return { ...draft, name, span: [draft.span[0], draft.span[0] + name.length] };
}

/** An outlet whose report is republished here speaks of itself in it: it is no further source. */
function withoutOwnVoice(drafts: readonly Draft[]): Draft[] {
  const republished = new Set(
    drafts.filter(({ type }) => type === "republished").map(({ outlet }) => outlet?.id),
  );
  return drafts.filter(
    ({ type, outlet }) => type !== "cites" || outlet === null || !republished.has(outlet.id),
  );
}

/** The first credit of each kind, name and place on the page; a later one may add its link. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = `${draft.type} ${draft.where} ${draft.outlet?.id ?? nameKey(draft.name)}`;
    const known = best.get(key);
    if (!known) best.set(key, draft);
    else if (draft.url !== null && known.url === null) best.set(key, { ...known, url: draft.url });
  }
  return [...best.values()];
}

function toCredit(draft: Draft, { home }: CreditContext): Credit {
  const { type, name, outlet, where, url } = draft;
  return {
    type,
    name,
    outletId: outlet?.id ?? null,
    where,
    evidence: evidenceOf(draft),
    self: isHome(name, outlet, home),
    url,
    confidence: confidenceOf(type, where, outlet !== null),
  };
}

const LONGEST_LINE_SHOWN = 100;

/** The proving words; of a short line all of it ("By Herald"), else the name. */
function evidenceOf({ text, span, proof, where, property }: Draft): Evidence {
  const whole: Span = text.length <= LONGEST_LINE_SHOWN ? [0, text.length] : span;
  const [start, end] = proof ?? whole;
  const exact = text.slice(start, end);
  const prefix = text.slice(Math.max(0, start - AROUND), start);
  const suffix = text.slice(end, end + AROUND);
  return property === undefined
    ? { exact, prefix, suffix, where }
    : { exact, prefix, suffix, where, property };
}
