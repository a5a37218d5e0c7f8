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
  /** What a text's word may end in; the longest has three letters or so. */
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

const ENDING_RULES: EndingRule[] = rules.suffixes.map((rule) => ({
  script: startsIn(rule.script),
  stem: rule.stem,
  stemInName: rule.stemInName,
  bearers: rule.of as Bearers,
  endings: new Set(rule.endings.map(fold)),
  dictionary: new Set(rule.dictionary.map(fold)),
  longest: Math.max(...rule.endings.map((ending) => ending.length)),
}));

const OPENING_RULES: OpeningRule[] = rules.prefixes.map((rule) => ({
  script: startsIn(rule.script),
  stem: rule.stem,
  openings: [
    ...rule.openings.map((opening): [string, string] => [opening, ""]),
    ...Object.entries(rule.contracted as Record<string, string>),
  ],
}));

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
  const rule = ENDING_RULES.find(({ script, dictionary }) => dictionary.size > 0 && script.test(term));
  if (!rule) return term;
  const shortest = inName ? rule.stemInName : rule.stem;
  for (const length of [2, 1]) {
    if (term.length - length >= shortest && rule.dictionary.has(term.slice(-length)))
      return term.slice(0, -length);
  }
  return term;
}

/** What remains of a text's word when any one ending is taken off that names of such bearers take. */
export function strippedForms(term: string, bearers: readonly Bearers[]): string[] {
  const forms: string[] = [];
  for (const rule of ENDING_RULES) {
    if (!bearers.includes(rule.bearers) || !rule.script.test(term)) continue;
    for (let length = 1; length <= rule.longest && term.length - length >= rule.stemInName; length++) {
      if (rule.endings.has(term.slice(-length))) forms.push(term.slice(0, -length));
    }
  }
  return forms;
}

/** True where so little remains of a word that only the other words of the name can prove it. */
export function isShortStem(stem: string): boolean {
  return ENDING_RULES.some(
    (rule) => rule.script.test(stem) && stem.length < rule.stem && rule.stem > rule.stemInName,
  );
}

const TATWEEL = "\u0640";
const LONGEST_PARTED = 3;

/**
 * Where the name begins in a word whose opening a tatweel parts from it ("لـCNN"): such a name may be short and in any
 * script. 0 where there is none.
 */
export function partedOpening(printed: string): number {
  const at = printed.lastIndexOf(TATWEEL, LONGEST_PARTED);
  const isOpening = OPENING_RULES.some(({ openings }) =>
    openings.some(([opening]) => opening === printed.slice(0, at).replaceAll(TATWEEL, "")),
  );
  return at > 0 && isOpening ? at + 1 : 0;
}

/** A text's word without the short words that its script writes on to it ("وسوريا" → "سوريا"). */
export function withoutOpenings(term: string): string[] {
  const rule = OPENING_RULES.find(({ script }) => script.test(term));
  if (!rule) return [];
  return rule.openings
    .filter(([opening]) => term.startsWith(opening) && term.length - opening.length >= rule.stem)
    .map(([opening, replacement]) => replacement + term.slice(opening.length));
}
