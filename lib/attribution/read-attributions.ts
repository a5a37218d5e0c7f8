import type { Attribution, Span } from "../model";
import type { Sentence } from "./clause";
import { readContinued } from "./continued-speech";
import type { CueTable } from "./cue-table";
import { type Found, readDirectSpeech } from "./direct-speech";
import { readIndirectSpeech } from "./indirect-speech";
import { quotationsApart } from "./quotations-apart";
import { type QuotingWords, quotingWords } from "./quoting-words";
import { readSentences } from "./read-sentences";
import { addInMood, readReportedMood } from "./reported-mood";

/**
 * Who said what, in order of the text: direct, indirect and mixed speech with exact spans; pronouns stay as they
 * are. Empty for languages without quoting cues. Linear in the text's length; never throws.
 */
export function readAttributions(text: string, language: string | null, cues: CueTable): Attribution[] {
  const words = quotingWords(cues, language);
  return words ? attributionsIn(readSentences(text, words), words, true) : [];
}

/** The same of sentences that are read already, in their order; those that name nobody only where `withContinued`. */
export function attributionsIn(
  sentences: readonly Sentence[],
  words: QuotingWords,
  withContinued: boolean,
): Attribution[] {
  const found: Attribution[] = [];
  let open: Found | null = null;
  for (const sentence of sentences) {
    if (open && isBareQuotation(sentence) && sameParagraph(open, sentence)) {
      goOn(found, open, sentence, words);
      continue;
    }
    const direct = readDirectSpeech(sentence, words);
    open = direct.at(-1) ?? null;
    const taken = new Set(direct.map(({ verb }) => verb));
    const other = indirect(sentence, words, taken, direct);
    const spoken = direct.map(({ attribution }) => attribution);
    const last = found.at(-1)?.source ?? null;
    const named = [
      ...(words.quotationsApart ? quotationsApart(sentence, spoken, other, last, words) : spoken),
      ...other,
    ];
    const continued = withContinued && named.length === 0 ? goesOn(sentence, last, words) : null;
    const unnamed = named.length === 0 ? (continued ?? readReportedMood(sentence, last, words)) : null;
    found.push(...named);
    if (unnamed) addInMood(sentence.text, found, unnamed);
  }
  return found.sort((a, b) => first(a) - first(b));
}

/** A sentence that names nobody goes on with what the source before said. */
function goesOn(sentence: Sentence, before: Span | null, words: QuotingWords): Attribution | null {
  const continued = readContinued(sentence, words);
  const source = continued?.source ?? before;
  return continued && source ? { ...continued, source } : null;
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

function sameParagraph({ attribution }: Found, { text, span }: Sentence): boolean {
  return !text.slice(attribution.content.at(-1)?.[1] ?? 0, span[0]).includes("\n");
}

function first({ source, cue, content }: Attribution): number {
  return Math.min(
    source?.[0] ?? Number.POSITIVE_INFINITY,
    cue[0]?.[0] ?? Number.POSITIVE_INFINITY,
    content[0]?.[0] ?? Number.POSITIVE_INFINITY,
  );
}
