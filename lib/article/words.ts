/** Matching of the word lists in data/article against visible lines. */

const SPACED_SCRIPT =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\d]/u;

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s");
}

/** A word of a spaced script matches whole; Chinese, Japanese and Korean words match anywhere. */
function bounded(word: string): string {
  const before = SPACED_SCRIPT.test(word.charAt(0)) ? "(?<![\\p{L}\\p{M}\\d])" : "";
  const after = SPACED_SCRIPT.test(word.charAt(word.length - 1)) ? "(?![\\p{L}\\p{M}\\d])" : "";
  return before + escapeWord(word) + after;
}

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(bounded)
    .join("|");
}

/** Matches any of the words anywhere in a line. */
export function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives(words)})`, "iu");
}

/** Matches a line that starts with one of the words. */
export function startingWith(words: readonly string[]): RegExp {
  return new RegExp(`^\\s{0,3}(?:${alternatives(words)})`, "iu");
}

/** Matches a line that is one of the words and no more than punctuation besides. */
export function onlyWords(words: readonly string[]): RegExp {
  return new RegExp(`^[\\s\\p{P}\\p{S}]{0,5}(?:${alternatives(words)})[\\s\\p{P}\\p{S}\\d]{0,12}$`, "iu");
}
