import type { Span } from "../model";
import { isBroken, pronounsApart, readSentence, type Sentence, type Word } from "./clause";
import { isCue } from "./direct-speech";
import { isUpperAt } from "./letters";
import type { Quotation } from "./quotations";
import type { QuotingWords } from "./quoting-words";
import { searchText, wordAt } from "./search-text";
import { subjectAfter } from "./subject-after";

const LONGEST_SPEECH = 5000;
/** A quotation with an aside is longer than a name or a title. */
const SHORTEST = 20;
/** Characters of the words that name who speaks. */
const LONGEST_ASIDE = 160;
/** Auxiliaries before the verb: "a dit". */
const MOST_AUXILIARIES = 2;

/** A dash that opens a paragraph, and something after it. */
const DIALOGUE = /[ \t]*[—–―-][ \t]?(?=[^\s—–―-])/y;
/** Where an aside may open: after a dash between words, or after a sign that ends what is said. */
const OPENINGS = /([,.!?…]{1,3})\s?[—–―-]\s?|\s[—–―-]\s?|([,!?…]{1,3})\s/g;
/** The dash that ends an aside, with what the speech before it would have ended in: "—dijo N. N.—. Q". */
const CLOSING = /[,.:;!?…]?\s?[—–―](?=[\s.,;:!?])|[,.:;!?…]?\s[—–―-]/;
/** After an aside between commas the speech goes on, or begins a new sentence. */
const AFTER_SUBJECT = /^(?:,\s|\.\s\p{Lu})/u;
const AFTER_CLOSING = /^[.,;:!?]?\s?/;

/**
 * The quotations of a text in a language that sets speech off by dashes: those in marks, cut where the words that name
 * the speaker stand within them ("«Q, — сказал N. N. — Q»"), and what is said in paragraphs that begin with a dash
 * ("— Q, — сказал N. N. — Q", "– Q, rekao je N. N."). A dash that opens speech is part of it as a mark is. Paragraphs
 * that name no speaker so are no speech: lists begin with dashes as well.
 */
export function quotationsWithAsides(
  text: string,
  marked: readonly Quotation[],
  cues: QuotingWords,
): Quotation[] {
  const spoken = dialogueIn(text).flatMap((paragraph) => speechBetween(text, paragraph, cues, true) ?? []);
  let next = 0;
  const others = marked.filter(({ span }) => {
    while ((spoken[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= span[0]) next++;
    return (spoken[next]?.span[0] ?? Number.POSITIVE_INFINITY) >= span[1];
  });
  const cut = others.flatMap((quotation) =>
    quotation.inner[1] - quotation.inner[0] < SHORTEST
      ? quotation
      : (speechBetween(text, quotation, cues, false) ?? quotation),
  );
  return spoken.length === 0 ? cut : [...spoken, ...cut].sort((a, b) => a.span[0] - b.span[0]);
}

/** The paragraphs that begin with a dash. */
function dialogueIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    DIALOGUE.lastIndex = start;
    const opening = DIALOGUE.exec(text)?.[0];
    if (opening !== undefined) {
      const limit = Math.min(end, start + LONGEST_SPEECH);
      const dash = start + opening.length - opening.trimStart().length;
      found.push({ span: [dash, limit], inner: [start + opening.length, limit] });
    }
    start = end + 1;
  }
  return found;
}

/** What of a quotation or a paragraph is speech, null where nothing within it names a speaker. */
function speechBetween(
  text: string,
  { span, inner }: Quotation,
  cues: QuotingWords,
  isParagraph: boolean,
): Quotation[] | null {
  const { folded } = searchText(text);
  const parts: Quotation[] = [];
  let [start, from] = [span[0], inner[0]];
  for (const opening of text.slice(...inner).matchAll(OPENINGS)) {
    const at = inner[0] + opening.index;
    if (at <= from) continue;
    const first = wordAt(folded, at + opening[0].length);
    const isComma = opening[2] !== undefined;
    const words: Span = [at + opening[0].length, inner[1]];
    const isVerb = cues.verbs.has(first) || cues.auxiliaries.has(first);
    const aside = isVerb
      ? asideAt(text, words, cues, isComma, isParagraph)
      : isComma && isParagraph && cues.speakerFirst && speakerFirstAt(text, words, cues);
    if (!aside) continue;
    const end = at + (opening[1] ?? opening[2] ?? "").length;
    parts.push({ span: [start, end], inner: [from, end], isSpeech: true });
    if (aside.goesOn === null) return parts;
    [start, from] = aside.goesOn;
  }
  if (parts.length === 0) return null;
  if (inner[1] > from) parts.push({ span: [start, span[1]], inner: [from, inner[1]], isSpeech: true });
  return parts;
}

