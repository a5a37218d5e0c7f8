import type {
  Article,
  CoverageItem,
  Entity,
  PartialDate,
  Reason,
  Report,
  ReportStatement,
  Statement,
  Timing,
} from "../model";
import type { Hit } from "../pack/pack";
import { phrase } from "../phrase";
import { fold } from "../text/fold";
import { orderOf } from "../text/partial-date";
import { matchStatements, sharedOccasionWords } from "./match-statements";
import type { Found } from "./related-reports";
import type { Source } from "./sources";
import { statementKey } from "./statement-key";

/** Reports this close in time, with this many names in common, are taken for reports of one event. */
const SAME_EVENT_DAYS = 2;
const SAME_EVENT_ENTITIES = 2;
const SAME_EVENT_TERMS = 5;
/** Of the best report's score; below it, a report that only shares names or words is other news (docs/QUALITY.md). */
const RELATED_SCORE = 0.15;
/** As many names as a reader takes in at a glance. */
const NAMES_SHOWN = 3;

export interface CoverageFacts {
  article: Article;
  sources: Source[];
  statements: Statement[];
  /** Story groups of the reports that carry the article's statement or text. */
  stories: ReadonlySet<string>;
  entityById(id: string): Entity | null;
}

/** Reports that the reader is shown. */
const MOST_COVERAGE = 20;

/** The related reports that the reader is shown, best first, each with the pack's record of it. */
export function listCoverage(found: Found[], facts: CoverageFacts): { item: CoverageItem; report: Report }[] {
  const bestScore = Math.max(0, ...found.map(({ hit }) => hit.score));
  return found
    .map(({ report, hit }) => ({ report, item: describeReport(report, hit, facts) }))
    .filter(({ item }) => isRelated(item, bestScore))
    .slice(0, MOST_COVERAGE);
}

/** One related report as the reader sees it, with every reason that the evidence gives, the strongest first. */
export function describeReport(report: Report, hit: Hit, facts: CoverageFacts): CoverageItem {
  const reasons = [
    ...copyReasons(report, facts),
    ...statementReasons(report, facts),
    ...eventReasons(report, hit, facts),
    ...namesReasons(hit, facts),
  ];
  if (reasons.length === 0) reasons.push(...wordsReasons(hit));
  const origin = originOf(report, facts.statements);
  return {
    id: report.id,
    url: report.url,
    outlet: report.outlet,
    outletId: report.outletId,
    title: report.title,
    summary: report.summary,
    language: report.language,
    published: report.published,
    timing: timingOf(report, facts),
    score: hit.score,
    reasons,
    origin: origin.key,
    originName: origin.name,
  };
}

/**
 * A report without a reason is no coverage; shared names and words alone make it one only where it scores near the best,
 * `bestScore`.
 */
export function isRelated(item: CoverageItem, bestScore: number): boolean {
  const [strongest] = item.reasons;
  if (!strongest) return false;
  const isWeak = strongest.kind === "same-people-and-places" || strongest.kind === "same-words";
  return !isWeak || item.score >= RELATED_SCORE * bestScore;
}

/**
 * Stories of the reports that certainly carry what the article carries: the pack knows what else belongs to them. Where
 * a word of the occasion finds stories for a statement, those of the same day alone are other appearances.
 */
export function carriedStories(reports: Report[], article: Article, statements: Statement[]): Set<string> {
  const storiesOf = (carries: (report: Report) => boolean) =>
    reports.filter(carries).flatMap(({ story }) => story ?? []);
  const byStatement = statements.flatMap((mine) => {
    const bySame = (isSure: boolean) =>
      storiesOf((report) => report.statements.some((theirs) => isSame(mine, theirs, isSure)));
    const sure = bySame(true);
    return sure.length > 0 ? sure : bySame(false);
  });
  return new Set([...storiesOf((report) => isSameTitle(report, article)), ...byStatement]);
}

function isSame(mine: Statement, theirs: ReportStatement, isSure: boolean): boolean {
  if (matchStatements(mine, theirs) !== "same") return false;
  return !isSure || sharedOccasionWords(mine, theirs) > 0;
}

function sharesStatement(report: Report, statements: Statement[]): boolean {
  return statements.some((mine) =>
    report.statements.some((theirs) => matchStatements(mine, theirs) === "same"),
  );
}

/** The report carries the article's statement, or the pack counts it to a story that the article belongs to. */
export function isCarrier(report: Report, statements: Statement[], stories: ReadonlySet<string>): boolean {
  return sharesStatement(report, statements) || (report.story !== null && stories.has(report.story));
}

