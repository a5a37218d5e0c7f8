import type { Span } from "../model";
import { fold } from "../text/fold";
import { type Token, tokenise } from "../text/tokens";
import {
  APOSTROPHE,
  type Bearers,
  partedOpening,
  stemOf,
  strippedForms,
  withoutOpenings,
} from "./inflections";

/** A word of a text with the forms under which a name may stand in it. */
export interface Word {
  term: string;
  span: Span;
  /** The term and its dictionary stem: keys of the name index. */
  stem: string;
  /** Without one ending each. */
  stripped: string[];
  /** Without a proclitic or what an apostrophe joins before it; with the place where the rest begins. */
  opened: { term: string; stem: string; start: number }[];
  /** Up to the apostrophe, with the place where that ends. */
  closed: { term: string; stem: string; end: number } | null;
}

const EVERYBODY: Bearers[] = ["person", "entity", "any"];
const INNER_APOSTROPHE = /['’ʼ]/;

/** The words of a text. A word's forms depend on nothing but itself, so each spelling is worked out once. */
export function wordsOf(text: string): Word[] {
  const seen = new Map<string, Forms>();
  return tokenise(text).map((token) => {
    const printed = text.slice(...token.span);
    let forms = seen.get(printed);
    if (!forms) {
      forms = formsOf(token, printed);
      seen.set(printed, forms);
    }
    return placed(forms, token);
  });
}

interface Forms {
  stem: string;
  stripped: string[];
  opened: { term: string; stem: string; offset: number }[];
  closed: { term: string; stem: string; length: number } | null;
}

function formsOf({ term }: Token, printed: string): Forms {
  const opened = withoutOpenings(term).map((rest) => ({ term: rest, stem: stemOf(rest), offset: 0 }));
  const parted = partedOpening(printed);
  if (parted > 0) {
    const rest = fold(printed.slice(parted));
    if (rest) opened.unshift({ term: rest, stem: stemOf(rest), offset: parted });
  }
  const at = printed.search(INNER_APOSTROPHE);
  const forms: Forms = { stem: stemOf(term), stripped: strippedForms(term, EVERYBODY), opened, closed: null };
  if (at < 0) return forms;
  if (at > 0 && at <= APOSTROPHE.longestOpening) {
    const rest = fold(printed.slice(at + 1));
    if (rest) opened.push({ term: rest, stem: stemOf(rest), offset: at + 1 });
  }
  const last = Math.max(printed.lastIndexOf("'"), printed.lastIndexOf("’"), printed.lastIndexOf("ʼ"));
  if (last > 0 && printed.length - last - 1 <= APOSTROPHE.longestEnding) {
    const head = fold(printed.slice(0, last));
    if (head) forms.closed = { term: head, stem: stemOf(head), length: last };
  }
  return forms;
}

function placed({ stem, stripped, opened, closed }: Forms, { term, span }: Token): Word {
  const start = span[0];
  return {
    term,
    span,
    stem,
    stripped,
    opened: opened.map((form) => ({ term: form.term, stem: form.stem, start: start + form.offset })),
    closed: closed && { term: closed.term, stem: closed.stem, end: start + closed.length },
  };
}

/** The keys under which a name that begins with this word can stand in the index. */
export function firstStems(word: Word): Set<string> {
  const keys = new Set([word.stem, ...word.stripped]);
  for (const form of word.opened) keys.add(form.stem);
  if (word.closed) keys.add(word.closed.stem);
  return keys;
}
