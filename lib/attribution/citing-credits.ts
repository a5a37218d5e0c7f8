import { findMentions } from "../entities/find-mentions";
import { lookUpOutlet } from "../entities/look-up";
import type { NameIndex } from "../entities/names";
import type { Outlet, PageLink, Span } from "../model";
import type { CitingWords } from "./citing-patterns";
import { citingWords } from "./citing-words";
import { type CreditContext, type Draft, isDomesticAgency, nameKey } from "./credit-context";
import type { CueTable } from "./cue-table";
import { nameAt } from "./printed-name";

const REACH = 70;
/** Up to three capitalised words before one that media carry in their names: "Fictional (Herald)". */
const NAME_OPENING = /(?=\p{Lu})(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}.'’-]{1,20}\s){1,3}$/u;

interface Cited {
  span: Span;
  outlet: Outlet | null;
  /** Which cues after the name count: of a name that is a guess none, or only what media alone do ("reported"). */
  after: "any" | "reports" | "none";
}

/** Media that the text cites ("told Reuters", "X reported") or that did the interview it quotes. */
export function readCitingCredits(context: CreditContext, cues: CueTable): Draft[] {
  const { article } = context;
  const words = citingWords(cues, article.language);
  if (!words) return [];
  const known = knownMedia(context, words);
  const unknown = unknownMedia(context, words).filter(
    ({ span }) => !known.some((each) => overlap(each.span, span)),
  );
  const candidates = [...known, ...unknown].sort((a, b) => a.span[0] - b.span[0]);
  const found: Draft[] = [];
  let last: Draft | null = null;
  for (const cited of candidates) {
    const joint =
      last && last.span[1] <= cited.span[0] && words.isJoint(article.body.slice(last.span[1], cited.span[0]));
    const alone: Citing | null =
      joint && last ? { type: last.type === "interview" ? "interview" : "cites", proof: cited.span } : null;
    const citing = citesOrInterviews(context, cited, words) ?? alone;
    if (citing === null || isRepublication(article.body, cited, context, words)) continue;
    // "Herald Company" speaks of its business.
    if (context.words.companySuffix.test(article.body.slice(...cited.span))) continue;
    // What was said to the page's own outlet is no citation.
    if (citing.type === "cites" && context.home.keys.has(nameKey(article.body.slice(...cited.span))))
      continue;
    last = toDraft(citing, cited, context);
    found.push(last);
  }
  // Who did the interview is also told things in it: one credit says so.
  const interviewed = new Set(found.filter(({ type }) => type === "interview").map(keyOf));
  return found.filter((draft) => draft.type === "interview" || !interviewed.has(keyOf(draft)));
}

