/**
 * Folding: the one form in which words of headlines, texts and aliases are compared.
 * Works letter by letter, so that offsets in the text stay known to the tokeniser.
 */

const MARKS = /\p{M}+/gu;

/** Letters that Unicode decomposition leaves apart although readers and typists take them for the same. */
const SAME_LETTER: Record<string, string> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  // Arabic: hamza carriers, alef maksura, ta marbuta, Persian kaf and yeh.
  ٱ: "ا",
  ى: "ي",
  ة: "ه",
  ک: "ك",
  ی: "ي",
};

const SPECIAL = new RegExp(`[${Object.keys(SAME_LETTER).join("")}]`, "g");

/** Apostrophes and joiners that are part of a word but not of its spelling; tatweel stretches Arabic letters. */
const DROPPED = /['’‘ʼ`´\u0640\u200b-\u200f\u00ad]/g;

const ASCII = /^[\0-\x7f]*$/;
const ASCII_DROPPED = /['`]/g;

/** Lower-case, without accents, vowel marks and apostrophes; NFKD, then letters that mean the same made the same. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(ASCII_DROPPED, "");
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(MARKS, "")
    .replace(DROPPED, "")
    .replace(SPECIAL, (letter) => SAME_LETTER[letter] ?? letter);
}
