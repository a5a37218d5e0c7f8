import type { Span } from "../model";
import { isAdverb, isBroken, MOST_SUBJECT_WORDS, type Sentence, type Word } from "./clause";
import { endOfNounPhrase } from "./noun-phrase";
import type { QuotingWords } from "./quoting-words";
import { endAfterName, wholeNameEnd } from "./whole-name";

const LONGEST_OCCASION = 60;

/** The subject that begins after word `at`: up to punctuation or a word that no subject goes on with. */
export function subjectAfter(sentence: Sentence, at: number, cues: QuotingWords): Span | null {
  const { words } = sentence;
  const first = startAfter(sentence, at, cues);
  const start = words[first];
  if (
    !start ||
    (isBroken(sentence, first - 1, first) && !isAddressee(sentence, first, cues)) ||
    (cues.stopsAfter.has(start.lower) && !isArticle(sentence, first, cues))
  )
    return null;
  let last = first;
  while (last - first < MOST_SUBJECT_WORDS) {
    const next = words[last + 1];
    if (!next || isBroken(sentence, last, last + 1)) break;
    if (cues.clauseVerbs.has(next.lower)) break;
    const linked = cues.stopsAfter.has(next.lower) ? linkedWords(sentence, first, last + 1, cues) : 1;
    if (linked === 0) break;
    if (cues.pronouns.has(start.lower) || isDay(words, last + 1, cues)) break;
    last += linked;
  }
  if (cues.namesEndSource) last = endAfterName(sentence, first, last, cues);
  last = endOfNounPhrase(sentence, first, last, cues);
  const end = words[lastOfName(sentence, first, last, cues)];
  return end ? [start.start, end.end] : null;
}

/** "the envoy, N. N.": a name of two words or more after a comma belongs to the role before it. */
function lastOfName(sentence: Sentence, first: number, last: number, cues: QuotingWords): number {
  const { words } = sentence;
  if (!words[last + 1]?.capital || !words.slice(first, last + 1).some(({ lower }) => isRole(lower, cues)))
    return last;
  if (!/^,\s$/u.test(gapBefore(sentence, last + 1))) return last;
  let end = last + 1;
  while (!isBroken(sentence, end, end + 1)) {
    const next = words[end + 1];
    const isParticle = next && next.lower.length <= LONGEST_PARTICLE && words[end + 2]?.capital;
    if (!next?.capital && (!isParticle || cues.stopsAfter.has(next.lower))) break;
    end++;
  }
  return end > last + 1 ? end : last;
}

/** Portuguese "a" is "to" as well: "(contou) a professora N. N.", not "(contou) a jornalistas". */
function isArticle(sentence: Sentence, at: number, cues: QuotingWords): boolean {
  const [article, noun, name] = sentence.words.slice(at, at + 3);
  if (!article || !noun || noun.capital || !cues.articles.has(article.lower)) return false;
  return isRole(noun.lower, cues) || (name?.capital === true && !isBroken(sentence, at, at + 2));
}

function isRole(word: string, cues: QuotingWords): boolean {
  return (
    cues.role.isWhole(word) || (word.includes("-") && word.split("-").some((part) => cues.role.isWhole(part)))
  );
}

const LONGEST_PARTICLE = 3;
const LONGEST_LINK = 5;

/** "аль-Муслет", "al-Assad": a particle is joined to the name. */
const JOINED_PARTICLE = /^\p{Ll}{1,4}[-‑]\p{Lu}/u;

/** Two capitalised words, or such with a particle between. */
function isNameAt(sentence: Sentence, at: number): boolean {
  const [first, second, third] = sentence.words.slice(at, at + 3);
  if (!first?.capital || !second || isBroken(sentence, at, at + 1)) return false;
  if (second.capital || JOINED_PARTICLE.test(sentence.text.slice(second.start, second.end))) return true;
  return (
    second.lower.length <= LONGEST_PARTICLE && third?.capital === true && !isBroken(sentence, at + 1, at + 2)
  );
}

function gapBefore({ text, words }: Sentence, at: number): string {
  return text.slice(words[at - 1]?.end, words[at]?.start);
}

/**
 * "the envoy for Syria N. N.": how many words the one at `at` links to a role, 0 where it ends the subject. Where the
 * script has capitals a name has to follow.
 */
