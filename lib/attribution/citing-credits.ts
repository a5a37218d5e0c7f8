import { findMentions } from "../entities/find-mentions";
import type { Outlet, PageLink, Span } from "../model";
import { type CitingWords, citingWords } from "./citing-words";
import type { CreditContext, Draft } from "./credit-context";
import type { CueTable } from "./cue-table";
import { occurs } from "./phrases";
import { nameAt } from "./printed-name";

const REACH = 70;

interface Cited {
  span: Span;
  outlet: Outlet | null;
}

/** Media that the text cites ("told Reuters", "X reported") or that did the interview it quotes. */
export function readCitingCredits(context: CreditContext, cues: CueTable): Draft[] {
  const { article } = context;
  const words = citingWords(cues, article.language);
  const found: Draft[] = [];
  for (const cited of [...knownMedia(context), ...unknownMedia(article.body, words)]) {
    const type = citesOrInterviews(article.body, cited, words);
    if (type === null) continue;
    const name = article.body.slice(...cited.span);
    const link = linkAround(context, cited.span);
    const confidence = cited.outlet ? 0.93 : 0.85;
    found.push({
      type,
      name,
      outlet: cited.outlet,
      where: "body",
      text: article.body,
      span: cited.span,
      url: link?.url ?? null,
      confidence,
    });
  }
  return found;
}

function knownMedia({ article, names }: CreditContext): Cited[] {
  return findMentions(article.body, names).flatMap(({ id, kind, span }) => {
    const outlet = kind === "outlet" ? names.outletById(id) : null;
    return outlet ? [{ span, outlet }] : [];
  });
}

/** Names that the table doesn't hold but that stand after "the newspaper" or look like a medium's. */
function unknownMedia(body: string, words: CitingWords): Cited[] {
  const found: Cited[] = [];
  for (const match of body.matchAll(words.media)) {
    const span = nameAt(body, match.index + match[0].length);
    if (span && span[0] - (match.index + match[0].length) <= 3) found.push({ span, outlet: null });
  }
  for (const match of body.matchAll(words.mediaShaped)) {
    found.push({ span: [match.index, match.index + match[0].length], outlet: null });
  }
  return found;
}

function citesOrInterviews(body: string, { span }: Cited, words: CitingWords): "cites" | "interview" | null {
  const before = body.slice(Math.max(0, span[0] - REACH), span[0]);
  const after = body.slice(span[1], span[1] + REACH);
  if (occurs(words.interviewBefore, before)) return "interview";
  if (occurs(words.citedBefore, before) || occurs(words.citedAfter, after)) return "cites";
  return null;
}

function linkAround({ article }: CreditContext, span: Span): PageLink | null {
  for (const block of article.blocks) {
    if (block.span[1] < span[0]) continue;
    return block.links.find((link) => link.span[0] <= span[1] && link.span[1] >= span[0]) ?? null;
  }
  return null;
}
