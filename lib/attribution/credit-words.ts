import { fold } from "../text/fold";
import type { CreditCues, CueTable } from "./cue-table";
import { lazily } from "./lazily";
import { phraseMatcher } from "./phrases";

/**
 * The credit cues of all languages, each field compiled when it is first asked for. Credits are read with every
 * language's words, because pages carry credit lines in the language of their publishing system.
 */
export interface CreditWords {
  /** At the start of a line: "By ". */
  byline: RegExp;
  and: RegExp;
  /** "Source:", the name follows. */
  sourceLabel: RegExp;
  republished: RegExp;
  withFilesFrom: RegExp;
  /** At the start of a line: "With ". */
  withAgency: RegExp;
  /** A whole name: "agencies". */
  agencies: RegExp;
  /** A whole line: "with agency material". */
  agencyMaterial: RegExp;
  photo: RegExp;
  rights: RegExp;
  allRights: RegExp;
  reportingBy: RegExp;
  contributed: RegExp;
  staff: RegExp;
  desk: RegExp;
  datelineEnd: RegExp;
  /** At the start of the text: "به گزارش ". */
  openingBefore: RegExp;
  /** Directly after the name that starts the text. */
  openingAfter: RegExp;
  agencyName: RegExp;
  mediaName: RegExp;
  companySuffix: RegExp;
  /** At the start of a name: "ООО ". */
  companyPrefix: RegExp;
  /** Directly after an outlet's name: ", a division of ". */
  ownedBy: RegExp;
  photoAgencies: ReadonlySet<string>;
  /** A picture source anywhere in a text. */
  photoNear: RegExp;
  /** A whole name: an agency that the outlet table may not hold. */
  agencyOnly: RegExp;
  /** What is republished: "article". */
  piece: RegExp;
  firstly: RegExp;
  published: RegExp;
  takenOver: RegExp;
  /** Some phrase by which a line credits: most lines have none and need no further reading. */
  anyInLine: RegExp;
}

const compiled = new WeakMap<CueTable, CreditWords>();

/** Made once per table. */
export function creditWords(cues: CueTable): CreditWords {
  const known = compiled.get(cues);
  if (known) return known;
  const words = compile(cues);
  compiled.set(cues, words);
  return words;
}

/** What the readers of lines look for, apart from sign-offs. */
const LINE_FIELDS = [
  "sourceLabel",
  "republished",
  "published",
  "takenOver",
  "withFilesFrom",
  "agencyMaterial",
  "contributed",
  "reportingBy",
] as const;

function compile({ languages, common }: CueTable): CreditWords {
  const all = (field: keyof CreditCues) =>
    Object.values(languages).flatMap(({ credits }) => credits[field] ?? []);
  return lazily<CreditWords>({
    byline: () =>
      phraseMatcher(all("byline"), "^[\\s(–—-]{0,4}", "(?:\\s*[:：]\\s*|\\s+|(?<=\\p{Script=Han}))", "iu"),
    and: () => phraseMatcher(all("and")),
    sourceLabel: () => phraseMatcher(all("sourceLabel"), "", "\\s{0,3}[:：]\\s{0,3}"),
    republished: () => phraseMatcher(all("republished"), "", "\\s{0,2}[:：]?\\s{0,2}"),
    withFilesFrom: () => phraseMatcher(all("withFilesFrom"), "", "\\s{0,2}"),
    withAgency: () => phraseMatcher(all("withAgency"), "^[\\s(–—-]{0,4}", "\\s", "iu"),
    agencies: () => phraseMatcher(all("agencies"), "^", "$", "iu"),
    agencyMaterial: () => phraseMatcher(all("agencyMaterial"), "^[\\s(*–—-]{0,4}", "[\\s).*]{0,4}$", "iu"),
    photo: () => phraseMatcher(all("photo"), "^[\\s(\\[–—-]{0,4}", "", "iu"),
    rights: () => phraseMatcher(["©", "ⓒ", "(c)", "&copy;", ...all("copyright")]),
    allRights: () => phraseMatcher([...common.allRights, ...all("allRights")]),
    reportingBy: () => phraseMatcher(all("reportingBy"), "(?<=^|[(;.–—-]\\s{0,2})", "[:：]?\\s{1,2}"),
    contributed: () => phraseMatcher(all("contributed")),
    staff: () => phraseMatcher(all("staff")),
    desk: () => phraseMatcher(all("desk")),
    datelineEnd: () => phraseMatcher(all("datelineEnd")),
    openingBefore: () => phraseMatcher(all("openingBefore"), "^\\s{0,2}", "\\s{1,2}", "iu"),
    openingAfter: () => phraseMatcher(all("openingAfter"), "^\\s{0,2}[:،,]?\\s{0,2}", "", "iu"),
    agencyName: () => phraseMatcher(common.agencyNameWords, "", "", "iu"),
    mediaName: () => phraseMatcher(common.mediaNameWords, "", "", "iu"),
    companySuffix: () => phraseMatcher(common.companySuffixes, "[\\s,]+", "\\.?", "iu"),
    companyPrefix: () => phraseMatcher(common.companyPrefixes, "^", "\\s", "u"),
    ownedBy: () => phraseMatcher(common.ownedBy, "^[\\s,.–—|-]{0,4}", "\\s", "iu"),
    photoNear: () => phraseMatcher(common.photoAgencies, "", "", "iu"),
    agencyOnly: () => phraseMatcher(common.agencies, "^", "$", "u"),
    piece: () => phraseMatcher(all("piece")),
    firstly: () => phraseMatcher(all("firstly"), "", "", "iu"),
    published: () => phraseMatcher(all("published"), "", "", "iu"),
    takenOver: () => phraseMatcher(all("takenOver"), "", "", "iu"),
    anyInLine: () => phraseMatcher(LINE_FIELDS.flatMap(all), "", "", "iu"),
    photoAgencies: () => new Set(common.photoAgencies.map(fold)),
  });
}
