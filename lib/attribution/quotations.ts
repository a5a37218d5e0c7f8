import type { Span } from "../model";
import { isWordAt } from "./letters";

/** Words in quotation marks. */
export interface Quotation {
  /** With its marks. */
  span: Span;
  /** Without them. */
  inner: Span;
  /** Told to be speech by the words within it that name the speaker, however short. */
  isSpeech?: boolean;
}

/** What closes a quotation that a mark opens; straight marks open and close alike. */
const CLOSERS: Record<string, string> = {
  "“": '”“"',
  "„": '“”"‟',
  "‟": '”"',
  "”": "”",
  "«": "»",
  "»": "«»",
  '"': '"”',
  "‘": "’",
  "‚": "‘’",
  "‹": "›",
  "「": "」",
  "『": "』",
  "《": "》",
  "〈": "〉",
  "＂": "＂",
};
const MARK = /[“„‟”«»"‘‚‹「『《〈＂]/gu;
/** Marks that are also apostrophes open only before a word and close only after one. */
const APOSTROPHES = new Set(["‘", "‚"]);
const LONGEST = 5000;
/** Marks that tell an opening from a closing one, within each other. */
const NESTED = new Set(["“", "«"]);
/** Between the end of a quotation within another and the end of that. */
const LONGEST_REST = 300;

/**
 * All quotations of a text, outermost only, in order. A quotation never runs over a paragraph's end; one that is not
 * closed there is taken as continued (the next paragraph opens with a mark again), and ends with the paragraph.
 */
export function findQuotations(text: string): Quotation[] {
  // Two apostrophes or two grave accents are a typewriter's quotation mark.
  const read = text.replace(/''|``/g, `"${JOINER}`);
  const found: Quotation[] = [];
  /** By opening mark: how far the text is known to hold no closing one. */
  const searched = new Map<string, number>();
  let from = 0;
  let limit = 0;
  for (const mark of read.matchAll(MARK)) {
    const start = mark.index;
    if (start < from || !opens(read, start, mark[0])) continue;
    if (start >= limit) limit = endOfParagraph(read, start);
    const reach = Math.min(limit, start + LONGEST);
    const close = closeOf(read, Math.max(start + 1, searched.get(mark[0]) ?? 0), reach, mark[0]);
    if (close === null) searched.set(mark[0], reach);
    if (close === null && (APOSTROPHES.has(mark[0]) || !startsParagraph(read, start))) continue;
    const inner: Span = [start + widthAt(read, start), close ?? limit];
    const end = close === null ? limit : close + widthAt(read, close);
    if (inner[0] > inner[1]) continue;
    found.push({ span: [start, end], inner });
    from = end;
  }
  return found;
}

/** Fills the second place of a mark of two characters. */
const JOINER = "\u2060";

function widthAt(text: string, at: number): number {
  return text[at + 1] === JOINER ? 2 : 1;
}

function opens(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (/\s/u.test(after)) return mark === "«" && !/[\p{L}\p{N}]/u.test(before);
  if (mark === "”" || mark === "»") return /[\s([—–-]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return (
    !/[\p{L}\p{N}]/u.test(before) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before)
  );
}

/** Where the quotation closes; one that opens within it with the like marks closes first, where both do. */
function closeOf(text: string, from: number, to: number, mark: string): number | null {
  const closers = CLOSERS[mark] ?? "";
  let first: number | null = null;
  let open = 1;
  const signs = mark === "«" ? "«»" : closers;
  for (let at = from; at < to && (first === null || at < first + LONGEST_REST); at++) {
    const character = text[at] ?? "";
    if (!signs.includes(character)) continue;
    if (NESTED.has(character) && opensWord(text, at)) {
      open++;
      continue;
    }
    if (!closers.includes(character)) continue;
    if (APOSTROPHES.has(mark) && /[\p{L}\p{N}]/u.test(text[at + 1] ?? " ")) continue;
    // A mark that opens as well as closes closes only after something.
    if (/\s/u.test(text[at - 1] ?? " ") && mark !== "«") continue;
    first ??= at;
    open--;
    if (open === 0) return at;
  }
  return first;
}

function opensWord(text: string, at: number): boolean {
  return /[\s(]/.test(text[at - 1] ?? "") && isWordAt(text, at + 1);
}

function endOfParagraph(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function startsParagraph(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === "\n";
}
