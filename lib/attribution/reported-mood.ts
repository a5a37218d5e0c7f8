import type { Attribution, Span } from "../model";
import { endOfWords, isBroken, lastUnbroken, type Sentence, type Word } from "./clause";
import { endOfNounPhrase } from "./noun-phrase";
import type { QuotingWords } from "./quoting-words";

/**
 * "Der Kai sei offen.": where the verb's mood says that the words are another's, a sentence without source and cue goes
 * on with what the source before said. Null where it doesn't, or where no source was named before.
 */
export function readReportedMood(
  sentence: Sentence,
  before: Span | null,
  cues: QuotingWords,
): Attribution | null {
  const { span, words } = sentence;
  const end = endOfWords(sentence);
  // "Ich habe" is no such mood, though it looks like it.
  if (!words.some((word) => isInMood(word, cues)) || words.some(({ lower }) => cues.firstPerson.has(lower)))
    return null;
  let opening = 0;
  for (let at = 0; at < words.length; at++) {
    if (at > 0 && isBroken(sentence, at - 1, at)) opening = at;
    const word = words[at];
    if (!word || !isInMood(word, cues)) continue;
    const first = words[opening]?.lower ?? "";
    if (opening > 0 && cues.that.has(first)) {
      const source = leadingPhrase(sentence, cues);
      return source && said(sentence, source, [words[opening]?.start ?? span[0], end]);
    }
    const isDependent = opening > 0 && (cues.relatives.has(first) || cues.clauseStarts.has(first));
    if (!isDependent) return before && said(sentence, before, [span[0], end]);
  }
  return null;
}

/** In lower case, where nouns have capitals: "suche", not "Suche". */
export function isInMood({ lower, capital }: Word, { reportedMood }: QuotingWords): boolean {
  return !capital && reportedMood.has(lower);
}

/** Characters between two sentences. */
const LONGEST_GAP = 10;

/** "Der Kai sei offen. Die Straße sei gesperrt.": sentences of that kind one after the other are one attribution. */
export function addInMood(text: string, found: Attribution[], next: Attribution): void {
  const before = found.at(-1);
  if (!before || !goesOnInMood(text, before, next)) {
    found.push(next);
    return;
  }
  before.content.push(...next.content);
  if (next.type === "mixed") before.type = "mixed";
}

function goesOnInMood(text: string, before: Attribution, next: Attribution): boolean {
  if (before.cue.length + next.cue.length > 0 || before.type === "direct") return false;
  const gap: Span = [before.content.at(-1)?.[1] ?? 0, next.content[0]?.[0] ?? 0];
  const isNext = gap[1] - gap[0] < LONGEST_GAP && !/\p{L}/u.test(text.slice(...gap));
  return isNext && before.source === next.source;
}

/** "Die Behörde (rechnet damit), dass …": whose the clause is where the sentence begins with its subject. */
function leadingPhrase(sentence: Sentence, cues: QuotingWords): Span | null {
  const { words } = sentence;
  const start = words[0];
  if (!start || cues.leadPrepositions.has(start.lower) || cues.clauseStarts.has(start.lower)) return null;
  if (cues.pronouns.has(start.lower)) return [start.start, start.end];
  const end = words[endOfNounPhrase(sentence, 0, lastUnbroken(sentence, 0), cues)];
  return end ? [start.start, end.end] : null;
}

function said({ quotations }: Sentence, source: Span, content: Span): Attribution {
  return { source, cue: [], content: [content], type: quotations.length > 0 ? "mixed" : "indirect" };
}
