import type { Span } from "../model";
import { fold } from "../text/fold";
import { eachWord } from "../text/tokens";
import type { AliasList } from "./alias-list";
import {
  APOSTROPHE,
  type Bearers,
  partedOpening,
  stemOf,
  strippedForms,
  withoutOpenings,
} from "./inflections";
import type { NameIndex } from "./names";

/** The forms under which a name may stand in a word, whichever text the word is in. */
export interface Forms {
  term: string;
  /** The keys under which a name that begins with this word can stand in the index. */
  keys: readonly string[];
  /** Without one ending each. */
  stripped: readonly string[];
  /** Without a proclitic or what an apostrophe joins before it; with the offset at which the rest begins. */
  opened: readonly { term: string; stem: string; offset: number }[];
  /** Up to the apostrophe, with the offset at which that ends. */
  closed: { term: string; stem: string; length: number } | null;
  /** The aliases of a table that may begin with it, once they were looked up. */
  begins?: { names: NameIndex; lists: readonly AliasList[] };
}

/** A word of a text. */
export interface Word {
  forms: Forms;
  span: Span;
}

const EVERYBODY: Bearers[] = ["person", "entity", "any"];
const INNER_APOSTROPHE = /['’ʼ]/;

/** A word's forms depend on nothing but itself, so each spelling is worked out once; then they are started anew. */
const MOST_SPELLINGS = 30_000;
const spellings = new Map<string, Forms>();

/** The words of a text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (printed, at) => {
    let forms = spellings.get(printed);
    if (!forms) {
      if (spellings.size >= MOST_SPELLINGS) spellings.clear();
      forms = formsOf(fold(printed), printed);
      spellings.set(printed, forms);
    }
    if (forms.term !== "") words.push({ forms, span: [at, at + printed.length] });
  });
  return words;
}

function formsOf(term: string, printed: string): Forms {
  const opened = [...partedName(printed), ...withoutOpenings(term).map((rest) => opening(rest, 0))];
  const at = printed.search(INNER_APOSTROPHE);
  if (at > 0 && at <= APOSTROPHE.longestOpening) {
    const rest = fold(printed.slice(at + 1));
    if (rest) opened.push(opening(rest, at + 1));
  }
  const closed = at < 0 ? null : beforeApostrophe(printed);
  const stripped = strippedForms(term, EVERYBODY);
  const stems = [...opened.map(({ stem }) => stem), ...(closed ? [closed.stem] : [])];
  return { term, keys: [...new Set([stemOf(term), ...stripped, ...stems])], stripped, opened, closed };
}

function opening(term: string, offset: number): Forms["opened"][number] {
  return { term, stem: stemOf(term), offset };
}

function partedName(printed: string): Forms["opened"][number][] {
  const at = partedOpening(printed);
  const rest = at > 0 ? fold(printed.slice(at)) : "";
  return rest === "" ? [] : [opening(rest, at)];
}

function beforeApostrophe(printed: string): Forms["closed"] {
  const last = Math.max(printed.lastIndexOf("'"), printed.lastIndexOf("’"), printed.lastIndexOf("ʼ"));
  if (last <= 0 || printed.length - last - 1 > APOSTROPHE.longestEnding) return null;
  const head = fold(printed.slice(0, last));
  return head === "" ? null : { term: head, stem: stemOf(head), length: last };
}
