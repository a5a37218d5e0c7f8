import lineWords from "../../data/article/line-words.json";
import { fold } from "../text/fold";
import { findDate } from "./dates";
import { clean } from "./dom-text";
import { anyOf, startingWith } from "./words";

const byLength = startingWith(lineWords.by);
const anyByLength = startingWith([...lineWords.by, ...lineWords.byBeforeName]);
const namesOrganisation = anyOf(lineWords.notPersons);
const JOINERS = new Set(lineWords.nameJoiners);
const LONGEST_NAME = 50;
const MOST_NAMES = 8;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·\s]{2,12}$/u;

/** How a text starts as a byline does: the length of "By", "Written by" … A strict word proves a byline by itself. */
export function byWordLength(text: string, strict: boolean): number {
  return strict ? byLength(text) : anyByLength(text);
}

/** True for what looks like the name of one person: two to five capitalised words, no digits, no organisation. */
export function isPersonName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || /[\d@<>{}=_|!?…:]|\.(?:com|net|org)\b/i.test(name))
    return false;
  if (namesOrganisation(name)) return false;
  if (UNSPACED.test(name)) return name.replace(/\s/g, "").length <= 10;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  // Scripts without capitals have neither.
  return words.every(
    (word) => word.length <= 3 || word.charAt(0) !== word.charAt(0).toLowerCase() || !/\p{Ll}/u.test(word),
  );
}

/** Splits at commas, slashes and joining words between two names; joining words of name-like parts are left alone. */
function splitNames(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(/(?:(?<!\s)\s+)?[,;、/，；]\s*/)) {
    let words: string[] = [];
    for (const word of part.split(/\s+/)) {
      const joins = JOINERS.has(word.toLowerCase());
      if (joins && words.length > 0) {
        parts.push(words.join(" "));
        words = [];
      } else if (!joins) words.push(word);
    }
    if (words.length > 0) parts.push(words.join(" "));
  }
  return parts.filter((part) => part !== "");
}

/** The text of a byline without "By", dates, addresses and what follows a bar. */
function bylineText(text: string, locale: string | null, isVisible: boolean): string {
  let names = clean(text, 300)
    .replace(/\S{1,100}@\S{0,100}|https?:\S{0,200}/g, " ")
    .replace(/^[^\p{L}]{1,10}/u, "");
  for (let round = 0; round < 2; round++) {
    const by = isVisible ? anyByLength(names) : /^by\s/i.test(names) ? 2 : 0;
    names = names.slice(by).replace(/^[\s:：/-]{1,10}/, "");
  }
  const date = findDate(names, locale);
  if (date) names = names.slice(0, date.start);
  return (names.split(/\s[|•·–—-]\s|[|•·(（\d]|\s{2}/)[0] ?? "").replace(/[\s,.:;/／-]{1,10}$/u, "").trim();
}

/**
 * The persons that a byline names, up to the first part that is no name ("Jane Roe, Example News Staff" → Jane Roe).
 * `isVisible` for text that readers see: there "By" stands in many languages.
 */
export function personsIn(text: string, locale: string | null, isVisible: boolean): string[] {
  const persons: string[] = [];
  for (const part of splitNames(bylineText(text, locale, isVisible)).slice(0, MOST_NAMES)) {
    if (!isPersonName(part)) break;
    persons.push(part);
  }
  return persons;
}

/** Names in the form that is compared: letters and digits only, folded. */
export function bareName(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, "");
}
