import { cueLanguage } from "./citing-words";
import type { CueTable, QuotingCues, StatementCues } from "./cue-table";
import { NEVER, phraseMatcher } from "./phrases";

/** The quoting cues of one language, ready for look-up word by word. All words in lower case. */
export interface QuotingWords {
  verbs: ReadonlySet<string>;
  silent: ReadonlySet<string>;
  participles: ReadonlySet<string>;
  told: ReadonlySet<string>;
  that: ReadonlySet<string>;
  auxiliaries: ReadonlySet<string>;
  clauseStarts: ReadonlySet<string>;
  clauseEnds: ReadonlySet<string>;
  relatives: ReadonlySet<string>;
  and: ReadonlySet<string>;
  stopsAfter: ReadonlySet<string>;
  leadPrepositions: ReadonlySet<string>;
  weekdays: ReadonlySet<string>;
  beforeWeekday: ReadonlySet<string>;
  noVerbAfter: ReadonlySet<string>;
  pronouns: ReadonlySet<string>;
  afterQuotation: ReadonlySet<string>;
  reportedMood: ReadonlySet<string>;
  adverbEndings: readonly string[];
  verbSecond: boolean;
  verbFinal: boolean;
  quotationsApart: boolean;
  accordingTo: RegExp;
  /** A whole phrase that names an occasion, at the start of the words. */
  occasion: RegExp;
  /** A noun that stands for a speaker, as a whole word. */
  role: RegExp;
  /** A phrase that goes on with a role, at the start of the words. */
  roleLink: RegExp;
  /** A whole clause that stands for the words before it. */
  anaphor: RegExp;
  /** Silent verbs that are speech with the word after them: "ruled out". At the start of the words. */
  spoken: RegExp;
  /** At the end of the words before a point. */
  abbreviation: RegExp;
}

const compiled = new WeakMap<CueTable, Map<string, QuotingWords | null>>();

/** Null where the language has no cues: then nothing is attributed. */
export function quotingWords(cues: CueTable, language: string | null): QuotingWords | null {
  const code = cueLanguage(cues, language) ?? "";
  const known = compiled.get(cues) ?? new Map<string, QuotingWords | null>();
  compiled.set(cues, known);
  const ready = known.get(code);
  if (ready !== undefined) return ready;
  const table = cues.languages[code];
  const words = table?.quoting ? compile(table.quoting, table.statements) : null;
  known.set(code, words);
  return words;
}

function compile(quoting: QuotingCues, statements: StatementCues | undefined): QuotingWords {
  const set = (words: readonly string[]) => new Set(words);
  return {
    verbs: set(quoting.verbs),
    silent: set(quoting.silent),
    participles: set(quoting.participles),
    told: set(quoting.told),
    that: set(quoting.that),
    auxiliaries: set(quoting.auxiliaries),
    clauseStarts: set(quoting.clauseStarts),
    clauseEnds: set(quoting.clauseEnds ?? []),
    relatives: set(quoting.relatives),
    and: set(quoting.and),
    stopsAfter: set(quoting.stopsAfter),
    leadPrepositions: set(quoting.leadPrepositions),
    weekdays: set(quoting.weekdays),
    beforeWeekday: set(quoting.beforeWeekday),
    noVerbAfter: set(quoting.noVerbAfter),
    pronouns: set(quoting.pronouns),
    afterQuotation: set(quoting.afterQuotation),
    reportedMood: set(quoting.reportedMood ?? []),
    adverbEndings: quoting.adverbEndings,
    verbSecond: quoting.verbSecond,
    verbFinal: quoting.verbFinal,
    quotationsApart: quoting.quotationsApart,
    accordingTo: phraseMatcher(quoting.accordingTo),
    occasion: phraseMatcher(statements?.occasionLabels.flatMap(({ forms }) => forms) ?? [], "^", "", "iu"),
    role: phraseMatcher(statements?.roles ?? [], "^", "$", "iu"),
    roleLink: phraseMatcher(quoting.roleLinks ?? [], "^", "", "iu"),
    anaphor: phraseMatcher(quoting.anaphors ?? [], "^", "\\s*$", "iu"),
    spoken: phraseMatcher(quoting.spoken ?? [], "^", "", "iu"),
    abbreviation:
      quoting.abbreviations.length > 0 ? phraseMatcher(quoting.abbreviations, "", "$", "iu") : NEVER,
  };
}
