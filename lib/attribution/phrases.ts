/** Phrase lists as regular expressions: trees of literals only, so that matching stays linear. */

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/**
 * Arabic cues may end in a prefix of the next word ("ل"), so only their start is bounded; "and" and "then" are written on
 * to their front.
 */
const ARABIC = /\p{Script=Arabic}/u;
const NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
const NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";

/** Matches nothing. */
export const NEVER = /(?!)/gu;

/** One letter of a phrase as a regular expression: apostrophes and spaces are printed in several ways. */
function literal(letter: string): string {
  if (letter === "'" || letter === "’") return "['’ʼ]";
  return letter === " " ? "[ \\u00a0]" : letter.replace(SPECIAL, "\\$&");
}

interface Branch {
  /** A phrase ends here. */
  isEnd: boolean;
  next: Map<string, Branch>;
}

/**
 * The phrases as a tree of their letters: what they share is tried once, and of two that begin alike the longer goes
 * first. Several times faster than the plain list for the some hundred phrases of all languages.
 */
function branching(phrases: readonly string[]): string {
  const root: Branch = { isEnd: false, next: new Map() };
  for (const phrase of phrases) {
    let at = root;
    for (const letter of phrase) {
      const source = literal(letter);
      const known = at.next.get(source) ?? { isEnd: false, next: new Map() };
      at.next.set(source, known);
      at = known;
    }
    at.isEnd = true;
  }
  return sourceOf(root);
}

function sourceOf({ isEnd, next }: Branch): string {
  const branches = [...next].map(([letter, branch]) => letter + sourceOf(branch));
  if (branches.length === 0) return "";
  if (branches.length === 1 && !isEnd) return branches[0] ?? "";
  return `(?:${branches.join("|")})${isEnd ? "?" : ""}`;
}

/** Where those scripts are, among others: one quick look for the many texts without any. */
const BEYOND_CYRILLIC = /[\u0600-\u1fff\u2e80-\uffff]/;

/** False for text of scripts whose phrases are matched within words. */
export function isBounded(text: string): boolean {
  return !BEYOND_CYRILLIC.test(text) || !(UNSPACED.test(text) || ARABIC.test(text));
}

function bounds(phrase: string): string {
  if (UNSPACED.test(phrase)) return "";
  if (ARABIC.test(phrase)) return /^\p{L}/u.test(phrase) ? "a" : "";
  const starts = /^[\p{L}\p{N}]/u.test(phrase) ? "s" : "";
  return starts + (/[\p{L}\p{N}]$/u.test(phrase) ? "e" : "");
}

/** Source of an alternation that matches whole words, longest phrase first; null for an empty list. */
export function alternation(phrases: readonly string[]): string | null {
  const groups = new Map<string, string[]>();
  for (const phrase of new Set(phrases)) {
    if (phrase === "") continue;
    const key = bounds(phrase);
    groups.set(key, [...(groups.get(key) ?? []), phrase]);
  }
  const sources = [...groups].map(([key, group]) => {
    const before = key.startsWith("a") ? `${NO_WORD_BEFORE}[وف]?` : key.startsWith("s") ? NO_WORD_BEFORE : "";
    return `${before}(?:${branching(group)})${key.endsWith("e") ? NO_WORD_AFTER : ""}`;
  });
  return sources.length === 0 ? null : sources.join("|");
}

/** `before` and `after` are regular-expression sources around the alternation, which is group 1. */
export function phraseMatcher(phrases: readonly string[], before = "", after = "", flags = "giu"): RegExp {
  const source = alternation(phrases);
  return source === null ? NEVER : new RegExp(`${before}(${source})${after}`, flags);
}

/** True where the expression matches; `lastIndex` of a global expression is neither used nor changed. */
export function occurs(matcher: RegExp, text: string): boolean {
  return text.search(matcher) >= 0;
}