function linkedWords(sentence: Sentence, first: number, at: number, cues: QuotingWords): number {
  const { text, words } = sentence;
  const start = words[at]?.start ?? 0;
  if (cues.roleLink.lengthAtStart(text.slice(start, start + LONGEST_OCCASION)) === 0) return 0;
  if (!words.slice(first, at).some(({ lower }) => isRole(lower, cues))) return 0;
  if (cues.namesEndSource && wholeNameEnd(sentence, first, at - 1) !== null) return 0;
  if (!/^[\p{Lu}\p{Ll}]/u.test(text.slice(start, start + 1))) return 1;
  let next = at + 1;
  while (next < at + LONGEST_LINK && !isBroken(sentence, next - 1, next)) {
    if (next > at + 1 && cues.stopsAfter.has(words[next]?.lower ?? "")) return 0;
    if (isNameAt(sentence, next)) return next - at;
    next++;
  }
  // "…, N. N.": the comma before the name, after one word of the link or more.
  const isApposition = isNameAt(sentence, next) && /^,\s$/u.test(gapBefore(sentence, next));
  return isApposition ? next - at : 0;
}

/** The word after the verb and the day, occasion and place that may stand before its subject. */
function startAfter(sentence: Sentence, verb: number, cues: QuotingWords): number {
  let first = verb + 1;
  while (!isBroken(sentence, first - 1, first) || isAddressee(sentence, first, cues)) {
    const aside = asideAt(sentence, first, cues);
    if (aside === 0) break;
    first += aside;
  }
  return first;
}

const LONGEST_ADDRESSEE = 30;

/** The name of a paper in quotation marks stands before the word: "рассказал «Известиям» N. N.". */
function isAddressee({ text, words, quotations }: Sentence, at: number, cues: QuotingWords): boolean {
  if (cues.verbSecond) return false;
  const [before, after] = [words[at - 1], words[at]];
  if (!before || !after || after.start - before.end > LONGEST_ADDRESSEE) return false;
  const quotation = quotations.find(({ span }) => span[0] >= before.end && span[1] <= after.start);
  const around =
    quotation && text.slice(before.end, quotation.span[0]) + text.slice(quotation.span[1], after.start);
  return around !== undefined && /^\s*$/u.test(around);
}

/** "(ha dichiarato) all’Agenzia N. N.": the preposition is joined to the medium, and a name follows. */
function isElidedAddressee(sentence: Sentence, at: number, cues: QuotingWords): boolean {
  const word = sentence.words[at];
  const preposition =
    word && /^\p{L}{1,5}['’](?=\p{Lu})/u.exec(sentence.text.slice(word.start, word.end))?.[0];
  return preposition !== undefined && cues.stopsAfter.has(preposition) && isNameAt(sentence, at + 1);
}

/** How many words from `at` tell when, where or on what occasion: "в среду", "на брифинге", "в Москве". */
function asideAt(sentence: Sentence, at: number, cues: QuotingWords): number {
  const { text, words, span } = sentence;
  const [word, next, third] = [words[at], words[at + 1], words[at + 2]];
  if (!word) return 0;
  if (isAdverb(word.lower, cues) || cues.weekdays.has(word.lower)) return 1;
  if (isElidedAddressee(sentence, at, cues)) return 1;
  if (cues.beforeWeekday.has(word.lower)) {
    if (next && cues.weekdays.has(next.lower)) return 2;
    if (next?.capital === false && third && cues.weekdays.has(third.lower)) return 3;
  }
  const rest = text.slice(word.start, Math.min(span[1], word.start + LONGEST_OCCASION));
  const occasion = cues.occasion.lengthAtStart(rest) || cues.aside.lengthAtStart(rest);
  if (occasion > 0)
    return words.filter(({ start }) => start >= word.start && start < word.start + occasion).length;
  const isPlace =
    cues.leadPrepositions.has(word.lower) && next?.capital && third && !isBroken(sentence, at, at + 2);
  return isPlace && !cues.stopsAfter.has(third.lower) ? 2 : 0;
}

/** "on Monday", "el lunes". */
function isDay(words: readonly Word[], at: number, cues: QuotingWords): boolean {
  const lower = words[at]?.lower ?? "";
  return (
    cues.weekdays.has(lower) ||
    (cues.beforeWeekday.has(lower) && cues.weekdays.has(words[at + 1]?.lower ?? ""))
  );
}
