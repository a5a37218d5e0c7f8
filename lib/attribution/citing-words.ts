import { type CitingWords, type ClauseWords, compileCiting } from "./citing-patterns";
import type { CitingCues, CueTable } from "./cue-table";

const compiled = new WeakMap<CueTable, Map<string, CitingWords | null>>();

/** The primary subtag of the language whose cues hold for a tag, null where there are none. */
export function cueLanguage(cues: CueTable, language: string | null): string | null {
  const primary = (language ?? "").toLowerCase().split("-")[0] ?? "";
  const code = cues.common.sameCues[primary] ?? primary;
  return code in cues.languages ? code : null;
}

/** The cues of a language; those of all languages where it is unknown, null where it has no table. */
export function citingWords(cues: CueTable, language: string | null): CitingWords | null {
  const code = language === null ? ALL : (cueLanguage(cues, language) ?? NONE);
  const known = compiled.get(cues) ?? new Map<string, CitingWords | null>();
  compiled.set(cues, known);
  const ready = known.get(code);
  if (ready !== undefined) return ready;
  const words = wordsOf(cues, code);
  known.set(code, words);
  return words;
}

const ALL = "*";
const NONE = "";

function wordsOf(cues: CueTable, code: string): CitingWords | null {
  const tables =
    code === ALL
      ? Object.values(cues.languages)
      : [cues.languages[code]].filter((table) => table !== undefined);
  if (tables.length === 0) return null;
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
    tells: all("tells"),
    to: all("to"),
    interviews: all("interviews"),
    interviewTo: all("interviewTo"),
    interviewAfter: all("interviewAfter"),
    ofItself: all("ofItself"),
    subject: all("subject"),
  };
  const quoting = tables.flatMap((table) => table.quoting ?? []);
  const clause: ClauseWords = {
    and: tables.flatMap(({ credits }) => credits.and),
    relatives: quoting.flatMap(({ relatives, that }) => [...relatives, ...that]),
    weekdays: quoting.flatMap(({ weekdays }) => weekdays),
    beforeWeekday: quoting.flatMap(({ beforeWeekday }) => beforeWeekday),
    verbFinal: quoting.some(({ verbFinal }) => verbFinal),
  };
  return compileCiting(cues.common.mediaNameWords, citing, clause);
}
