import type { Span } from "../model";
import { once } from "../pack/once";
import { withoutNote } from "./notes";
import type { Quotation } from "./quotations";
import type { QuotingWords } from "./quoting-words";
import { wordAt } from "./search-text";
import { endBeforeAside } from "./whole-name";

export interface Word {
  lower: string;
  start: number;
  end: number;
  capital: boolean;
}

/** One sentence: its words outside quotations, its quotations, and where it says "according to". */
export interface Sentence {
  text: string;
  span: Span;
  words: Word[];
  quotations: Quotation[];
  accordingTo: Span[];
}

/** With the times of day: "10:05". */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+|:(?<=\d:)\d\d\b)*/gu;
const BREAK = /[,;:()[\]—–…"“”„«»!?،؛：，；、。]|\s-\s/u;

const JOINED_WORD = /[^-]+/g;

const UNSPACED = /\p{Script=Han}/u;
const segmenter = once(() =>
  typeof Intl.Segmenter === "function" ? new Intl.Segmenter("zh", { granularity: "word" }) : null,
);

/** Words with their offsets: by spaces and punctuation, in scripts without spaces by the platform's dictionary. */
function eachWord(text: string, read: (offset: number, word: string) => void): void {
  const words = UNSPACED.test(text) ? segmenter()?.segment(text) : undefined;
  if (words) {
    for (const { index, segment, isWordLike } of words) if (isWordLike) read(index, segment);
    return;
  }
  for (const match of text.matchAll(WORD)) read(match.index, match[0]);
}

export const MOST_SUBJECT_WORDS = 14;

/** The phrase that begins the sentence: to its first comma or quotation before the word `limit`, else its capitals. */
export function leadingSubject(sentence: Sentence, limit: number): Span | null {
  const { words } = sentence;
  const start = words[0];
  if (!start || limit <= 0) return null;
  let last = 0;
  while (last + 1 < Math.min(limit, MOST_SUBJECT_WORDS) && !isBroken(sentence, last, last + 1)) last++;
  if (!isBroken(sentence, last, last + 1)) {
    last = 0;
    while (start.capital && last + 2 < limit && words[last + 1]?.capital) last++;
  }
  return [start.start, words[last]?.end ?? start.end];
}

export function readSentence(
  text: string,
  span: Span,
  quotations: readonly Quotation[],
  accordingTo: Span[],
): Sentence {
  const inside = quotations.filter((quotation) => quotation.span[0] < span[1] && quotation.span[1] > span[0]);
  const words: Word[] = [];
  let next = 0;
  eachWord(text.slice(...span), (offset, printed) => {
    const start = span[0] + offset;
    while (next < inside.length && (inside[next]?.span[1] ?? 0) <= start) next++;
    if (start >= (inside[next]?.span[0] ?? Number.POSITIVE_INFINITY)) return;
    const lower = printed.toLowerCase();
    words.push({ lower, start, end: start + printed.length, capital: isCapital(printed, lower) });
  });
  return { text, span, words, quotations: inside, accordingTo };
}

/** The same with the pronouns that a hyphen joins to the verb as words of their own: "dit-il", "a-t-il". */
export function pronounsApart(sentence: Sentence, joined: ReadonlySet<string>): Sentence {
  const { text, span, words } = sentence;
  if (!endsInJoined(text.slice(...span), joined)) return sentence;
  const isJoined = ({ lower }: Word) => joined.has(lower.slice(lower.lastIndexOf("-") + 1));
  return { ...sentence, words: words.flatMap((word) => (isJoined(word) ? partsOf(word, text) : word)) };
}

function endsInJoined(text: string, joined: ReadonlySet<string>): boolean {
  for (let at = text.indexOf("-"); at >= 0; at = text.indexOf("-", at + 1))
    if (joined.has(wordAt(text, at + 1))) return true;
  return false;
}

function partsOf(word: Word, text: string): Word[] {
  return [...text.slice(word.start, word.end).matchAll(JOINED_WORD)].map(({ index, 0: printed }) => {
    const [start, lower] = [word.start + index, printed.toLowerCase()];
    return { lower, start, end: start + printed.length, capital: isCapital(printed, lower) };
  });
}

/** Begins with a capital or a number; most words are told by their first letter alone. */
function isCapital(printed: string, lower: string): boolean {
  const first = printed.charCodeAt(0);
  if (first !== lower.charCodeAt(0)) return true;
  return first < 128 ? first >= 48 && first <= 57 : /^[\p{Lu}\p{N}]/u.test(printed);
}

/** Punctuation or a quotation stands between two neighbouring words. */
export function isBroken({ text, words }: Sentence, left: number, right: number): boolean {
  const a = words[left];
  const b = words[right];
  return !a || !b || BREAK.test(withoutNote(text.slice(a.end, b.start)));
}

/** The first of the words that nothing parts from word `at`. */
export function firstUnbroken(sentence: Sentence, at: number): number {
  let first = at;
  while (first > 0 && !isBroken(sentence, first - 1, first)) first--;
  return first;
}

/** The last of them. */
export function lastUnbroken(sentence: Sentence, at: number): number {
  let last = at;
  while (last + 1 < sentence.words.length && !isBroken(sentence, last, last + 1)) last++;
  return last;
}

/** No pronoun, though it may stand between subject and verb as well. */
export function isAdverb(word: string, cues: QuotingWords): boolean {
  if (cues.auxiliaries.has(word)) return !cues.pronouns.has(word);
  return cues.adverbEndings.some((ending) => word.length > 4 && word.endsWith(ending));
}

const LONGEST_SUBJECT = 30;

/** The subject that ends before word `at`: the noun phrase, with what is set between commas after it. */
export function subjectBefore(sentence: Sentence, at: number, cues: QuotingWords, limit = 0): Span | null {
  const { words } = sentence;
  let last = at - 1;
  if (last >= 0 && words[last]?.end === words[at]?.start && cues.verbs.has(words[last]?.lower ?? "")) last--;
  while (last >= 0 && isAdverb(words[last]?.lower ?? "", cues) && !isBroken(sentence, last, last + 1)) last--;
  if (cues.relatives.has(words[last]?.lower ?? "")) last--;
  // "N. N., who left on Monday, said": the day is the clause's.
  const isInserted = isBroken(sentence, at - 1, at) && !cues.participles.has(words[at]?.lower ?? "");
  if (!isInserted) last -= weekdayWords(words, last, cues);
  const end = words[last];
  if (!end || end.start < limit) return null;
  let head = last;
  if (isBroken(sentence, last, last + 1) && !cues.relatives.has(words[last + 1]?.lower ?? "")) {
    // "N. N., the minister, said": the phrase before the first of the two commas.
    head = firstUnbroken(sentence, head) - 1;
    if (head < 0 || (words[head]?.start ?? 0) < limit) return null;
  }
  const from = phraseStart(sentence, head, cues, limit);
  const isAs = from === last && cues.asSaid.has(words[from]?.lower ?? "");
  const start = from > head || isAs ? undefined : words[from];
  if (!start || end.end <= start.start) return null;
  const ending = cues.namesEndSource ? words[endBeforeAside(sentence, from, last + 1, cues)] : end;
  return [start.start, ending?.end ?? end.end];
}

/** "N. N. on Friday said": the words of the day are no part of the subject. */
function weekdayWords(words: readonly Word[], last: number, cues: QuotingWords): number {
  if (last < 1 || !cues.weekdays.has(words[last]?.lower ?? "")) return 0;
  return cues.beforeWeekday.has(words[last - 1]?.lower ?? "") ? 2 : 1;
}

function phraseStart(sentence: Sentence, head: number, cues: QuotingWords, limit: number): number {
  const { words } = sentence;
  let at = head;
  while (at > 0 && head - at < LONGEST_SUBJECT) {
    const before = words[at - 1];
    if (!before || before.start < limit || isBroken(sentence, at - 1, at)) break;
    if (
      cues.clauseStarts.has(before.lower) ||
      isRelativeAt(sentence, at - 1, cues) ||
      cues.verbs.has(before.lower)
    )
      break;
    // A verb between makes of the words a clause, whose verb at the end is a participle.
    if (cues.clauseVerbs.has(before.lower)) return head + 1;
    if (cues.and.has(before.lower) && !(words[at]?.capital && words[at - 2]?.capital)) break;
    at--;
  }
  return withoutAdverbial(sentence, at, head, cues);
}

/** German "der" is an article too; a relative one stands behind a comma. */
function isRelativeAt(sentence: Sentence, at: number, cues: QuotingWords): boolean {
  const word = sentence.words[at]?.lower ?? "";
  if (!cues.relatives.has(word)) return false;
  return !cues.articles.has(word) || (at > 0 && isBroken(sentence, at - 1, at));
}

/** "In a statement Lavrov": the last capitalised words; "but he": the words after the conjunction. */
function withoutAdverbial(sentence: Sentence, start: number, head: number, cues: QuotingWords): number {
  const { words } = sentence;
  const first = words[start]?.lower ?? "";
  if (!cues.leadPrepositions.has(first) && !(cues.verbSecond && cues.weekdays.has(first))) return start;
  // Where the verb stands second, an adverbial before it means that the subject stands after it.
  if (cues.verbSecond) return head + 1;
  if (start >= head) return start;
  const afterOccasion = wordAfterOccasion(sentence, start, cues);
  if (afterOccasion > start && afterOccasion <= head) return afterOccasion;
  if (cues.pronouns.has(words[start + 1]?.lower ?? "") || words[start + 1]?.capital) return start + 1;
  if (!words[head]?.capital) return cues.pronouns.has(words[head]?.lower ?? "") ? head : start + 1;
  let at = head;
  while (at - 1 > start && words[at - 1]?.capital && !cues.weekdays.has(words[at - 1]?.lower ?? "")) at--;
  return at;
}

const LONGEST_OCCASION = 60;

/** "(In una nota) il sindacato": the word behind a phrase that names an occasion, `start` where there is none. */
function wordAfterOccasion({ text, words }: Sentence, start: number, cues: QuotingWords): number {
  const from = words[start]?.start ?? 0;
  const length = cues.occasion.lengthAtStart(text.slice(from, from + LONGEST_OCCASION));
  let at = start;
  while (length > 0 && (words[at]?.start ?? Number.POSITIVE_INFINITY) < from + length) at++;
  return at;
}

/** The end of the sentence's words, its final point left out. */
export function endOfWords({ text, span }: Sentence): number {
  const tail = /(?<![.!?…。！？\s])[.!?…。！？\s]+$/u.exec(
    text.slice(Math.max(span[0], span[1] - 8), span[1]),
  );
  return span[1] - (tail?.[0].length ?? 0);
}
