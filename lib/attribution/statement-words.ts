import { cueLanguage } from "./citing-words";
import type { CueTable, StatementCues } from "./cue-table";
import { isUpperAt, isWordAt } from "./letters";
import { PhraseMatcher } from "./phrase-matcher";
import { Phrases } from "./phrases";
import { searchText } from "./search-text";
import {
  fewest,
  nothingLeft,
  optional,
  pattern,
  phraseOf,
  plainWord,
  repeated,
  type Step,
  sequence,
  spaces,
} from "./steps";

/** The statement cues of one language, compiled. */
export interface StatementWords {
  /** "at a news conference": named without preposition and article. */
  occasion: (text: string) => Occasion | null;
  labels: { label: string; matcher: PhraseMatcher }[];
  /** "in an interview with ": the medium follows. */
  interview: PhraseMatcher;
  /** "told ": a medium that was told it follows. */
  told: PhraseMatcher;
  /** All nouns begin with a capital: a name cannot be told from other words. */
  nounsCapital: boolean;
  /** At the end of the words before a name that belongs to the speaker and is not the speaker. */
  dependent: PhraseMatcher;
  dependentRole: PhraseMatcher;
  /** At the end of the words before a body to which the speaker is sent. */
  accredited: PhraseMatcher;
  /** A role noun as a whole word. */
  role: PhraseMatcher;
  /** Role nouns, in lower case, that may be the last part of one word: "Hafensprecher". */
  joinedRoles: readonly string[];
  /** At the start of a noun phrase. */
  article: PhraseMatcher;
}

export interface Occasion {
  name: string;
  /** Offset and end in the text that was read. */
  start: number;
  end: number;
}

const compiled = new WeakMap<CueTable, Map<string, StatementWords>>();
const NOBODY = new PhraseMatcher([]);
const NOTHING: StatementWords = {
  occasion: () => null,
  labels: [],
  interview: NOBODY,
  told: NOBODY,
  nounsCapital: false,
  dependent: NOBODY,
  dependentRole: NOBODY,
  accredited: NOBODY,
  role: NOBODY,
  joinedRoles: [],
  article: NOBODY,
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
  const article = phraseOf(new Phrases(table.articles));
  return {
    occasion: occasionFinder(table, article),
    labels: table.occasionLabels.map(({ label, forms }) => ({ label, matcher: new PhraseMatcher(forms) })),
    interview: new PhraseMatcher(table.interview, { after: pattern(/\s{1,2}/y) }),
    told: new PhraseMatcher(table.told, { after: pattern(/\s?/y) }),
    nounsCapital: table.nounsCapital,
    dependent: new PhraseMatcher(table.dependent, { after: sequence(spaces, nothingLeft) }),
    dependentRole: new PhraseMatcher(table.dependentRole, {
      after: sequence(space, repeated(capitalWord, 0, MOST_TITLE_WORDS), nothingLeft),
      isExact: true,
    }),
    accredited: new PhraseMatcher(table.accredited ?? [], {
      after: sequence(space, optional(sequence(article, pattern(/\s?/y))), nothingLeft),
    }),
    role: new PhraseMatcher(table.roles),
    // The languages that write all nouns with a capital are those that join them.
    joinedRoles: table.nounsCapital ? table.roles.map((role) => role.toLowerCase()) : [],
    article: new PhraseMatcher(table.articles, { before: "^", after: spaces }),
  };
}

const MOST_TITLE_WORDS = 6;
const LONGEST_WORD = 20;
const MOST_OCCASION_WORDS = 5;

const space = pattern(/\s/y);
const toSpace = pattern(/[^\s,]{0,25}\s/y);

/** "(spokesman for) President ". */
const capitalWord: Step = (text, at) => (isUpperAt(text.printed, at) ? toSpace(text, at + 1) : []);

/** A preposition, an article, up to five words, and a noun that names occasions. */
function occasionFinder(
  { occasionPrepositions, occasionHeads }: StatementCues,
  article: Step,
): StatementWords["occasion"] {
  const prepositions = new PhraseMatcher(occasionPrepositions, { after: space });
  const words = fewest(plainWord(LONGEST_WORD, isWordAt), 0, MOST_OCCASION_WORDS);
  const named = sequence(words, phraseOf(new Phrases(occasionHeads)));
  const begins = optional(sequence(article, space));
  return (text) => {
    const searched = searchText(text);
    for (const { start, end: after } of prepositions.everywhere(text)) {
      for (const from of begins(searched, after)) {
        const [end] = named(searched, from);
        if (end !== undefined) return { name: text.slice(from, end), start, end };
      }
    }
    return null;
  };
}