/** A credit makes a copy only where the report also carries what the article carries: outlets take much from agencies. */
function copyReasons(report: Report, facts: CoverageFacts): Reason[] {
  const { article, sources, statements, stories } = facts;
  if (isSameTitle(report, article)) return [{ kind: "copied", phrase: phrase("reason.sameHeadline") }];
  if (!isCarrier(report, statements, stories)) return [];
  const credit = report.credits.find(
    ({ kind, name }) =>
      (kind === "wire" || kind === "republished-from") && fold(name) === fold(article.outlet ?? ""),
  );
  if (credit) return [{ kind: "copied", phrase: phrase("reason.credits", credit.name) }];
  const isCredited = sources.some(
    ({ kind, outletId }) => kind === "republishes" && outletId !== null && outletId === report.outletId,
  );
  return isCredited ? [{ kind: "copied", phrase: phrase("reason.creditedSource") }] : [];
}

function isSameTitle(report: Report, article: Article): boolean {
  return report.title !== null && article.title !== null && fold(report.title) === fold(article.title);
}

const STATEMENT_REASON = {
  same: "same-statement",
  earlier: "earlier-statement",
  later: "later-statement",
} as const;

/** The same statement if any is; else whether this speaker was heard before or after. */
function statementReasons(report: Report, { statements }: CoverageFacts): Reason[] {
  for (const wanted of ["same", "earlier", "later"] as const) {
    for (const mine of statements) {
      const theirs = report.statements.find((theirs) => matchStatements(mine, theirs) === wanted);
      if (!theirs) continue;
      const { speaker, occasion, date } = theirs;
      const told = [speaker, occasion, date].flatMap((words) => words || []);
      return [{ kind: STATEMENT_REASON[wanted], phrase: phrase("reason.list", ...told) }];
    }
  }
  return [];
}

function eventReasons(report: Report, hit: Hit, facts: CoverageFacts): Reason[] {
  if (report.story !== null && facts.stories.has(report.story))
    return [{ kind: "same-event", phrase: phrase("reason.packStory") }];
  // The speaker was heard on another day: that is another occasion, however close.
  if (statementReasons(report, facts).some(({ kind }) => kind !== "same-statement")) return [];
  const { daysApart, sharedEntities, sharedTerms } = hit.signals;
  const isClose = daysApart !== null && daysApart <= SAME_EVENT_DAYS;
  if (!isClose || sharedEntities.length < SAME_EVENT_ENTITIES || sharedTerms.length < SAME_EVENT_TERMS)
    return [];
  const apart = daysApart === 0 ? phrase("reason.sameDay") : phrase("reason.daysApart", daysApart);
  return [{ kind: "same-event", phrase: apart }];
}

function namesReasons(hit: Hit, { entityById }: CoverageFacts): Reason[] {
  const names = hit.signals.sharedEntities.flatMap((id) => entityById(id)?.name ?? []).slice(0, NAMES_SHOWN);
  return names.length > 0
    ? [{ kind: "same-people-and-places", phrase: phrase("reason.list", ...names) }]
    : [];
}

function wordsReasons({ signals }: Hit): Reason[] {
  if (signals.sharedTerms.length === 0) return [];
  return [
    { kind: "same-words", phrase: phrase("reason.list", ...signals.sharedTerms.slice(0, NAMES_SHOWN)) },
  ];
}

/** Where the report's own trail ends: the article's statement, its own first one, what it credits, or itself. */
function originOf(report: Report, statements: Statement[]): { key: string; name: string | null } {
  for (const mine of statements) {
    if (report.statements.some((theirs) => matchStatements(mine, theirs) === "same"))
      return {
        key: statementKey(mine.speakerId, mine.speaker, mine.date),
        name: named(mine.speaker, mine.date),
      };
  }
  const [first] = report.statements;
  if (first)
    return {
      key: statementKey(first.speakerId, first.speaker, first.date),
      name: named(first.speaker, first.date),
    };
  const credit = report.credits.find(({ kind }) => kind === "wire" || kind === "republished-from");
  if (credit) return { key: `source:${fold(credit.name)}:${report.story ?? report.id}`, name: credit.name };
  return { key: `report:${report.id}`, name: null };
}

function named(speaker: string, date: PartialDate | null): string {
  return date ? `${speaker}, ${date}` : speaker;
}

/** An undated article is no older than the statement it reports: what came before that came before it. */
function timingOf(report: Report, { article, statements }: CoverageFacts): Timing {
  if (article.published !== null) return orderOf(report.published, article.published);
  const isBefore = statements.some(({ date }) => orderOf(report.published, date) === "before");
  return isBefore ? "before" : "unknown";
}
