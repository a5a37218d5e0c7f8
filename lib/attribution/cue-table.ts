/** The words by which each language credits, cites and quotes. The tables themselves are data (`data/cues`). */

export interface CreditCues {
  /** Before a writer's name: "by". */
  byline: string[];
  /** Between two names: "and". */
  and: string[];
  /** Labels with a colon before the outlet a text came from: "Source". */
  sourceLabel: string[];
  /** Phrases directly before the outlet a text was taken from: "originally published by". */
  republished: string[];
  /** What is republished: "article". */
  piece: string[];
  /** With `published` in one note, in any order and with words between, the note names where the text was first. */
  firstly?: string[];
  /** Forms of verbs for publishing, beside `firstly`: "published", "appeared". */
  published?: string[];
  /** Words that make a note one of a text that was taken over: "reprinted", "by courtesy of". */
  takenOver?: string[];
  /** Phrases directly before an agency whose material was used: "with files from". */
  withFilesFrom: string[];
  /** Opens a line that names but agencies: "With". */
  withAgency?: string[];
  /** Agencies that are not named: "news agencies". */
  agencies: string[];
  /** Whole lines that say that agency material was used. */
  agencyMaterial: string[];
  /** Words that make a line a picture's credit. */
  photo: string[];
  allRights: string[];
  copyright: string[];
  /** Directly before the persons who took part: "Editing by". */
  reportingBy: string[];
  /** Directly after the persons who took part: "contributed to this report". */
  contributed: string[];
  /** Job words that may stand beside an outlet in a byline: "writer". */
  staff: string[];
  /** Words that make a byline a desk and no person: "newsroom". */
  desk: string[];
  /** With these the text's first words name the agency or paper that it is taken from: Persian "به گزارش". */
  openingBefore?: string[];
  openingAfter?: string[];
  /** What ends a dateline that has no brackets: Chinese "电". */
  datelineEnd: string[];
  /** The same inside a bracket, and after the last of several agencies; elsewhere it cites: Chinese "报道". */
  reportEnd?: string[];
}

export interface CitingCues {
  /** Directly before a cited medium: "told". */
  before: string[];
  /** Directly after it: "reported". */
  after: string[];
  /** Before the medium that did the interview: "in an interview with". */
  interview: string[];
  /** "newspaper". */
  media: string[];
  /** Words that may stand between cue and medium: "the". */
  articles: string[];
  /** Verbs with the medium after a few words and one of `by`: "quoted (late on Monday) by". */
  passive?: string[];
  by?: string[];
  /** Before an agency that supplied the words, where media print its copy so: Spanish "recogidas por". */
  carried?: string[];
  /** May stand between "newspaper" and its name where adjectives follow: French "turque". */
  adjectives?: string[];
  /** The people of a medium, after its name: "reporter". */
  staff?: string[];
  /** Those of `after` that only media do, not persons and companies: "reported". */
  reported?: string[];
  /** Verbs with the speaker, then one of `to` and the medium after them: French "a déclaré (le maire) à". */
  tells?: string[];
  to?: string[];
  /** Nouns with a few words and one of `interviewTo` before the medium: "interview (broadcast on Monday) with". */
  interviews?: string[];
  interviewTo?: string[];
  /** After the verb of a medium that speaks of itself and reports nothing: "in a statement". */
  ofItself?: string[];
  /** Directly after a medium that is the subject of a sentence whose verb stands last: Japanese "は". */
  subject?: string[];
  /** After the medium that did the interview: Turkish "verdiği röportajda". */
  interviewAfter?: string[];
}

