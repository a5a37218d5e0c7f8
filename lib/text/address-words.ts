import { eachWord } from "./tokens";

/** Fewer words in one part of a path name a section or a kind of page. */
const FEWEST_WORDS = 3;
const FILE_ENDING = /\.[a-z]{2,5}$/i;
const DIGIT = /\p{N}/u;

/**
 * The words that an address tells of its page, "" if none: of the part of its path that has most words, as most outlets
 * put the headline there, in any script. Words with digits are numbers and ids, and left out.
 */
export function addressWords(address: string): string {
  if (!URL.canParse(address)) return "";
  const parts = new URL(address).pathname.split("/").map(wordsOf);
  const most = parts.reduce((best, words) => (words.length > best.length ? words : best), []);
  return most.length < FEWEST_WORDS ? "" : most.join(" ");
}

function wordsOf(part: string): string[] {
  const words: string[] = [];
  eachWord(decoded(part).replace(FILE_ENDING, ""), (word) => {
    if (!DIGIT.test(word)) words.push(word);
  });
  return words;
}

/** Percent signs that encode nothing are left as they are. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
