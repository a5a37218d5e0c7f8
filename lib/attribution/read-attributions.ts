import type { Attribution, Span } from "../model";
import { readSentence, type Sentence } from "./clause";
import type { CueTable } from "./cue-table";
import { type Found, readDirectSpeech } from "./direct-speech";
import { readIndirectSpeech } from "./indirect-speech";
import { findQuotations } from "./quotations";
import { quotationsApart } from "./quotations-apart";
import { type QuotingWords, quotingWords } from "./quoting-words";
import { splitSentences } from "./sentences";

const LONGEST_SENTENCE = 4000;

/**
 * Who said what, in order of the text: direct, indirect and mixed speech with exact spans; pronouns stay as they
 * are. Empty for languages without quoting cues. Linear in the text's length; never throws.
 */
export function readAttributions(text: string, language: string | null, cues: CueTable): Attribution[] {
  const words = quotingWords(cues, language);
  if (!words) return [];
  const quotations = findQuotations(text);
  const found: Attribution[] = [];
  let open: Found | null = null;
  let next = 0;
  for (const span of splitSentences(text, quotations, words.abbreviation)) {
    while (next < quotations.length && (quotations[next]?.span[1] ?? 0) <= span[0]) next++;
    if (span[1] - span[0] > LONGEST_SENTENCE) continue;
    const sentence = readSentence(text, span, quotationsFrom(quotations, next, span[1]));
    if (open && isBareQuotation(sentence) && sameParagraph(text, open, span)) {
      goOn(found, open, sentence, words);
      continue;
    }
    const direct = readDirectSpeech(sentence, words);
    open = direct.at(-1) ?? null;
    const taken = new Set(direct.map(({ verb }) => verb));
    const other = indirect(sentence, words, taken, direct);
    const spoken = direct.map(({ attribution }) => attribution);
    const last = found.at(-1)?.source ?? null;
    found.push(
      ...(words.quotationsApart ? quotationsApart(sentence, spoken, other, last, words) : spoken),
      ...other,
    );
  }
  return found.sort((a, b) => first(a) - first(b));
}

/** A further quotation by the same speaker: the attribution goes on, or, where quotations stand apart, a new one. */
function goOn(
  found: Attribution[],
  { attribution }: Found,
  { quotations }: Sentence,
  words: QuotingWords,
): void {
  const spans = quotations.map(({ span }) => span);
  if (words.quotationsApart) found.push(...spans.map((span) => ({ ...attribution, content: [span] })));
  else attribution.content.push(...spans);
}

function quotationsFrom(quotations: ReturnType<typeof findQuotations>, from: number, end: number) {
  const inside = [];
  for (let at = from; at < quotations.length; at++) {
    const quotation = quotations[at];
    if (!quotation || quotation.span[0] >= end) break;
    inside.push(quotation);
  }
  return inside;
}

function indirect(
  sentence: Sentence,
  words: QuotingWords,
  taken: ReadonlySet<number>,
  direct: readonly Found[],
): Attribution[] {
  const spans = direct.flatMap(({ attribution }) => attribution.content);
  return readIndirectSpeech(sentence, words, taken).filter(
    ({ content }) => !content.some((span) => spans.some((own) => overlaps(own, span))),
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** A sentence that is one quotation and no word more: it goes on with the one before. */
function isBareQuotation({ words, quotations, span }: Sentence): boolean {
  return words.length === 0 && quotations.length > 0 && (quotations[0]?.span[0] ?? 0) <= span[0] + 1;
}

function sameParagraph(text: string, { attribution }: Found, span: Span): boolean {
  return !text.slice(attribution.content.at(-1)?.[1] ?? 0, span[0]).includes("\n");
}

function first({ source, cue, content }: Attribution): number {
  return Math.min(
    source?.[0] ?? Number.POSITIVE_INFINITY,
    cue[0]?.[0] ?? Number.POSITIVE_INFINITY,
    content[0]?.[0] ?? Number.POSITIVE_INFINITY,
  );
}