/** How a language attributes words to speakers. Single words, in lower case, unless said otherwise. */
export interface QuotingCues {
  /** Forms of verbs that attribute: "said". */
  verbs: string[];
  /** Those of them that report no words: "hopes". */
  silent: string[];
  /** Phrases of a silent verb that do report words: "ruled out". */
  spoken?: string[];
  /** Those of them whose subject is another verb's: "adding". */
  participles: string[];
  /** Verbs with the person addressed after them: "told". */
  told: string[];
  /** What opens the reported clause: "that". */
  that: string[];
  /** What may stand between subject and verb: "has", "also". */
  auxiliaries: string[];
  /** Words before which a subject has ended or not begun: "because". */
  clauseStarts: string[];
  /** Words before which, after a comma, what is attributed has ended: "but". */
  clauseEnds?: string[];
  relatives: string[];
  and: string[];
  /** Words that end a subject standing after its verb: "in". */
  stopsAfter: string[];
  /** Words that open an adverbial before the subject: "during". */
  leadPrepositions: string[];
  weekdays: string[];
  beforeWeekday: string[];
  /** Words after which a verb's form is none ("a report", "to say"). */
  noVerbAfter: string[];
  pronouns: string[];
  /** Those that a hyphen joins to the verb before them: French "dit-il". */
  joinedPronouns?: string[];
  /** Words that attribute only directly after a quotation or a clause: German "so". */
  afterQuotation: string[];
  /** Forms of verbs by which a sentence tells what somebody else said: German "sei". */
  reportedMood?: string[];
  /** Subjects with which those forms are no such mood: German "ich (habe)". */
  firstPerson?: string[];
  adverbEndings: string[];
  /** The verb stands second in the sentence: "Am Montag sagte N. N.". */
  verbSecond: boolean;
  /** The verb ends the sentence, the subject begins it. */
  verbFinal: boolean;
  /** Each quotation of a sentence is an attribution of its own, also one that is part of a clause. */
  quotationsApart: boolean;
  /** Dashes set speech off: "— Q, — сказал N. N. — Q.". */
  dashes?: boolean;
  /** Phrases before a source: "according to". */
  accordingTo: string[];
  /** A whole name ends a source where no comma does: Polish "Według N. N. (droga …)", "N. N. (w rozmowie z …) powiedział". */
  namesEndSource?: boolean;
  /** Words that make of those a comparison: Turkish "daha". */
  comparatives?: string[];
  /** Words after the name of a source: Finnish "(N. N.) mukaan"; an apostrophe parts Turkish names from their endings. */
  accordingToAfter?: string[];
  /** What a verb reports is quoted or opened by one of `that` or a colon: an object is none ("przekazał szkole meble"). */
  thatNeeded?: boolean;
  /** After speech that a dash opens the speaker may stand before the verb: Finnish "– Q, N. N. sanoo". */
  speakerFirst?: boolean;
  /** A few letters in brackets after a name are no words of the sentence: Swedish "Per Grim (S) säger". */
  notes?: boolean;
  /** Opens a sentence whose verb speaks of the words before it: Russian "Об этом (заявил N. N.)". */
  anaphors?: string[];
  /** Go on with a phrase after its noun, where all nouns begin with a capital: German "(Sprecher) der (Polizei)". */
  nounLinks?: string[];
  /** Endings of adjectives before a noun in the dative. */
  adjectiveEndings?: string[];
  /** Nouns, or ends of such, that with one of `beforeAccordingNouns` before them name a source: German "(nach) angaben". */
  accordingNouns?: string[];
  beforeAccordingNouns?: string[];
  /** Common finite verbs: words that hold one are a clause and no noun phrase. */
  clauseVerbs?: string[];
  /** Verbs that attribute only with the particle that ends their clause: German "gab (…) bekannt". */
  separable?: string[];
  /** Forms of "have" before a participle: Italian "ha (detto)"; German "hat (…) gesagt", where other words stand between. */
  perfect?: string[];
  /** Forms that make a participle passive, whose subject is no speaker: German "wurde (…) kritisiert". */
  passive?: string[];
  /** Open a clause that says whose the words after it are: Spanish "como (explicó N. N., …)". */
  asSaid?: string[];
  /** May stand between the verb and its subject: French "pour sa part". */
  asides?: string[];
  /** Before a name and a quotation that begin a sentence: Spanish "Para (N. N., “Q”)". */
  forSpeaker?: string[];
  /** Within a role that stands before its holder's name, and else ending a subject: Russian "(посланник) по (Сирии)". */
  roleLinks?: string[];
  /** Abbreviations that end in a point, without it. */
  abbreviations: string[];
}

/** How a language names occasions and speakers of statements. Phrases in lower case. */
export interface StatementCues {
  /** Nouns of occasions, printed as they stand with the words before them: "news conference". */
  occasionHeads: string[];
  /** Before such a phrase: "at". */
  occasionPrepositions: string[];
  /** Phrases that name an occasion as a whole, with its English label. */
  occasionLabels: { label: string; forms: string[] }[];
  /** Before the medium of an interview: "in an interview with". */
  interview: string[];
  /** Before a medium to which something was said: "told". */
  told: string[];
  /** All nouns begin with a capital, names or not. */
  nounsCapital: boolean;
  /** Directly before a name that is not itself the speaker: "(a friend) of". */
  dependent: string[];
  /** The same also with a title between: "(a spokesman) for (President)". */
  dependentRole: string[];
  /** Between a role and a body that its holder is sent to, and does not speak for: "(ambassador) to". */
  accredited?: string[];
  articles: string[];
  /** Nouns that stand for a speaker named before: "minister". */
  roles: string[];
}

export interface LanguageCues {
  language: string;
  credits: CreditCues;
  citing: CitingCues;
  /** Absent where the first layer has none for the language. */
  quoting?: QuotingCues;
  statements?: StatementCues;
}

/** Words that hold for every language. */
export interface CommonCues {
  companySuffixes: string[];
  /** The same before the name, as printed: "ООО". */
  companyPrefixes: string[];
  /** Between an outlet and the company it belongs to: "a division of". */
  ownedBy: string[];
  /** "All rights reserved" in languages that have no table of their own. */
  allRights: string[];
  /** Words that make an unknown name a medium's. */
  mediaNameWords: string[];
  /** Languages that are read with another's cues. */
  sameCues: Record<string, string>;
  /** Names of agencies that the outlet table may not hold, as printed. */
  agencies: string[];
  /** Words that make an unknown name an agency's. */
  agencyNameWords: string[];
  /** Sources of pictures and services: never the source of a text. */
  photoAgencies: string[];
}

export interface CueTable {
  /** By primary language subtag. */
  languages: Record<string, LanguageCues>;
  common: CommonCues;
}
