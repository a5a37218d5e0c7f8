import type { CitingCues } from "./cue-table";
import { lazily } from "./lazily";
import { alternation, NEVER, phraseMatcher } from "./phrases";

/** The citing cues for one page, each compiled when it is first used. */
export interface CitingWords {
  /** At the end of the text before a medium: "told the German newspaper ". */
  citedBefore: RegExp;
  /** At the start of the text after it: " newspaper reported"; the group `gap` is a small word between them. */
  citedAfter: RegExp;
  /** The same where one of its people did so: " reporter in the town saw". */
  staffAfter: RegExp;
  /** Of the verbs after a medium those that only media do: "reported", not "said". */
  reports: RegExp;
  /** At the end of a sentence that the medium opens, in languages whose verb stands last. */
  reportsLast: RegExp;
  /** A gap word that makes the verb a clause of something else: "an article by X that claimed". */
  relative: RegExp;
  interviewBefore: RegExp;
  /** At the start of the text after the medium that did it: "-Interview". */
  interviewAfter: RegExp;
  /** Before an agency whose copy this is: "recogidas por ". */
  carriedBefore: RegExp;
  /** "newspaper ", before a medium's name; after "correspondent " stands a person's. */
  media: RegExp;
  /** "the "Name"": an article and a name in quotation marks. */
  quotedName: RegExp;
  /** At the end of the text before a name that is also a common word: "the ", "newspaper ", "reports ". */
  supportBefore: RegExp;
  /** At the start of the text after it: " newspaper". */
  supportAfter: RegExp;
  /** One of the words that media carry in their names and that ends a name: "Herald". */
  mediaWord: RegExp;
  /** Between two media that are cited together: " and the ". */
  joint: RegExp;
}

/** The words of the clause around a citing cue. */
export interface ClauseWords {
  and: readonly string[];
  /** What opens a clause of its own: "that", "which". */
  relatives: readonly string[];
  weekdays: readonly string[];
  beforeWeekday: readonly string[];
  verbFinal: boolean;
}

export const NO_CITING_WORDS: CitingWords = {
  citedBefore: NEVER,
  citedAfter: NEVER,
  staffAfter: NEVER,
  reports: NEVER,
  reportsLast: NEVER,
  relative: NEVER,
  interviewBefore: NEVER,
  interviewAfter: NEVER,
  carriedBefore: NEVER,
  media: NEVER,
  quotedName: NEVER,
  supportBefore: NEVER,
  supportAfter: NEVER,
  mediaWord: NEVER,
  joint: NEVER,
};

/** Any one word of the same sentence. */
const FEW_WORDS = "(?:\\s[^\\s.;!?]{1,20})";
/** The same within one clause: no comma, no quotation. */
const CLAUSE_WORD = '(?:\\s[^\\s.,:;!?"“”„«»]{1,24})';
/** An Arabic preposition may be written on to the name, parted by a tatweel. */
const OPENING = "(?:[لبوف]{1,2}ـ)?[\"“„«'‘‚《「『]?";
const CLOSING = "[\"”“»'’》」』]?";

const oneOf = (words: readonly string[]) => `(?:${alternation(words) ?? "(?!)"})`;

export function compileCiting(
  mediaNameWords: readonly string[],
  citing: Required<CitingCues>,
  clause: ClauseWords,
): CitingWords {
  const media = oneOf(citing.media);
  const article = `(?:${oneOf(citing.articles)}\\s*)`;
  return lazily<CitingWords>({
    ...compileBefore(citing, clause, media, article),
    ...compileAfter(citing, clause, media),
    relative: () => phraseMatcher(clause.relatives, "^", "$", "iu"),
    media: () =>
      phraseMatcher(
        citing.media.filter((word) => !citing.staff.includes(word)),
        "",
        "\\s",
        "gu",
      ),
    quotedName: () => new RegExp(`["“„«](?<=${article}["“„«])([^"“”„«»]{3,40})["“”»]`, "giu"),
    mediaWord: () => phraseMatcher(mediaNameWords.map(capitalised), "", "(?!\\s\\p{Lu})", "gu"),
    joint: () => phraseMatcher(clause.and, "^[\"“”»'’]?,?\\s?", `\\s${article}?["“„«]?$`, "iu"),
  });
}

function compileBefore(
  citing: Required<CitingCues>,
  { relatives, weekdays, beforeWeekday }: ClauseWords,
  media: string,
  article: string,
) {
  // Between cue and name: articles, a few words that end in "newspaper", a speaker before an article.
  const described = `(?:(?:[\\p{L}'’-]{1,30}\\s){0,4}?${media}\\s*(?:${oneOf(citing.adjectives)}\\s*)?)`;
  const speaker = `(?:(?:\\p{Lu}[\\p{L}'’-]{1,20}\\s){1,2}${article})`;
  const name = `(?:${speaker}|${article})?${described}?${article}?${OPENING}\\s*$`;
  const colon = "\\s*(?:[:,]\\s?)?";
  const day = `\\s(?:${oneOf(beforeWeekday)}\\s)?${oneOf(weekdays)}\\s*`;
  const ownClause = `(?!\\s${oneOf(relatives)})${CLAUSE_WORD}`;
  const toMedium = `(?:${ownClause}){0,7}?\\s${oneOf(citing.to)}\\s*`;
  const ofInterview = `${CLAUSE_WORD}{0,4}?\\s${oneOf(citing.interviewTo)}\\s*`;
  return {
    // What follows the cue is written once: V8 compiles such an expression for every reading that starts a worker.
    citedBefore: () =>
      new RegExp(
        `(?:(?:${oneOf(citing.before)}|${oneOf(citing.passive)}${FEW_WORDS}{1,5}\\s${oneOf(citing.by)})${colon}` +
          `|${oneOf(citing.tells)}(?:${toMedium}|${day}))${name}`,
        "iu",
      ),
    interviewBefore: () =>
      new RegExp(
        `(?:${oneOf(citing.interview)}${colon}|${oneOf(citing.interviews)}${ofInterview})${name}`,
        "iu",
      ),
    carriedBefore: () => phraseMatcher(citing.carried, "", `${colon}${name}`, "iu"),
    supportBefore: () =>
      phraseMatcher([...citing.articles, ...citing.media, ...citing.reported], "", `\\s*${OPENING}$`, "iu"),
  };
}

function compileAfter(citing: Required<CitingCues>, { verbFinal }: ClauseWords, media: string) {
  const gap = `^${CLOSING}(?:['’]s)?(?:\\s${media}){0,2}\\s*(?:,\\s?)?(?:(?<gap>\\p{Ll}{2,5})\\s)?`;
  const staff = `^(?:['’]s)?\\s${oneOf(citing.staff)}${FEW_WORDS}{0,6}?\\s`;
  return {
    citedAfter: () => phraseMatcher(citing.after, gap, "", "iu"),
    staffAfter: () => phraseMatcher(citing.after, staff, "", "iu"),
    reports: () => phraseMatcher(citing.reported, "", "$", "iu"),
    reportsLast: () => (verbFinal ? phraseMatcher(citing.reported, "", "$", "iu") : NEVER),
    interviewAfter: () =>
      phraseMatcher(citing.interviewAfter, `^${CLOSING}(?:\\p{Ll}{1,5}|\\s${media})?\\s?`, "", "iu"),
    supportAfter: () => phraseMatcher(citing.media, `^${CLOSING}\\s`, "", "iu"),
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
