import type { Span } from "../model";
import { tokenise } from "../text/tokens";
import { type Bearers, isShortStem, strippedForms } from "./inflections";
import { type Alias, hasCase, startsUpper } from "./names";
import type { Word } from "./word-forms";

/** What may stand between two words of one name; anything else parts them. */
const JOINT = /^[\s\p{M}\-‐‑–—'’"“”«»„&/+_・·]{0,4}$/u;
const PARAGRAPH_BREAK = /\n\s*\n/;
const KATAKANA = /^[\p{Script=Katakana}ー]/u;

/**
 * The place of the alias where it begins at the given word, null where it does not stand there. Endings count for any
 * word of a name, openings for the first, what follows an apostrophe for the last.
 */
export function matchAlias(alias: Alias, words: Word[], at: number, text: string): Span | null {
  if (!canGoOn(alias, words[at + 1])) return null;
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
    const { forms } = word;
    if (forms.term === term) continue;
    const opened = index === at ? forms.opened.find((form) => form.term === term) : undefined;
    const closed = index === last && forms.closed?.term === term ? forms.closed : null;
    if (closed) span[1] = word.span[0] + closed.length;
    else if (opened) span[0] = word.span[0] + opened.offset;
    else if (!inflects || !inflected(word, alias, index - at)) return null;
  }
  for (let index = at + 1; index <= last; index++) {
    if (!joined(alias, text.slice(words[index - 1]?.span[1], words[index]?.span[0]))) return null;
  }
  return standsAsPrinted(alias, words.slice(at, last + 1), text, span) ? span : null;
}

/** Cheap: most names that begin with a common word ("The …") end here. */
function canGoOn({ terms, stems }: Alias, next: Word | undefined): boolean {
  const [, term] = terms;
  if (term === undefined) return true;
  if (next === undefined) return false;
  const { forms } = next;
  return forms.term === term || forms.closed?.term === term || forms.stripped.includes(stems[1] ?? "");
}

function inflected(word: Word, alias: Alias, index: number): boolean {
  const stem = alias.stems[index] ?? "";
  if (!word.forms.stripped.includes(stem) || (alias.terms.length === 1 && isShortStem(stem))) return false;
  return strippedForms(word.forms.term, bearersLike(alias.bearer.kind)).includes(stem);
}

function bearersLike(kind: Alias["bearer"]["kind"]): Bearers[] {
  if (kind === "outlet") return ["any"];
  return kind === "person" ? ["any", "entity", "person"] : ["any", "entity"];
}

/** Other punctuation joins only where the alias itself has it. */
function joined(alias: Alias, gap: string): boolean {
  if (gap === "" || gap === " " || gap === "-" || gap === ".") return true;
  if (gap.length > 4 || PARAGRAPH_BREAK.test(gap)) return false;
  return JOINT.test(gap) || alias.printed.includes(gap);
}

function standsAsPrinted(alias: Alias, words: Word[], text: string, span: Span): boolean {
  const found = text.slice(...span);
  if (alias.need !== null && hasCase(alias.printed)) return found === alias.printed;
  return (!hasCase(alias.printed) || hasCapitals(alias, words, text)) && !runsOn(found, text, span);
}

/** A short first word may be an article in another case. */
const SHORT = 3;

/**
 * Names keep their capitals: an outlet's in every word ("le monde" is no newspaper), an entity's in at least one
 * ("фронт ан-Нусра").
 */
function hasCapitals(alias: Alias, words: Word[], text: string): boolean {
  const kept: boolean[] = [];
  const capitals = tokenise(alias.printed).map((token) => startsUpper(alias.printed.slice(...token.span)));
  capitals.forEach((isCapital, index) => {
    const word = words[index];
    if (!isCapital || !word) return;
    if (index === 0 && word.forms.term.length <= SHORT && capitals[1]) return;
    kept.push(
      startsUpper(text.slice(word.span[0] + (word.forms.opened.at(-1)?.offset ?? 0), word.span[1])) ||
        startsUpper(text.slice(...word.span)),
    );
  });
  return kept.length === 0 || (alias.bearer.kind === "outlet" ? kept.every(Boolean) : kept.some(Boolean));
}

/** A Katakana name may not be a part of a longer Katakana word. */
function runsOn(found: string, text: string, [start, end]: Span): boolean {
  const touches = (inside: string, outside: string) => KATAKANA.test(inside) && KATAKANA.test(outside);
  return (
    touches(found, text.slice(Math.max(0, start - 1), start)) ||
    touches(found.slice(-1), text.slice(end, end + 1))
  );
}