interface Aside {
  /** Where the speech goes on, with and without its dash; null where it does not. */
  goesOn: Span | null;
}

/** The words from `start` on, where they are a verb that attributes and its subject. */
function asideAt(
  text: string,
  [start, limit]: Span,
  cues: QuotingWords,
  isComma: boolean,
  isParagraph: boolean,
): Aside | null {
  const window = text.slice(start, Math.min(limit, start + LONGEST_ASIDE));
  const aside = pronounsApart(
    readSentence(text, [start, start + endOfSentence(window)], [], []),
    cues.joinedPronouns,
  );
  const verb = verbAt(aside, cues);
  if (verb === null) return null;
  const subject = subjectAfter(aside, verb, cues);
  const wordsEnd = subject?.[1] ?? aside.words[verb]?.end ?? start;
  if (isComma && !(subject && isSure(aside, subject, cues))) return null;
  const goesOn = goesOnAfter(text, start, window);
  if (goesOn) return { goesOn };
  // Within marks an aside is closed as it was opened; a paragraph may end with it.
  if (isParagraph) return { goesOn: null };
  const isClosed = isComma && AFTER_SUBJECT.test(text.slice(wordsEnd, Math.min(limit, wordsEnd + 3)));
  return isClosed ? { goesOn: [wordsEnd + 2, wordsEnd + 2] } : null;
}

function goesOnAfter(text: string, start: number, window: string): Span | null {
  const closing = CLOSING.exec(window);
  const isAside = closing && isOneClause(window.slice(0, closing.index));
  return isAside ? afterDash(text, start + closing.index, closing[0]) : null;
}

const MOST_SPEAKER_WORDS = 6;

/** "– Q, N. N. sanoo": a name or a pronoun, with a role before it, and the verb. */
function speakerFirstAt(text: string, [start, limit]: Span, cues: QuotingWords): Aside | null {
  const window = text.slice(start, Math.min(limit, start + LONGEST_ASIDE));
  const aside = readSentence(text, [start, start + window.length], [], []);
  const speaker = aside.words.slice(0, MOST_SPEAKER_WORDS);
  const verb = speaker.findIndex((_, at) => at > 0 && isCue(aside, at, cues));
  const [first, last] = [speaker[0], speaker[verb - 1]];
  if (!first || !last || speaker.slice(1, verb + 1).some((_, at) => isBroken(aside, at, at + 1))) return null;
  return isSure(aside, [first.start, last.end], cues) ? { goesOn: goesOnAfter(text, start, window) } : null;
}

function verbAt(aside: Sentence, cues: QuotingWords): number | null {
  for (let at = 0; at <= MOST_AUXILIARIES; at++) {
    if (at > 0 && isBroken(aside, at - 1, at)) return null;
    if (isCue(aside, at, cues)) return at;
    if (!cues.auxiliaries.has(aside.words[at]?.lower ?? "")) return null;
  }
  return null;
}

/**
 * A comma alone says little: a pronoun, a name or a role has to end the subject, and where other words follow it a name, an
 * article or a role to begin it.
 */
function isSure({ text, words }: Sentence, [start, end]: Span, cues: QuotingWords): boolean {
  const first = words.find((word) => word.start >= start);
  const last = words.findLast((word) => word.end <= end);
  if (!first || !last) return false;
  const isNamed = (word: Word) => isUpperAt(text, word.start) || cues.pronouns.has(word.lower);
  const isOpened = cues.articles.has(first.lower) || cues.role.isWhole(first.lower) || isNamed(first);
  const isSpeaker = isNamed(last) || (first !== last && cues.role.isWhole(last.lower));
  return isSpeaker && (isOpened || !/^\s[^—–―-]/.test(text.slice(end, end + 2)));
}

/** No sentence ends in it. */
function isOneClause(aside: string): boolean {
  return endOfSentence(aside) === aside.length;
}

/** The point after an initial ends none. */
function endOfSentence(aside: string): number {
  for (const { index } of aside.matchAll(/[.!?…]\s/g)) if (!isUpperAt(aside, index - 1)) return index;
  return aside.length;
}

/** A dash set off by a space opens speech; one that closes the aside is followed by what ended the speech before. */
function afterDash(text: string, at: number, closing: string): Span {
  const dash = at + closing.length - 1;
  const after = AFTER_CLOSING.exec(text.slice(dash + 1, dash + 3))?.[0] ?? "";
  const start = dash + 1 + after.length;
  const opens = /\s.$/.test(closing) && !/^[.,;:!?]/.test(after);
  return [opens ? dash : start, start];
}
