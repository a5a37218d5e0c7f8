import type { Span } from "../model";
import { pronounsApart, readSentence, type Sentence } from "./clause";
import { quotationsWithAsides } from "./dash-speech";
import { withoutNotes } from "./notes";
import { namesSource } from "./noun-phrase";
import { findQuotations } from "./quotations";
import type { QuotingWords } from "./quoting-words";
import { searchText } from "./search-text";
import { splitSentences } from "./sentences";

const LONGEST_SENTENCE = 4_000;

/** The sentences of a text with their words and quotations, in order; what is longer than any sentence is left out. */
export function readSentences(text: string, cues: QuotingWords): Sentence[] {
  const { abbreviations, accordingTo } = cues;
  const searched = searchText(text);
  const marked = findQuotations(text);
  const quotations = cues.dashes ? quotationsWithAsides(text, marked, cues) : marked;
  const phrases = accordingTo.all(text).map(({ start, end }): { span: Span } => ({ span: [start, end] }));
  const abbreviated = new Set(abbreviations.in(searched).map(({ end }) => end));
  const quotationsWithin = within(quotations);
  const phrasesWithin = within(phrases);
  const hasJoined = cues.joinedPronouns.size > 0;
  const sentences: Sentence[] = [];
  for (const span of splitSentences(text, quotations, abbreviated)) {
    if (span[1] - span[0] > LONGEST_SENTENCE) continue;
    const own = phrasesWithin(span).map((phrase) => phrase.span);
    const read = readSentence(text, span, quotationsWithin(span), own);
    const sentence = withSources(cues.notes ? withoutNotes(read) : read, cues);
    sentences.push(hasJoined ? pronounsApart(sentence, cues.joinedPronouns) : sentence);
  }
  return sentences;
}

function withSources(sentence: Sentence, cues: QuotingWords): Sentence {
  const { accordingTo } = sentence;
  if (accordingTo.length === 0 || cues.beforeAccordingNouns.size === 0) return sentence;
  return { ...sentence, accordingTo: accordingTo.filter((phrase) => namesSource(sentence, phrase, cues)) };
}

/** What of a list in the text's order touches one span after the other. */
function within<Part extends { span: Span }>(parts: readonly Part[]): (span: Span) => Part[] {
  let from = 0;
  return ([start, end]) => {
    while ((parts[from]?.span[1] ?? Number.POSITIVE_INFINITY) <= start) from++;
    let to = from;
    while ((parts[to]?.span[0] ?? end) < end) to++;
    return parts.slice(from, to);
  };
}
