import type { CitingCues } from "./cue-table";
import { isCasedAt, isUpperAt } from "./letters";
import { PhraseMatcher } from "./phrase-matcher";
import { type Occurrence, Phrases } from "./phrases";
import { quotedNames } from "./quoted-names";
import { type SearchText, searchText } from "./search-text";
import {
  either,
  fewest,
  nameWord,
  not,
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

/** What says after a medium's name that it reported. */
export interface Report {
  verb: string;
  /** A small word between name and verb. */
  gap: string | null;
  /** Offset at which the verb ends. */
  end: number;
}

/** The citing cues for one page. Texts before a medium end, texts after it begin where its name stands. */
export interface CitingWords {
  /** Where the cue begins that the text before a medium ends with ("told the German newspaper "), null for none. */
  citedBefore(before: string): number | null;
  interviewBefore(before: string): number | null;
  /** The same before an agency whose copy this is: "recogidas por ". */
  carriedBefore(before: string): number | null;
  /** " newspaper reported", " reporter in the town saw". */
  reportAfter(after: string): Report | null;
  /** True where the text after that verb says that the medium spoke of itself: " in a statement". */
  isOfItself(after: string): boolean;
  /** The length of what says that the medium did an interview ("-Interview"), null for none. */
  interviewAfter(after: string): number | null;
  /** True where the words end in a verb that only media do: "reported", not "said". */
  endsInReport(words: string): boolean;
  /** True for what follows a medium that opens a sentence whose verb stands last: ", ", "は3日". */
  opensVerbFinal(after: string): boolean;
  /** True for a gap word that makes the verb a clause of something else: "an article by X that claimed". */
  isRelative(gap: string): boolean;
  /** "newspaper ", before a medium's name; after "correspondent " stands a person's. */
  media: PhraseMatcher;
  /** The names in 'the "Name"'. */
  quotedNames(text: string): Occurrence[];
  /** True beside a name that is also a common word: "the ", "newspaper ", "reports " before it, " newspaper" after it. */
  supports(before: string, after: string): boolean;
  /** One of the words that media carry in their names and that ends a name: "Herald". */
  mediaWord: PhraseMatcher;
  /** True for what stands between two media that are cited together: " and the ". */
  isJoint(between: string): boolean;
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

/** Any one word of the same sentence. */
const anyWord = pattern(/\s[^\s.;!?]{1,20}/y);
/** The same within one clause: no comma, no quotation. */
const clauseWord = pattern(/\s[^\s.,:;!?"“”„«»]{1,24}/y);
const space = pattern(/\s/y);
const maybeSpace = pattern(/\s?/y);
/** An Arabic preposition may be written on to the name, parted by a tatweel. */
const opening = pattern(/(?:[لبوف]{1,2}ـ)?["“„«'‘‚《「『]?/y);
const closing = optional(pattern(/["”“»'’》」』]/y));
/** "Herald's", Turkish "Herald'a", "Herald'ın". */
const possessive = optional(pattern(/'(?:s|[a-zçğıöşü]{1,4}(?=\s))/y));
/** "Anadolu Ajansı'nın (AA) haberine göre". */
const abbreviation = optional(pattern(/\s?\([^()\s]{2,10}\)/y));
/** "美联社3月4日报道". */
const unspacedDate = optional(pattern(/(?:\d{1,4}\p{Script=Han}){1,3}/uy));
const colon = pattern(/\s*(?:[:,]\s?)?/y);
const openingAtEnd = sequence(opening, spaces, nothingLeft);
const LONGEST_NAME_WORD = 21;
const LONGEST_WORD = 30;

/** Up to so many letters and no more. */
const smallWord =
  (least: number, most: number): Step =>
  ({ folded }, at) => {
    let end = at;
    while (isCasedAt(folded, end)) end++;
    return end - at >= least && end - at <= most ? [end] : [];
  };

const wordOf = (list: readonly string[]): Step => phraseOf(new Phrases(list));

/** `mediaNameWords` in lower case. */
export function compileCiting(
  mediaNameWords: readonly string[],
  citing: Required<CitingCues>,
  clause: ClauseWords,
): CitingWords {
  const media = wordOf(citing.media);
  const article = sequence(wordOf(citing.articles), spaces);
  const relatives = new Phrases(clause.relatives);
  const subject = new Phrases(citing.subject);
  const joint = sequence(
    optional(pattern(/["”“»'’]/y)),
    pattern(/,?\s?/y),
    wordOf(clause.and),
    space,
    optional(article),
    optional(pattern(/["“„«]/y)),
    nothingLeft,
  );
  return {
    ...compileBefore(citing, clause, media, article),
    ...compileAfter(citing, media),
    opensVerbFinal: (after) =>
      subject.lengthAtStart(after.trimStart()) > 0 || (clause.verbFinal && /^[\s,]/u.test(after)),
    isRelative: (gap) => relatives.isWhole(gap),
    media: new PhraseMatcher(
      citing.media.filter((word) => !citing.staff.includes(word)),
      { after: space, isExact: true },
    ),
    quotedNames: quotedNames(new Phrases(citing.articles)),
    mediaWord: new PhraseMatcher(mediaNameWords.map(capitalised), {
      after: not((text, at) => (isUpperAt(text.printed, at + 1) ? space(text, at) : [])),
      isExact: true,
    }),
    isJoint: (between) => joint(searchText(between), 0).length > 0,
  };
}

function compileBefore(
  citing: Required<CitingCues>,
  { relatives, weekdays, beforeWeekday }: ClauseWords,
  media: Step,
  article: Step,
) {
  // Between cue and name: articles, a few words that end in "newspaper", a speaker before an article.
  const described = sequence(
    fewest(plainWord(LONGEST_WORD), 0, 4),
    media,
    spaces,
    optional(sequence(wordOf(citing.adjectives), spaces)),
  );
  const speaker = sequence(repeated(nameWord(LONGEST_NAME_WORD), 1, 2), article);
  const name = sequence(
    optional(either(speaker, article)),
    optional(described),
    optional(article),
    openingAtEnd,
  );
  const afterColon = sequence(colon, name);
  const toMedium = sequence(
    fewest(sequence(not(sequence(space, wordOf(relatives))), clauseWord), 0, 7),
    space,
    wordOf(citing.to),
    spaces,
  );
  const onDay = sequence(space, optional(sequence(wordOf(beforeWeekday), space)), wordOf(weekdays), spaces);
  const byMedium = sequence(repeated(anyWord, 1, 5), space, wordOf(citing.by), afterColon);
  const ofInterview = sequence(fewest(clauseWord, 0, 4), space, wordOf(citing.interviewTo), spaces, name);
  return {
    citedBefore: firstOf(
      [citing.before, afterColon],
      [citing.passive, byMedium],
      [citing.tells, sequence(either(toMedium, onDay), name)],
    ),
    interviewBefore: firstOf([citing.interview, afterColon], [citing.interviews, ofInterview]),
    carriedBefore: firstOf([citing.carried, afterColon]),
  };
}

/** Where the first cue begins that is followed to the end of the text by what its list asks for. */
function firstOf(...lists: [phrases: readonly string[], rest: Step][]): (text: string) => number | null {
  const matchers = lists.map(([phrases, after]) => new PhraseMatcher(phrases, { after }));
  return (text) => {
    const starts = matchers.flatMap((matcher) => matcher.first(text)?.start ?? []);
    return starts.length > 0 ? Math.min(...starts) : null;
  };
}

function compileAfter(citing: Required<CitingCues>, media: Step) {
  const toVerb = sequence(
    closing,
    possessive,
    abbreviation,
    unspacedDate,
    repeated(sequence(space, media), 0, 2),
    pattern(/\s*(?:,\s?)?/y),
  );
  const ofStaff = sequence(possessive, space, wordOf(citing.staff), fewest(anyWord, 0, 6), space);
  const verb = wordOf(citing.after);
  const ofMedia = new PhraseMatcher(citing.reported, { after: nothingLeft });
  const supportBefore = new PhraseMatcher([...citing.articles, ...citing.media, ...citing.reported], {
    after: sequence(spaces, opening, nothingLeft),
  });
  const supportAfter = sequence(closing, space, media);
  const toInterview = sequence(
    closing,
    optional(either(smallWord(1, 5), sequence(space, media))),
    maybeSpace,
    wordOf(citing.interviewAfter),
  );
  const toItself = sequence(fewest(clauseWord, 0, 2), pattern(/[\s,]{1,2}/y), wordOf(citing.ofItself));
  return {
    isOfItself: (after: string) => toItself(searchText(after), 0).length > 0,
    reportAfter: (after: string): Report | null => {
      const text = searchText(after);
      return reportIn(text, toVerb(text, 0), verb, true) ?? reportIn(text, ofStaff(text, 0), verb, false);
    },
    interviewAfter: (after: string) => toInterview(searchText(after), 0)[0] ?? null,
    endsInReport: (words: string) => ofMedia.test(words),
    supports: (before: string, after: string) =>
      supportBefore.test(before) || supportAfter(searchText(after), 0).length > 0,
  };
}

const gapWord = sequence(smallWord(2, 5), space);

/** The verb at the first of the offsets where one stands, there after a small word rather than at once. */
function reportIn(text: SearchText, starts: readonly number[], verb: Step, mayGap: boolean): Report | null {
  for (const start of starts) {
    for (const from of mayGap ? [...gapWord(text, start), start] : [start]) {
      const [end] = verb(text, from);
      if (end === undefined) continue;
      const gap = from > start ? text.printed.slice(start, from - 1) : null;
      return { verb: text.printed.slice(from, end), gap, end };
    }
  }
  return null;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
