import rules from "../../data/inflections.json";
import { fold } from "../text/fold";

/** The endings and openings that words take around a name, compiled from data/inflections.json. */

/** Whose names take an ending. */
export type Bearers = "person" | "entity" | "any";

interface EndingRule {
  script: RegExp;
  /** Fewest letters that remain of a name of one word, and of a word within a longer name. */
  stem: number;
  stemInName: number;
  bearers: Bearers;
  /** What a text's word may end in, folded. */
  endings: Set<string>;
  /** What the dictionary form of a name ends in. */
  dictionary: Set<string>;
  longest: number;
}

interface OpeningRule {
  script: RegExp;
  stem: number;
  openings: [opening: string, replacement: string][];
}

const startsIn = (script: string) => new RegExp(`^\\p{Script=${script}}`, "u");

const ENDING_RULES: EndingRule[] = rules.suffixes.map((rule) => {
  const endings = rule.endings.map(fold);
  return {
    script: startsIn(rule.script),
    stem: rule.stem,
    stemInName: rule.stemInName,
    bearers: rule.of as Bearers,
    endings: new Set(endings),
    dictionary: new Set(rule.dictionary.map(fold)),
    longest: Math.max(...endings.map((ending) => ending.length)),
  };
});

const OPENING_RULES: OpeningRule[] = rules.prefixes.map((rule) => ({
  script: startsIn(rule.script),
  stem: rule.stem,
  openings: [
    ...rule.openings.map((opening): [string, string] => [opening, ""]),
    ...Object.entries(rule.contracted as Record<string, string>),
  ],
}));

/** The rules of one script. */
interface ScriptRules {
  endings: EndingRule[];
  /** The one that knows the endings of dictionary forms, if any. */
  dictionary: EndingRule | undefined;
  opening: OpeningRule | undefined;
}

const byFirstLetter = new Map<number, ScriptRules>();

/** By the script of its first letter: a text has thousands of words and few letters. */
function rulesFor(word: string): ScriptRules {
  const letter = word.codePointAt(0) ?? 0;
  const known = byFirstLetter.get(letter);
  if (known) return known;
  const endings = ENDING_RULES.filter(({ script }) => script.test(word));
  const found = {
    endings,
    dictionary: endings.find(({ dictionary }) => dictionary.size > 0),
    opening: OPENING_RULES.find(({ script }) => script.test(word)),
  };
  byFirstLetter.set(letter, found);
  return found;
}

export const APOSTROPHE = rules.apostrophe;

/** Words around an outlet's name in a credit that are no part of it, folded. */
export const OUTLET_WORDS = {
  before: new Set(rules.outletWords.before.map(fold)),
  after: new Set(rules.outletWords.after.map(fold)),
};

/**
 * What remains of a name's word when its dictionary ending is taken off: the key under which it is found. A word within
 * a longer name may be cut shorter, because the others prove it ("Новая газета").
 */
export function stemOf(term: string, inName = false): string {
  const rule = rulesFor(term).dictionary;
  if (!rule) return term;
  const shortest = inName ? rule.stemInName : rule.stem;
  for (let length = 2; length >= 1; length--) {
    if (term.length - length >= shortest && rule.dictionary.has(term.slice(-length)))
      return term.slice(0, -length);
  }
  return term;
}

/** What remains of a text's word when any one ending is taken off that names of such bearers take. */
export function strippedForms(term: string, bearers: readonly Bearers[]): string[] {
  const forms: string[] = [];
  for (const rule of rulesFor(term).endings) {
    if (!bearers.includes(rule.bearers)) continue;
    for (let length = 1; length <= rule.longest && term.length - length >= rule.stemInName; length++) {
      if (rule.endings.has(term.slice(-length))) forms.push(term.slice(0, -length));
    }
  }
  return forms;
}

/** True where so little remains of a word that only the other words of the name can prove it. */
export function isShortStem(stem: string): boolean {
  return rulesFor(stem).endings.some((rule) => stem.length < rule.stem && rule.stem > rule.stemInName);
}

const TATWEEL = "\u0640";
const LONGEST_PARTED = 3;

/**
 * Where the name begins in a word whose opening a tatweel parts from it ("لـCNN"): such a name may be short and in any
 * script. 0 where there is none.
 */
export function partedOpening(printed: string): number {
  const at = printed.lastIndexOf(TATWEEL, LONGEST_PARTED);
  if (at <= 0) return 0;
  const isOpening = OPENING_RULES.some(({ openings }) =>
    openings.some(([opening]) => opening === printed.slice(0, at).replaceAll(TATWEEL, "")),
  );
  return isOpening ? at + 1 : 0;
}

/** A text's word without the short words that its script writes on to it ("وسوريا" → "سوريا"). */
export function withoutOpenings(term: string): string[] {
  const rule = rulesFor(term).opening;
  if (!rule) return [];
  return rule.openings
    .filter(([opening]) => term.startsWith(opening) && term.length - opening.length >= rule.stem)
    .map(([opening, replacement]) => replacement + term.slice(opening.length));
}
