import type { CitingCues, CueTable } from "./cue-table";
import { alternation, NEVER, phraseMatcher } from "./phrases";

/** The citing cues for one page: its language's, and English where the language is unknown. */
export interface CitingWords {
  /** At the end of the text before a medium: "told the German newspaper ". */
  citedBefore: RegExp;
  /** At the start of the text after it: " newspaper reported". */
  citedAfter: RegExp;
  interviewBefore: RegExp;
  /** "newspaper ". */
  media: RegExp;
  /** Capitalised words that end in a medium's word: "Fictional Herald". */
  mediaShaped: RegExp;
}

const compiled = new WeakMap<CueTable, Map<string, CitingWords>>();

export function citingWords(cues: CueTable, language: string | null): CitingWords {
  const code = (language ?? "").toLowerCase().split("-")[0] ?? "";
  const key = code in cues.languages ? code : code === "" ? "en" : "";
  const known = compiled.get(cues) ?? new Map<string, CitingWords>();
  compiled.set(cues, known);
  const words = known.get(key) ?? compile(cues, cues.languages[key]?.citing ?? null);
  known.set(key, words);
  return words;
}

const NOTHING: CitingWords = {
  citedBefore: NEVER,
  citedAfter: NEVER,
  interviewBefore: NEVER,
  media: NEVER,
  mediaShaped: NEVER,
};

function compile(cues: CueTable, citing: CitingCues | null): CitingWords {
  if (!citing) return NOTHING;
  const articles = alternation(citing.articles);
  const media = alternation(citing.media);
  // Between cue and name: articles, a few words that end in "newspaper", an opening quotation mark.
  const article = articles ? `(?:(?:${articles})\\s*)?` : "";
  const described = media ? `(?:(?:[\\p{L}'’-]{1,20}\\s){0,4}?(?:${media})\\s*)?` : "";
  const between = `\\s*(?:[:,]\\s?)?${article}${described}${article}["“„«'‘‚《「『]?\\s*$`;
  const gap = `^["”“»'’》」』]?(?:['’]s)?(?:\\s(?:${media ?? "(?!)"})){0,2}\\s*(?:,\\s?)?(?:\\p{Ll}{2,5}\\s){0,1}`;
  return {
    citedBefore: phraseMatcher(citing.before, "", between, "iu"),
    citedAfter: phraseMatcher(citing.after, gap, "", "iu"),
    interviewBefore: phraseMatcher(citing.interview, "", between, "iu"),
    media: phraseMatcher(citing.media, "", "\\s"),
    mediaShaped: mediaShaped(cues.common.mediaNameWords),
  };
}

/** Up to three capitalised words before one of the words that media carry in their names. */
function mediaShaped(words: readonly string[]): RegExp {
  const source = alternation(words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)));
  return source === null
    ? NEVER
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}.'’-]{1,20}\\s){1,3}(?:${source})`, "gu");
}