function keyOf({ outlet, name }: Draft): string {
  return outlet?.id ?? nameKey(name);
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

interface Citing {
  type: "cites" | "interview" | "wire";
  /** Cue and name. */
  proof: Span;
}

function toDraft({ type, proof }: Citing, cited: Cited, context: CreditContext): Draft {
  const { outlet } = cited;
  const text = context.article.body;
  const span = withoutOpening(text, cited.span, outlet);
  const url = linkAround(context, span)?.url ?? null;
  return {
    type,
    name: text.slice(...span),
    outlet,
    where: "body",
    text,
    span,
    proof,
    url,
  };
}

/** "לידיעות אחרונות": a preposition written on to the front is no part of the name. */
function withoutOpening(body: string, [start, end]: Span, outlet: Outlet | null): Span {
  const printed = body.slice(start, end);
  if (!/^\p{Lo}/u.test(printed)) return [start, end];
  const named = longest(outlet?.aliases.filter((alias) => printed.endsWith(alias)));
  return [named > 0 ? end - named : start, end];
}

const longest = (names: string[] = []): number => Math.max(0, ...names.map(({ length }) => length));

/** "originally published by X" credits, it doesn't cite; "به نقل از" and "نقلاً عن" may do either. */
function isRepublication(body: string, { span }: Cited, context: CreditContext, words: CitingWords): boolean {
  const before = body.slice(Math.max(0, span[0] - REACH), span[0]);
  return context.words.republished.test(before) && words.citedBefore(before) === null;
}

const SPEAKERS = new Set<string>(["official", "ngo", "think-tank"]);

function knownMedia({ article: { body }, names }: CreditContext, words: CitingWords): Cited[] {
  return findMentions(body, names).flatMap(({ id, kind, span, unsupported }) => {
    const outlet = kind === "outlet" ? names.outletById(id) : null;
    if (!outlet || SPEAKERS.has(outlet.kind) || (unsupported && !isSupported(body, span, words))) return [];
    return [{ span: withoutParticle(body, withBranch(body, span, outlet), outlet), outlet, after: "any" }];
  });
}

/** "연합뉴스와의": a particle written on to the name is a word of its own. */
function withoutParticle(body: string, [start, end]: Span, outlet: Outlet): Span {
  if (!/\p{Script=Hangul}/u.test(body.charAt(end - 1))) return [start, end];
  const printed = body.slice(start, end);
  const named = longest(outlet.aliases.filter((alias) => printed.startsWith(alias)));
  return [start, named > 0 ? start + named : end];
}

const BRANCH = /^\s\p{Lu}{2,4}(?=\s\p{Ll})/u;

/** "Canal Azul PLS reports": the broadcaster's station is part of the name. */
function withBranch(body: string, [start, end]: Span, outlet: Outlet): Span {
  const branch = outlet.kind === "broadcaster" ? BRANCH.exec(body.slice(end, end + 10)) : null;
  return [start, end + (branch?.[0].length ?? 0)];
}

/** A medium whose name is also a common word ("the Independent newspaper") needs words beside it that say so. */
function isSupported(body: string, [start, end]: Span, words: CitingWords): boolean {
  const before = body.slice(Math.max(0, start - REACH), start);
  if (words.supports(before, body.slice(end, end + REACH))) return true;
  // "an interview with RT", "у интервјуу за „Политику“": neither initials nor a name in quotation marks are common words.
  const isInitials = /^\p{Lu}{2,5}$/u.test(body.slice(start, end));
  const isQuoted = /["“„«]$/u.test(before) && /^["”“»]/u.test(body.slice(end));
  return (isInitials || isQuoted) && (words.citedBefore(before) ?? words.interviewBefore(before)) !== null;
}

/** Names that the table doesn't hold but that stand after "the newspaper" or look like a medium's. */
function unknownMedia({ article: { body }, names }: CreditContext, words: CitingWords): Cited[] {
  const found: Cited[] = [];
  for (const { end } of words.media.all(body)) {
    const span = nameAt(body, end);
    if (span && span[0] - end <= 3 && isMediumName(body.slice(...span)))
      found.push({ ...knownStart(body, span, names), after: "any" });
  }
  for (const { start, end } of words.quotedNames(body)) {
    const name = body.slice(start, end);
    if (/\s/u.test(name) && isMediumName(name))
      found.push({ span: [start, end], outlet: null, after: "none" });
  }
  for (const { start, end } of words.mediaWord.all(body)) {
    const name = NAME_OPENING.exec(body.slice(Math.max(0, start - REACH), start))?.[0];
    if (name) found.push({ span: [start - name.length, end], outlet: null, after: "reports" });
  }
  return found;
}

/**
 * "the agency Sana": the noun supports a name that isn't printed as the table has it. Without capitals a name may run
 * on into the sentence: the longest known start of it counts.
 */
function knownStart(body: string, [start, end]: Span, names: NameIndex): Pick<Cited, "span" | "outlet"> {
  const ends = [...body.slice(start, end).matchAll(/\s+|$/gu)].map(({ index }) => start + index);
  for (const to of ends.reverse()) {
    const outlet = lookUpOutlet(body.slice(start, to), names);
    if (outlet) return { span: [start, to], outlet };
  }
  return { span: [start, end], outlet: null };
}

const MOST_NAME_WORDS = 5;

function isMediumName(name: string): boolean {
  return /^[\p{Lu}\p{Lo}].*[\p{L}\p{N}]$/u.test(name) && name.split(/\s/u).length <= MOST_NAME_WORDS;
}

function citesOrInterviews(context: CreditContext, cited: Cited, words: CitingWords): Citing | null {
  const { body } = context.article;
  const [start, end] = cited.span;
  const before = body.slice(Math.max(0, start - REACH), start);
  const interviewed = words.interviewBefore(before);
  if (interviewed !== null) return { type: "interview", proof: [start - before.length + interviewed, end] };
  const cue = words.citedBefore(before);
  if (cue !== null) {
    const carried = isDomesticAgency(cited.outlet, context) && words.carriedBefore(before) !== null;
    return { type: carried ? "wire" : "cites", proof: [start - before.length + cue, end] };
  }
  const after = body.slice(end, end + REACH);
  const interview = cited.outlet ? words.interviewAfter(after) : null;
  if (interview !== null) return { type: "interview", proof: [start, end + interview] };
  const reach = reportsAfter(after, cited, words) || reportsAtEnd(body, cited, words);
  return reach > 0 ? { type: "cites", proof: [start, end + reach] } : null;
}

const LONGEST_SENTENCE = 300;
const SENTENCE_START = /(?:^|[.!?…»”"]\s+|\n\s*)(?:\S{1,20}\s){0,2}$/u;
/** "뉴욕타임스(NYT)는". */
const ABBREVIATION = /^\s?\([^()\s]{2,10}\)/u;
const SENTENCE_END = /[.!?…。！？\n]/u;

/** The same for a known medium that opens a sentence whose verb stands last. */
function reportsAtEnd(body: string, { span: [start, end], outlet }: Cited, words: CitingWords): number {
  if (!outlet) return 0;
  if (!SENTENCE_START.test(body.slice(Math.max(0, start - REACH), start))) return 0;
  const rest = body
    .slice(end, end + LONGEST_SENTENCE)
    .replace(ABBREVIATION, (match) => " ".repeat(match.length));
  const stop = rest.search(SENTENCE_END);
  return stop > 0 && words.opensVerbFinal(rest) && words.endsInReport(rest.slice(0, stop)) ? stop : 0;
}

/** How far the words reach that say after its name that the medium reported; 0 where none do. */
function reportsAfter(text: string, { after }: Cited, words: CitingWords): number {
  if (after === "none") return 0;
  const report = words.reportAfter(text);
  if (!report) return 0;
  const { gap, verb, end } = report;
  if (gap !== null && (gap !== gap.toLowerCase() || words.isRelative(gap))) return 0;
  if (words.isOfItself(text.slice(end))) return 0;
  return after === "any" || words.endsInReport(verb) ? end : 0;
}

function linkAround({ article }: CreditContext, span: Span): PageLink | null {
  for (const block of article.blocks) {
    if (block.span[1] < span[0]) continue;
    return block.links.find((link) => link.span[0] <= span[1] && link.span[1] >= span[0]) ?? null;
  }
  return null;
}
