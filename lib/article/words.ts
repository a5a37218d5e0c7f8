/**
 * Matching of the word lists in data/article against visible lines: by plain search, so that long lists stay cheap.
 * Words of spaced scripts match whole; Chinese, Japanese and Korean words match anywhere.
 */

const SPACED_LETTER =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{M}\d]/u;
const EDGES = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}\d]+$/gu;
const LONGEST_ONLY = 80;

function isWholeWord(text: string, start: number, end: number): boolean {
  const letter = (at: number) => SPACED_LETTER.test(text.charAt(at));
  return !(letter(start) && start > 0 && letter(start - 1)) && !(letter(end - 1) && letter(end));
}

function occursIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isWholeWord(text, at, at + word.length)) return true;
  }
  return false;
}

/** True for a text in which one of the words stands. */
export function anyOf(words: readonly string[]): (text: string) => boolean {
  return (text) => {
    const lower = text.toLowerCase();
    return words.some((word) => occursIn(lower, word));
  };
}

/** The length of the longest word that a text starts with, 0 where it starts with none. */
export function startingWith(words: readonly string[]): (text: string) => number {
  const longest = [...words].sort((a, b) => b.length - a.length);
  return (text) => {
    const lower = text.slice(0, 100).toLowerCase();
    return longest.find((word) => lower.startsWith(word) && isWholeWord(lower, 0, word.length))?.length ?? 0;
  };
}

/** True for a text that is one of the words with no more than punctuation and a number around it. */
export function onlyWords(words: readonly string[]): (text: string) => boolean {
  const known = new Set(words);
  return (text) => text.length <= LONGEST_ONLY && known.has(text.toLowerCase().replace(EDGES, ""));
}
