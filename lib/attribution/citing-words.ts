import type { CitingCues, CueTable } from "./cue-table";
import { alternation, NEVER, phraseMatcher } from "./phrases";

/** The citing cues for one page. */
export interface CitingWords {
  /** At the end of the text before a medium: "told the German newspaper ". */
  citedBefore: RegExp;
  /** At the start of the text after it: " newspaper reported"; the group `gap` is a small word between them. */
  citedAfter: RegExp;
  /** The same where one of its people did so: " reporter in the town saw". */
  staffAfter: RegExp;
  /** Of the verbs after a medium those that only media do: "reported", not "said". */
  reports: RegExp;
  /** A gap word that makes the verb a clause of something else: "an article by X that claimed". */
  relative: RegExp;
  interviewBefore: RegExp;
  /** Before an agency whose copy this is: "recogidas por ". */
  carriedBefore: RegExp;
  /** "newspaper ". */
  media: RegExp;
  /** "the "Name"": an article and a name in quotation marks. */
  quotedName: RegExp;
  /** At the end of the text before a name that is also a common word: "the " and "newspaper ". */
  supportBefore: RegExp;
  /** At the start of the text after it: " newspaper". */
  supportAfter: RegExp;
  /** Capitalised words among which is a medium's word: "Fictional Herald". */
  mediaShaped: RegExp;
  /** Between two media that are cited together: " and the ". */
  joint: RegExp;
}

const compiled = new WeakMap<CueTable, Map<string, CitingWords>>();

/** The primary subtag of the language whose cues hold for a tag, null where there are none. */
export function cueLanguage(cues: CueTable, language: string | null): string | null {
  const primary = (language ?? "").toLowerCase().split("-")[0] ?? "";
  const code = cues.common.sameCues[primary] ?? primary;
  return code in cues.languages ? code : null;
}

/** The cues of a language; those of all languages where it is unknown, none where it has no table. */
export function citingWords(cues: CueTable, language: string | null): CitingWords {
  const code = language === null ? ALL : (cueLanguage(cues, language) ?? NONE);
  const known = compiled.get(cues) ?? new Map<string, CitingWords>();
  compiled.set(cues, known);
  const words = known.get(code) ?? wordsOf(cues, code);
  known.set(code, words);
  return words;
}

const ALL = "*";
const NONE = "";

function wordsOf(cues: CueTable, code: string): CitingWords {
  const tables =
    code === ALL
      ? Object.values(cues.languages)
      : [cues.languages[code]].filter((table) => table !== undefined);
  if (tables.length === 0) return NOTHING;
  const all = (field: keyof CitingCues) => tables.flatMap(({ citing }) => citing[field] ?? []);
  const citing: Required<CitingCues> = {
    before: all("before"),
    after: all("after"),
    interview: all("interview"),
    media: all("media"),
    articles: all("articles"),
    passive: all("passive"),
    by: all("by"),
    carried: all("carried"),
    adjectives: all("adjectives"),
    staff: all("staff"),
    reported: all("reported"),
  };
  const relatives = tables.flatMap(({ quoting }) => [
    ...(quoting?.relatives ?? []),
    ...(quoting?.that ?? []),
  ]);
  return compile(
    cues,
    citing,
    tables.flatMap(({ credits }) => credits.and),
    relatives,
  );
}

const NOTHING: CitingWords = {
  citedBefore: NEVER,
  citedAfter: NEVER,
  staffAfter: NEVER,
  reports: NEVER,
  relative: NEVER,
  interviewBefore: NEVER,
  carriedBefore: NEVER,
  media: NEVER,
  quotedName: NEVER,
  supportBefore: NEVER,
  supportAfter: NEVER,
  mediaShaped: NEVER,
  joint: NEVER,
};

/** Any one word of the same sentence. */
const FEW_WORDS = "(?:\\s[^\\s.;!?]{1,20})";
const OPENING = "[\"“„«'‘‚《「『]?";

function compile(
  { common }: CueTable,
  citing: Required<CitingCues>,
  and: readonly string[],
  relatives: readonly string[],
): CitingWords {
  const articles = alternation(citing.articles);
  const media = alternation(citing.media) ?? "(?!)";
  // Between cue and name: articles, a few words that end in "newspaper", a speaker before an article.
  const article = articles ? `(?:(?:${articles})\\s*)` : "(?:(?!))";
  const described = `(?:(?:[\\p{L}'’-]{1,30}\\s){0,4}?(?:${media})\\s*(?:(?:${alternation(citing.adjectives) ?? "(?!)"})\\s*)?)`;
  const speaker = `(?:(?:\\p{Lu}[\\p{L}'’-]{1,20}\\s){1,2}${article})`;
  const between = `\\s*(?:[:,]\\s?)?(?:${speaker}|${article})?${described}?${article}?${OPENING}\\s*$`;
  const gap = `^["”“»'’》」』]?(?:['’]s)?(?:\\s(?:${media})){0,2}\\s*(?:,\\s?)?(?:(?<gap>\\p{Ll}{2,5})\\s)?`;
  return {
    citedBefore: eitherOf(
      phraseMatcher(citing.before, "", between, "iu"),
      phraseMatcher(
        citing.passive,
        "",
        `${FEW_WORDS}{1,5}\\s(?:${alternation(citing.by) ?? "(?!)"})${between}`,
        "iu",
      ),
    ),
    citedAfter: phraseMatcher(citing.after, gap, "", "iu"),
    staffAfter: phraseMatcher(
      citing.after,
      `^(?:['’]s)?\\s(?:${alternation(citing.staff) ?? "(?!)"})${FEW_WORDS}{0,6}?\\s`,
      "",
      "iu",
    ),
    reports: phraseMatcher(citing.reported, "", "$", "iu"),
    relative: phraseMatcher(relatives, "^", "$", "iu"),
    interviewBefore: phraseMatcher(citing.interview, "", between, "iu"),
    carriedBefore: phraseMatcher(citing.carried, "", between, "iu"),
    media: phraseMatcher(citing.media, "", "\\s", "gu"),
    quotedName: new RegExp(`${article}["“„«]([^"“”„«»]{3,40})["“”»]`, "giu"),
    supportBefore: phraseMatcher([...citing.articles, ...citing.media], "", `\\s*${OPENING}$`, "iu"),
    supportAfter: new RegExp(`^["”“»'’]?\\s(?:${media})`, "iu"),
    mediaShaped: mediaShaped(common.mediaNameWords),
    joint: phraseMatcher(and, "^[\"“”»'’]?,?\\s?", `\\s${article}?["“„«]?$`, "iu"),
  };
}

function eitherOf(a: RegExp, b: RegExp): RegExp {
  return new RegExp(`${a.source}|${b.source}`, a.flags);
}

/** Up to three capitalised words before one of the words that media carry in their names, which ends the name. */
function mediaShaped(words: readonly string[]): RegExp {
  const source = alternation(words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)));
  const word = "\\p{Lu}[\\p{L}.'’-]{1,20}";
  return source === null
    ? NEVER
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${word}\\s){1,3}?(?:${source})(?!\\s\\p{Lu})`, "gu");
}
