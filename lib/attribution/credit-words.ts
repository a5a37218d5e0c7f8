import { fold } from "../text/fold";
import type { CreditCues, CueTable } from "./cue-table";
import { lazily } from "./lazily";
import { PhraseMatcher } from "./phrase-matcher";
import { either, nothingLeft, pattern, sequence } from "./steps";

/**
 * The credit cues of all languages, each field compiled when it is first asked for. Credits are read with every
 * language's words, because pages carry credit lines in the language of their publishing system.
 */
export interface CreditWords {
  /** At the start of a line: "By ". */
  byline: PhraseMatcher;
  and: PhraseMatcher;
  /** "Source:", the name follows. */
  sourceLabel: PhraseMatcher;
  republished: PhraseMatcher;
  withFilesFrom: PhraseMatcher;
  /** At the start of a line: "With ". */
  withAgency: PhraseMatcher;
  /** A whole name: "agencies". */
  agencies: PhraseMatcher;
  /** A whole line: "with agency material". */
  agencyMaterial: PhraseMatcher;
  photo: PhraseMatcher;
  rights: PhraseMatcher;
  allRights: PhraseMatcher;
  reportingBy: PhraseMatcher;
  contributed: PhraseMatcher;
  staff: PhraseMatcher;
  desk: PhraseMatcher;
  datelineEnd: PhraseMatcher;
  /** The same inside a bracket. */
  reportEnd: PhraseMatcher;
  /** At the start of the text: "به گزارش ". */
  openingBefore: PhraseMatcher;
  /** Directly after the name that starts the text. */
  openingAfter: PhraseMatcher;
  agencyName: PhraseMatcher;
  companySuffix: PhraseMatcher;
  /** At the start of a name: "ООО ". */
  companyPrefix: PhraseMatcher;
  /** Directly after an outlet's name: ", a division of ". */
  ownedBy: PhraseMatcher;
  photoAgencies: ReadonlySet<string>;
  /** A picture source anywhere in a text. */
  photoNear: PhraseMatcher;
  /** A whole name: an agency that the outlet table may not hold. */
  agencyOnly: PhraseMatcher;
  /** What is republished: "article". */
  piece: PhraseMatcher;
  firstly: PhraseMatcher;
  published: PhraseMatcher;
  takenOver: PhraseMatcher;
  /** Some phrase by which a line credits: most lines have none and need no further reading. */
  anyInLine: PhraseMatcher;
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

/** At the start of a line. */
const LINE_START = "^[\\s(–—-]{0,4}";
const HAN = /(?<=[\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])/y;

function compile({ languages, common }: CueTable): CreditWords {
  const all = (field: keyof CreditCues) =>
    Object.values(languages).flatMap(({ credits }) => credits[field] ?? []);
  const plain = (field: keyof CreditCues) => new PhraseMatcher(all(field));
  return lazily<CreditWords>({
    byline: () =>
      new PhraseMatcher(all("byline"), {
        before: LINE_START,
        after: either(pattern(/\s*[:：]\s*/y), pattern(/\s+/y), pattern(HAN)),
      }),
    and: () => plain("and"),
    sourceLabel: () => new PhraseMatcher(all("sourceLabel"), { after: pattern(/\s{0,3}[:：]\s{0,3}/y) }),
    republished: () => new PhraseMatcher(all("republished"), { after: pattern(/\s{0,2}[:：]?\s{0,2}/y) }),
    withFilesFrom: () => new PhraseMatcher(all("withFilesFrom"), { after: pattern(/\s{0,2}/y) }),
    withAgency: () => new PhraseMatcher(all("withAgency"), { before: LINE_START, after: pattern(/\s/y) }),
    agencies: () => plain("agencies"),
    agencyMaterial: () =>
      new PhraseMatcher(all("agencyMaterial"), {
        before: "^[\\s(*–—-]{0,4}",
        after: sequence(pattern(/[\s).*]{0,4}/y), nothingLeft),
      }),
    photo: () => new PhraseMatcher(all("photo"), { before: "^[\\s(\\[–—-]{0,4}" }),
    rights: () => new PhraseMatcher(["©", "ⓒ", "(c)", "&copy;", ...all("copyright")]),
    allRights: () => new PhraseMatcher([...common.allRights, ...all("allRights")]),
    reportingBy: () =>
      new PhraseMatcher(all("reportingBy"), {
        before: "(?<=^|[(;.–—-]\\s{0,2})",
        after: pattern(/[:：]?\s{1,2}/y),
      }),
    contributed: () => plain("contributed"),
    staff: () => plain("staff"),
    desk: () => plain("desk"),
    datelineEnd: () => plain("datelineEnd"),
    reportEnd: () => plain("reportEnd"),
    openingBefore: () =>
      new PhraseMatcher(all("openingBefore"), { before: "^\\s{0,2}", after: pattern(/\s{1,2}/y) }),
    openingAfter: () => new PhraseMatcher(all("openingAfter"), { before: "^\\s{0,2}[:،,]?\\s{0,2}" }),
    agencyName: () => new PhraseMatcher(common.agencyNameWords),
    companySuffix: () => new PhraseMatcher(common.companySuffixes, { before: "[\\s,]+" }),
    companyPrefix: () =>
      new PhraseMatcher(common.companyPrefixes, { before: "^", after: pattern(/\s/y), isExact: true }),
    ownedBy: () => new PhraseMatcher(common.ownedBy, { before: "^[\\s,.–—|-]{0,4}", after: pattern(/\s/y) }),
    photoNear: () => new PhraseMatcher(common.photoAgencies),
    agencyOnly: () => new PhraseMatcher(common.agencies, { isExact: true }),
    piece: () => plain("piece"),
    firstly: () => plain("firstly"),
    published: () => plain("published"),
    takenOver: () => plain("takenOver"),
    anyInLine: () => new PhraseMatcher(LINE_FIELDS.flatMap(all)),
    photoAgencies: () => new Set(common.photoAgencies.map(fold)),
  });
}
