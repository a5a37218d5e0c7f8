import type { Span } from "../model";
import { strippedForms } from "./inflections";
import { type Alias, hasCase } from "./names";
import type { Word } from "./word-forms";

/** What may stand between two words of one name; anything else parts them. */
const JOINT = /^[\s\-‐‑–'’"“”«»„&/+_]{0,4}$/;
const PARAGRAPH_BREAK = /\n\s*\n/;
const KATAKANA = /^[\p{Script=Katakana}ー]/u;
const UPPER_START = /^\p{Lu}/u;

/**
 * The place of the alias where it begins at the given word, null where it does not stand there. Endings count for any
 * word of a name, openings for the first, what follows an apostrophe for the last.
 */
export function matchAlias(alias: Alias, words: Word[], at: number, text: string): Span | null {
  const last = at + alias.terms.length - 1;
  const first = words[at];
  const end = words[last];
  if (!first || !end) return null;
  const inflects = alias.need === null || !hasCase(alias.printed);
  const span: Span = [first.span[0], end.span[1]];
  for (let index = at; index <= last; index++) {
    const word = words[index];
    const term = alias.terms[index - at];
    if (!word || term === undefined) return null;
    if (index > at && !joined(alias, text.slice(words[index - 1]?.span[1], word.span[0]))) return null;
    const exact = word.term === term || (inflects && inflected(word, alias, index - at));
    if (exact) continue;
    const opened = index === at ? word.opened.find((form) => form.term === term) : undefined;
    const closed = index === last && word.closed?.term === term ? word.closed : null;
    if (opened) span[0] = opened.start;
    else if (closed) span[1] = closed.end;
    else return null;
  }
  return standsAsPrinted(alias, text, span) ? span : null;
}

function inflected(word: Word, alias: Alias, index: number): boolean {
  const stem = alias.stems[index] ?? "";
  if (!word.stripped.includes(stem)) return false;
  return alias.bearer.kind === "person" || strippedForms(word.term, false).includes(stem);
}

/** A full stop joins after an abbreviation only; other punctuation only where the alias itself has it. */
function joined(alias: Alias, gap: string): boolean {
  if (gap === "" || gap === " " || gap === "-") return true;
  if (gap.length > 4 || PARAGRAPH_BREAK.test(gap)) return false;
  return JOINT.test(gap) || (/[.,:()«»]/.test(gap) && alias.printed.includes(gap.trim()));
}

function standsAsPrinted(alias: Alias, text: string, span: Span): boolean {
  const found = text.slice(...span);
  if (alias.need !== null && hasCase(alias.printed)) return found === alias.printed;
  if (alias.terms.length === 1 && UPPER_START.test(alias.printed) && !UPPER_START.test(found)) return false;
  const [before, after] = [text.slice(Math.max(0, span[0] - 1), span[0]), text.slice(span[1], span[1] + 1)];
  const runsOn =
    (KATAKANA.test(found) && KATAKANA.test(before)) ||
    (KATAKANA.test(found.slice(-1)) && KATAKANA.test(after));
  return !runsOn;
}
