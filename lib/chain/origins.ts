import type {
  CoverageItem,
  Link,
  LinkKind,
  OriginRange,
  PartialDate,
  Phrase,
  Report,
  ReportCreditKind,
  ReportStatement,
  RightsLine,
  SourceChain,
  Statement,
} from "../model";
import { phrase } from "../phrase";
import { fold } from "../text/fold";
import { orderOf } from "../text/partial-date";
import { ARTICLE_NODE } from "./chain-builder";
import { matchStatements, sharesWord } from "./match-statements";
import { probableStory } from "./probable-story";
import type { Found } from "./related-reports";

/** One appearance of a speaker that the article or a report of the same statement or event rests on. */
interface Origin {
  speakerKey: string;
  speaker: string;
  date: PartialDate | null;
  occasion: string | null;
}

export interface OriginFacts {
  chain: SourceChain;
  statements: Statement[];
  /** The coverage with the pack's record of each report. */
  coverage: { item: CoverageItem; report: Report }[];
  /** Story groups of the reports that carry the article's statement or text. */
  stories: ReadonlySet<string>;
  /** All that the search found, best first: what probably belongs to the article's story may add origins. */
  found: Found[];
  /** Lines of the page on its use: what only they name is no source. */
  rights: RightsLine[];
  /** The owner's key of an outlet's name: publishers of one family are one. */
  familyOf(name: string): string;
}

/**
 * How many independent origins the article and the reports of the same statement or event have.
 *
 * Lower bound: what cannot be one and the same (speakers or days that differ) counts, once. Upper bound: one speaker's
 * occasions of one day that share no word may be two, and a source that is named but not followed may be another
 * origin. A report that names neither speaker nor source adds to neither: unknown never adds independence.
 */
export function countOrigins(facts: OriginFacts): OriginRange {
  const sharing = sharesText(facts.chain);
  const peers = facts.coverage
    .filter(({ item, report }) => isPeer(item, report, facts.stories) || sharing.has(`report:${report.id}`))
    .map(({ report }) => report);
  const counted = countIn(peers, facts);
  const probable = probablePeers(peers, facts);
  const wider = probable.length > 0 ? countIn([...peers, ...probable], facts).max : 0;
  const reasons = reasonsFor(counted, peers.length, facts);
  if (wider > counted.max) reasons.push(phrase("origins.probableStory", probable.length));
  return { min: counted.min, max: Math.max(counted.max, wider), reports: peers.length, reasons };
}

interface Counted {
  known: Origin[];
  further: Further;
  min: number;
  max: number;
}

function countIn(peers: Report[], facts: OriginFacts): Counted {
  const own = facts.statements.map(originOf);
  const known = separateDays([...own, ...peers.flatMap((report) => otherStatements(report, facts))]);
  const min = Math.max(1, separateDays(own).length);
  const told = peers.flatMap((report) => report.statements.map(originOf));
  const further = { occasions: furtherOccasions(known, own, told), sources: namedSources(facts, peers).size };
  const max = Math.max(min, known.length + further.occasions + further.sources);
  return { known, further, min, max };
}

/** Ids of the nodes that the article shares its wording with, whoever had it first. */
function sharesText({ links }: SourceChain): Set<string> {
  return new Set(links.filter(({ kind }) => kind === "copies").flatMap(({ from, to }) => [from, to]));
}

/** Reports of the story that the article probably belongs to, where none is known that it certainly belongs to. */
function probablePeers(peers: Report[], { found, stories }: OriginFacts): Report[] {
  const story = stories.size === 0 ? probableStory(found) : null;
  if (story === null) return [];
  const known = new Set(peers.map(({ id }) => id));
  return found
    .map(({ report }) => report)
    .filter((report) => report.story === story && !known.has(report.id));
}

/**
 * Copies, and reports of the same statement or story, unless the pack counts them to another. Closeness in time and
 * names shows more, but proves too little.
 */
function isPeer(item: CoverageItem, report: Report, stories: ReadonlySet<string>): boolean {
  if (report.story !== null && stories.has(report.story)) return true;
  const isOtherStory = report.story !== null && stories.size > 0;
  return item.reasons.some(({ kind }) => kind === "copied" || (kind === "same-statement" && !isOtherStory));
}

function originOf({ speakerId, speaker, date, occasion }: Statement | ReportStatement): Origin {
  return { speakerKey: speakerId ?? fold(speaker), speaker, date, occasion };
}

/** Statements of a report besides those that the article carries as well. */
function otherStatements(report: Report, { statements }: OriginFacts): Origin[] {
  return report.statements
    .filter((theirs) => !statements.some((mine) => matchStatements(mine, theirs) === "same"))
    .map(originOf);
}

/** One origin per speaker and day, in the order given; a date that is less precise joins any day that it can mean. */
function separateDays(origins: Origin[]): Origin[] {
  const precise = [...origins].sort((a, b) => (b.date ?? "").length - (a.date ?? "").length);
  const separate: Origin[] = [];
  for (const origin of precise) if (!separate.some((other) => mayBeOne(origin, other))) separate.push(origin);
  return origins.filter((origin) => separate.includes(origin));
}

