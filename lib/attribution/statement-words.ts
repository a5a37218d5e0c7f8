import { cueLanguage } from "./citing-words";
import type { CueTable, StatementCues } from "./cue-table";
import { alternation, NEVER, phraseMatcher } from "./phrases";

/** The statement cues of one language, compiled. */
export interface StatementWords {
  /** "at a news conference": group 1 is the occasion as printed. */
  occasion: RegExp;
  labels: { label: string; matcher: RegExp }[];
  /** "in an interview with ": the medium follows. */
  interview: RegExp;
  /** "told ": a medium that was told it follows. */
  told: RegExp;
  /** All nouns begin with a capital: a name cannot be told from other words. */
  nounsCapital: boolean;
  /** At the end of the words before a name that belongs to the speaker and is not the speaker. */
  dependent: RegExp;
  dependentRole: RegExp;
  /** At the end of the words before a body to which the speaker is sent. */
  accredited: RegExp;
  /** A role noun as a whole word. */
  role: RegExp;
  /** Role nouns, in lower case, that may be the last part of one word: "Hafensprecher". */
  joinedRoles: readonly string[];
  /** At the start of a noun phrase. */
  article: RegExp;
}

const compiled = new WeakMap<CueTable, Map<string, StatementWords>>();
const NOTHING: StatementWords = {
  occasion: NEVER,
  labels: [],
  interview: NEVER,
  told: NEVER,
  nounsCapital: false,
  dependent: NEVER,
  dependentRole: NEVER,
  accredited: NEVER,
  role: NEVER,
  joinedRoles: [],
  article: NEVER,
};

export function statementWords(cues: CueTable, language: string | null): StatementWords {
  const code = cueLanguage(cues, language) ?? "";
  const known = compiled.get(cues) ?? new Map<string, StatementWords>();
  compiled.set(cues, known);
  const table = cues.languages[code]?.statements;
  const words = known.get(code) ?? (table ? compile(table) : NOTHING);
  known.set(code, words);
  return words;
}

function compile(table: StatementCues): StatementWords {
  return {
    occasion: occasionMatcher(table),
    labels: table.occasionLabels.map(({ label, forms }) => ({
      label,
      matcher: phraseMatcher(forms, "", "", "iu"),
    })),
    interview: phraseMatcher(table.interview, "", "\\s{1,2}", "iu"),
    told: phraseMatcher(table.told, "", "\\s?", "iu"),
    nounsCapital: table.nounsCapital,
    dependent: phraseMatcher(table.dependent, "", "\\s*$", "iu"),
    dependentRole: phraseMatcher(table.dependentRole, "", "\\s(?:\\p{Lu}[^\\s,]{0,25}\\s){0,6}$", "u"),
    accredited: accreditedMatcher(table),
    role: phraseMatcher(table.roles, "", "", "iu"),
    // The languages that write all nouns with a capital are those that join them.
    joinedRoles: table.nounsCapital ? table.roles.map((role) => role.toLowerCase()) : [],
    article: phraseMatcher(table.articles, "^", "\\s*", "iu"),
  };
}

function accreditedMatcher({ accredited, articles }: StatementCues): RegExp {
  const article = alternation(articles);
  return phraseMatcher(accredited ?? [], "", `\\s(?:(?:${article ?? "(?!)"})\\s?)?$`, "iu");
}

/** A preposition, an article, up to five words, and a noun that names occasions. */
function occasionMatcher({ occasionPrepositions, occasionHeads, articles }: StatementCues): RegExp {
  const preposition = alternation(occasionPrepositions);
  const head = alternation(occasionHeads);
  if (!preposition || !head) return NEVER;
  const article = alternation(articles);
  return new RegExp(
    `(?:${preposition})\\s(?:(?:${article ?? "(?!)"})\\s)?((?:[\\p{L}\\p{N}'’-]{1,20}\\s){0,5}?(?:${head}))`,
    "iu",
  );
}
