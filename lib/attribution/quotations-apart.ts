import type { Attribution, Span } from "../model";
import type { Sentence } from "./clause";
import { isCue, wordCount } from "./direct-speech";
import type { QuotingWords } from "./quoting-words";

/** From this length on words in quotation marks are speech and no name or title. */
const SPEECH_WORDS = 6;
const SHORT_SPEECH_WORDS = 4;
const FEWEST_WORDS = 2;

/**
 * For languages whose quotations stand apart: each quotation of a direct attribution by itself, then those that no
 * attribution holds directly, with the speaker of the attribution around or before them.
 */
export function quotationsApart(
  sentence: Sentence,
  direct: readonly Attribution[],
  indirect: readonly Attribution[],
  before: Span | null,
  cues: QuotingWords,
): Attribution[] {
  if (sentence.quotations.length === 0) return [];
  const apart = direct.flatMap((attribution) =>
    attribution.content.map((span) => ({ ...attribution, content: [span] })),
  );
  const taken = new Set(apart.map(({ content }) => content[0]?.[0]));
  const hasCue = indirect.length > 0 || sentence.words.some((_, at) => isCue(sentence, at, cues));
  for (const { span, inner } of sentence.quotations) {
    if (taken.has(span[0]) || !isSpeech(sentence.text, inner, hasCue)) continue;
    const around =
      indirect.find(({ content }) =>
        content.some(([start, end]) => start <= span[0] && span[1] <= end + 2),
      ) ?? indirect[0];
    const source = around?.source ?? apart[0]?.source ?? before;
    apart.push({ source, cue: around?.cue ?? [], content: [span], type: "direct" });
  }
  return apart;
}

/** Names begin with a capital and are short; a few words in lower case are speech only beside a verb that attributes. */
function isSpeech(text: string, inner: Span, hasCue: boolean): boolean {
  const words = wordCount(text, inner);
  if (words >= SPEECH_WORDS) return true;
  const isLower = /^\p{Ll}/u.test(text.slice(inner[0], inner[0] + 1));
  const ends = /[.!?,]$/u.test(text.slice(inner[0], inner[1]));
  if (words >= SHORT_SPEECH_WORDS) return isLower || hasCue || ends;
  return words >= FEWEST_WORDS && ((isLower && hasCue) || ends);
}
