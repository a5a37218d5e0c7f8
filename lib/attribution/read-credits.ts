import type { NameIndex } from "../entities/names";
import type { Article, Credit, Evidence, Span } from "../model";
import { readBylineCredits } from "./byline-credits";
import { readCitingCredits } from "./citing-credits";
import { readCopyright } from "./copyright-credits";
import { confidenceOf } from "./credit-confidence";
import { type CreditContext, type Draft, isHome, nameKey, readHome } from "./credit-context";
import { creditWords } from "./credit-words";
import type { CueTable } from "./cue-table";
import { readDatelineCredits } from "./dateline-credits";
import { readLines } from "./line-credits";
import { readMetadataCredits } from "./metadata-credits";

const AROUND = 32;

/**
 * The lines and metadata of the page that name where its text came from: the first of each kind, name and place.
 * Pure in its arguments; never throws on hostile pages. A language without cues falls back to metadata and names.
 */
export function readCredits(article: Article, names: NameIndex, cues: CueTable): Credit[] {
  const context: CreditContext = {
    article,
    names,
    words: creditWords(cues),
    home: readHome(article, names),
  };
  const drafts = [
    ...readDatelineCredits(context),
    ...readBylineCredits(context),
    ...readLines(context),
    ...readMetadataCredits(context),
    ...readCopyright(context),
    ...readCitingCredits(context, cues),
  ];
  const credits = distinct(
    withoutOwnVoice(
      drafts.map((draft) => withoutJob(draft, context)),
      context,
    ),
  );
  // What the page shows goes before what only its metadata states.
  const inOrder = [...credits.filter(isShown), ...credits.filter((draft) => !isShown(draft))];
  return inOrder.map((draft) => toCredit(draft, context));
}

const isShown = ({ property }: Draft): boolean => property === undefined;

/** "Agency Writer": the job is no part of the name. */
function withoutJob(draft: Draft, { words }: CreditContext): Draft {
  const job = draft.outlet ? words.staff.all(draft.name).at(-1) : undefined;
  if (!job || job.start < 2 || job.end < draft.name.length) return draft;
  const name = draft.name.slice(0, job.start).trimEnd();
  return { ...draft, name, span: [draft.span[0], draft.span[0] + name.length] };
}

/**
 * An outlet whose report is republished here speaks of itself in it: it is no further source. Nor is one that the
 * dateline or a line of the text has credited in the same words ("به گزارش ایسنا", "(Theo Reuters)").
 */
function withoutOwnVoice(drafts: readonly Draft[], { article }: CreditContext): Draft[] {
  const credited = new Map<string, Span[]>();
  for (const draft of drafts) {
    if (!draft.outlet || (draft.type !== "wire" && draft.type !== "republished")) continue;
    const known = credited.get(draft.outlet.id) ?? [];
    credited.set(draft.outlet.id, [...known, ...placesOf(draft, article)]);
  }
  return drafts.filter(
    ({ type, outlet, span }) =>
      type !== "cites" || !outlet || !credited.get(outlet.id)?.some((place) => overlap(place, span)),
  );
}

/** Where in the body an outlet that the draft credits is no further source. */
function placesOf({ type, where, text, span }: Draft, { body, blocks }: Article): Span[] {
  if (type === "republished") return [[0, body.length]];
  if (where === "dateline") return [span];
  return blocks.map((block) => block.span).filter((place) => isText(body, place, text));
}

const isText = (body: string, [start, end]: Span, text: string): boolean =>
  end - start === text.length && body.startsWith(text, start);

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

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