function mayBeOne(a: Origin, b: Origin): boolean {
  return a.speakerKey === b.speakerKey && ["same-day", "unknown"].includes(orderOf(a.date, b.date));
}

/**
 * Occasions of one speaker's day beyond the first, where they are named and no word links them. The article's own is
 * named in its language: only one that fits a recorded occasion is compared.
 */
function furtherOccasions(days: Origin[], own: Origin[], told: Origin[]): number {
  return days.reduce((sum, day) => {
    const ofDay = (origins: Origin[]) =>
      origins
        .filter(({ speakerKey, date }) => speakerKey === day.speakerKey && date === day.date)
        .flatMap(({ occasion }) => occasion ?? []);
    const recorded = ofDay(told);
    const fitting = ofDay(own).filter((mine) => recorded.some((theirs) => sharesWord(mine, theirs)));
    return sum + Math.max(0, linkedGroups([...recorded, ...fitting]).length - 1);
  }, 0);
}

/** Occasions in groups that shared words hold together. */
function linkedGroups(occasions: string[]): string[][] {
  return occasions.reduce<string[][]>((groups, occasion) => {
    const linked = groups.filter((group) => group.some((other) => sharesWord(occasion, other)));
    return [...groups.filter((group) => !linked.includes(group)), [occasion, ...linked.flat()]];
  }, []);
}

const LEADS_ON: ReadonlySet<ReportCreditKind> = new Set([
  "wire",
  "republished-from",
  "cites",
  "interview-with",
]);

/** Shared wording names nobody: whoever had it first, it is one text. */
const NAMES_SOURCE: ReadonlySet<LinkKind> = new Set(["republishes", "cites", "interviews"]);

/** A report, or the article itself, as far as it names sources. */
interface Naming {
  publisher: string;
  hasStatement: boolean;
  /** Families of what it takes over, cites or interviews. */
  sources: string[];
}

/**
 * Families of the sources that are named where no statement is, and whose trail ends there: of which no report is
 * known that names a speaker or another source itself.
 */
function namedSources(facts: OriginFacts, peers: Report[]): Set<string> {
  const named = new Set<string>();
  const followed = new Set<string>();
  for (const naming of [articleNaming(facts), ...peers.map((report) => reportNaming(report, facts))]) {
    const { publisher, hasStatement, sources } = naming;
    for (const source of sources) (hasStatement ? followed : named).add(source);
    if (hasStatement || sources.some((source) => source !== publisher)) followed.add(publisher);
  }
  return new Set([...named].filter((family) => !followed.has(family)));
}

function articleNaming({ chain, statements, familyOf, rights }: OriginFacts): Naming {
  const nodeOf = (id: string) => chain.nodes.find((node) => node.id === id);
  const named = chain.links.filter(
    (link) => link.from === ARTICLE_NODE && NAMES_SOURCE.has(link.kind) && !isAskedFor(link, rights),
  );
  return {
    publisher: familyOf(nodeOf(ARTICLE_NODE)?.detail ?? ""),
    hasStatement: statements.length > 0,
    sources: named.map(({ to }) => familyOf(nodeOf(to)?.name ?? "")),
  };
}

/** A reprint licence that asks for a link to the reprinter does not say that the reprinter wrote the text. */
function isAskedFor({ evidence }: Link, rights: RightsLine[]): boolean {
  const terms = rights.filter(({ kind }) => kind === "reprint-terms").map(({ text }) => text);
  return evidence.every(({ exact }) => terms.some((text) => text.includes(exact)));
}

function reportNaming({ outlet, statements, credits }: Report, { familyOf }: OriginFacts): Naming {
  return {
    publisher: familyOf(outlet ?? ""),
    hasStatement: statements.length > 0,
    sources: credits.filter(({ kind }) => LEADS_ON.has(kind)).map(({ name }) => familyOf(name)),
  };
}

/** What may add to the known origins. */
interface Further {
  occasions: number;
  sources: number;
}

function reasonsFor({ known, further }: Counted, peers: number, { chain }: OriginFacts): Phrase[] {
  const reasons: Phrase[] = [];
  const [first] = known;
  const isNamedOnly = known.length === 0 && chain.links.some(({ kind }) => kind !== "copies");
  if (known.length === 1 && first) {
    reasons.push(oneStatement(first, peers));
  } else if (known.length > 1) {
    const speakers = [...new Map(known.map(({ speakerKey, speaker }) => [speakerKey, speaker])).values()];
    reasons.push(phrase("origins.statements", known.length, speakers.join(", ")));
  } else if (isNamedOnly) {
    reasons.push(phrase("origins.namedSource"));
  } else {
    reasons.push(phrase("origins.noSource"));
  }
  if (further.occasions > 0) reasons.push(phrase("origins.occasions", further.occasions));
  const sources = further.sources - (isNamedOnly ? 1 : 0);
  if (sources > 0) reasons.push(phrase("origins.sources", sources));
  return reasons;
}

function oneStatement({ speaker, date }: Origin, peers: number): Phrase {
  if (peers === 0)
    return date ? phrase("origins.aloneDated", speaker, date) : phrase("origins.alone", speaker);
  return date
    ? phrase("origins.togetherDated", peers, speaker, date)
    : phrase("origins.together", peers, speaker);
}
