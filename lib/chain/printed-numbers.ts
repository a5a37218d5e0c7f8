import type { Span } from "../model";
import type { Token } from "../text/tokens";
import type { DistortionWords } from "./distortion-words";

/** A quantity as printed in digits, words or both ("35 thousand"). */
export interface PrintedNumber {
  value: number;
  span: Span;
}

/** Digits with their separators; none that are part of a name ("F-16", "T4", "137th") or of a time of day. */
const DIGITS =
  /(?<![\p{L}\p{N}:.,-])\p{Nd}{1,3}(?:[.,\u00a0\u202f ]\p{Nd}{3}){1,4}(?![\p{L}\p{N}:-])|(?<![\p{L}\p{N}:.,-])\p{Nd}{1,15}(?:[.,]\p{Nd}{1,2})?(?![\p{L}\p{N}:-])/gu;
const HUNDRED = 100;
const THOUSAND = 1000;
/** Words of one number stand this close: "forty-two", "vingt et un". */
const LONGEST_GAP = 4;

/** Quantities in a text, in order, without those that lie in `dates`. */
export function printedNumbers(
  text: string,
  tokens: readonly Token[],
  words: DistortionWords | null,
  dates: readonly Span[],
): PrintedNumber[] {
  const pieces = [...digitPieces(text), ...wordPieces(tokens, words)]
    .filter(({ span }) => !dates.some((date) => date[0] < span[1] && span[0] < date[1]))
    .sort((a, b) => a.span[0] - b.span[0]);
  return compose(pieces);
}

interface Piece extends PrintedNumber {
  isWord: boolean;
}

function digitPieces(text: string): Piece[] {
  return [...text.matchAll(DIGITS)].map((match) => ({
    value: parseNumber(match[0]),
    span: [match.index, match.index + match[0].length],
    isWord: false,
  }));
}

const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

function parseNumber(printed: string): number {
  const latin = printed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
  });
  const isGrouped = /^\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+$/.test(latin);
  return Number(isGrouped ? latin.replace(/[^\d]/g, "") : latin.replace(",", "."));
}

function wordPieces(tokens: readonly Token[], words: DistortionWords | null): Piece[] {
  if (!words) return [];
  return tokens.flatMap(({ term, span }) => {
    const value = words.numbers.get(term) ?? compoundValue(term, words.numbers);
    return value === null ? [] : [{ value, span, isWord: true }];
  });
}

/** One word of unit and ten as German writes it ("zweiundvierzig"); any split into two known number words. */
function compoundValue(term: string, numbers: ReadonlyMap<string, number>): number | null {
  const joint = term.indexOf("und");
  if (joint < 3) return null;
  const [unit, ten] = [numbers.get(term.slice(0, joint)), numbers.get(term.slice(joint + 3))];
  return unit !== undefined && ten !== undefined && unit < 10 && ten < HUNDRED ? unit + ten : null;
}

/** "two" "thousand" is one number, so is "35" "тысяч". */
function compose(pieces: Piece[]): PrintedNumber[] {
  const numbers: PrintedNumber[] = [];
  let parts: Piece[] = [];
  const finish = () => {
    const [first, last] = [parts[0], parts.at(-1)];
    if (first && last) numbers.push({ value: total(parts), span: [first.span[0], last.span[1]] });
    parts = [];
  };
  for (const piece of pieces) {
    const last = parts.at(-1);
    const continues =
      last && piece.isWord && piece.span[0] - last.span[1] <= LONGEST_GAP && fits(last, piece);
    if (!continues) finish();
    parts.push(piece);
  }
  finish();
  return numbers;
}

/** A multiplier follows what it multiplies; otherwise the parts of a number get smaller. */
function fits(last: Piece, piece: Piece): boolean {
  if (piece.value >= HUNDRED) return piece.value > last.value || piece.value >= THOUSAND;
  return last.isWord && (piece.value < 10 || last.value >= HUNDRED || isFrenchScore(last, piece));
}

/** "quatre-vingts", "soixante-dix". */
function isFrenchScore(last: Piece, piece: Piece): boolean {
  return (last.value === 4 && piece.value === 20) || ([20, 60].includes(last.value) && piece.value < 20);
}

function total(parts: Piece[]): number {
  let [sum, current] = [0, 0];
  parts.forEach(({ value }, index) => {
    const before = parts[index - 1];
    if (value >= THOUSAND && index > 0) {
      sum += (current || 1) * value;
      current = 0;
    } else if ((value === HUNDRED || (value === 20 && before?.value === 4)) && index > 0) current *= value;
    else current += value;
  });
  return sum + current;
}
