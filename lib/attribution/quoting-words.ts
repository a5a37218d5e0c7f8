import { cueLanguage } from "./citing-words";
import type { CueTable, QuotingCues, StatementCues } from "./cue-table";
import { PhraseMatcher } from "./phrase-matcher";
import { Phrases } from "./phrases";
import { nothingLeft, sequence, spaces } from "./steps";

/** The quoting cues of one language, ready for look-up word by word. All words in lower case. */
export interface QuotingWords {
  verbs: ReadonlySet<string>;
  /** Those and the verbs that attribute with a particle. */
  cueWords: ReadonlySet<string>;
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
  articles: ReadonlySet<string>;
  joinedPronouns: ReadonlySet<string>;
  comparatives: ReadonlySet<string>;
  accordingToAfter: ReadonlySet<string>;
  nounLinks: ReadonlySet<string>;
  beforeAccordingNouns: ReadonlySet<string>;
  perfect: ReadonlySet<string>;
  asSaid: ReadonlySet<string>;
  forSpeaker: ReadonlySet<string>;
  passive: ReadonlySet<string>;
  clauseVerbs: ReadonlySet<string>;
  /** By verb: its particles. */
  separable: ReadonlyMap<string, ReadonlySet<string>>;
  afterQuotation: ReadonlySet<string>;
  reportedMood: ReadonlySet<string>;
  firstPerson: ReadonlySet<string>;
  adverbEndings: readonly string[];
  adjectiveEndings: readonly string[];
  accordingNouns: readonly string[];
  verbSecond: boolean;
  verbFinal: boolean;
  quotationsApart: boolean;
  dashes: boolean;
  namesEndSource: boolean;
  thatNeeded: boolean;
  speakerFirst: boolean;
  notes: boolean;
  accordingTo: PhraseMatcher;
  /** A whole phrase that names an occasion. */
  occasion: Phrases;
  aside: Phrases;
  /** A noun that stands for a speaker, as a whole word. */
  role: Phrases;
  /** A phrase that goes on with a role. */
  roleLink: Phrases;
  /** A whole clause that stands for the words before it. */
  anaphor: PhraseMatcher;
  /** Silent verbs that are speech with the word after them: "ruled out". */
  spoken: Phrases;
  /** Without the point that ends them. */
  abbreviations: Phrases;
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
  const separable = particlesByVerb(quoting.separable ?? []);
  return {
    verbs: set(quoting.verbs),
    cueWords: set([...quoting.verbs, ...separable.keys()]),
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
    articles: set(statements?.articles ?? []),
    joinedPronouns: set(quoting.joinedPronouns ?? []),
    comparatives: set(quoting.comparatives ?? []),
    accordingToAfter: set(quoting.accordingToAfter ?? []),
    nounLinks: set(quoting.nounLinks ?? []),
    beforeAccordingNouns: set(quoting.beforeAccordingNouns ?? []),
    perfect: set(quoting.perfect ?? []),
    asSaid: set(quoting.asSaid ?? []),
    forSpeaker: set(quoting.forSpeaker ?? []),
    passive: set(quoting.passive ?? []),
    clauseVerbs: set(quoting.clauseVerbs ?? []),
    separable,
    afterQuotation: set(quoting.afterQuotation),
    reportedMood: set(quoting.reportedMood ?? []),
    firstPerson: set(quoting.firstPerson ?? []),
    adverbEndings: quoting.adverbEndings,
    adjectiveEndings: quoting.adjectiveEndings ?? [],
    accordingNouns: quoting.accordingNouns ?? [],
    verbSecond: quoting.verbSecond,
    verbFinal: quoting.verbFinal,
    quotationsApart: quoting.quotationsApart,
    dashes: quoting.dashes ?? false,
    namesEndSource: quoting.namesEndSource ?? false,
    thatNeeded: quoting.thatNeeded ?? false,
    speakerFirst: quoting.speakerFirst ?? false,
    notes: quoting.notes ?? false,
    accordingTo: new PhraseMatcher([...quoting.accordingTo, ...(quoting.beforeAccordingNouns ?? [])]),
    occasion: new Phrases(statements?.occasionLabels.flatMap(({ forms }) => forms) ?? []),
    aside: new Phrases(quoting.asides ?? []),
    role: new Phrases(statements?.roles ?? []),
    roleLink: new Phrases(quoting.roleLinks ?? []),
    anaphor: new PhraseMatcher(quoting.anaphors ?? [], { before: "^", after: sequence(spaces, nothingLeft) }),
    spoken: new Phrases(quoting.spoken ?? []),
    abbreviations: new Phrases(quoting.abbreviations),
  };
}

function particlesByVerb(separable: readonly string[]): Map<string, Set<string>> {
  const byVerb = new Map<string, Set<string>>();
  for (const [verb = "", particle = ""] of separable.map((phrase) => phrase.split(" "))) {
    const particles = byVerb.get(verb) ?? new Set();
    byVerb.set(verb, particles.add(particle));
  }
  return byVerb;
}
