import type { CoverageItem, Report, ReportStatement, Statement, Timing } from "../model";
import type { Hit } from "../pack/pack";
import { fold } from "../text/fold";
import { orderOf } from "../text/partial-date";
import type { Told } from "./carriers";
import { type CoverageFacts, reasonsFor } from "./coverage-reasons";
import { isOneAppearance, matchStatements } from "./match-statements";
import type { Found } from "./related-reports";
import { statementKey } from "./statement-key";

/** Of the best report's score; below it, a report that only shares names or words is other news (docs/QUALITY.md). */
const RELATED_SCORE = 0.15;
/** Reports that the reader is shown. */
const MOST_COVERAGE = 20;
/** Names that a report can be found by. */
const MOST_NAMES = 40;

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
  const { reasons, differences } = reasonsFor(report, hit, facts);
  const origin = originOf(report, facts);
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
    ...(differences.length > 0 ? { differences } : {}),
    origin: origin.key,
    originName: origin.name,
    names: namesOf(report, facts),
  };
}

function namesOf({ entities, names = [] }: Report, { entityById }: CoverageFacts): string[] {
  return [...entities.flatMap((id) => entityById(id)?.name ?? []), ...names].slice(0, MOST_NAMES);
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

/** Where the report's own trail ends: the article's statement, its own first one, what it credits, or itself. */
function originOf(report: Report, { statements, compare }: Told): { key: string; name: string | null } {
  const carried = statements.find((mine) =>
    report.statements.some((theirs) => isOneAppearance(matchStatements(mine, theirs, compare))),
  );
  if (carried) return { key: keyOf(carried), name: named(carried) };
  const [first] = report.statements;
  if (first) {
    // One key holds a speaker's day: what was said elsewhere that day is another origin.
    const isApart = statements.some((mine) => matchStatements(mine, first, compare) === "other-occasion");
    return {
      key: isApart ? `${keyOf(first)}:${fold(first.occasion ?? "")}` : keyOf(first),
      name: named(first),
    };
  }
  const credit = report.credits.find(({ kind }) => kind === "wire" || kind === "republished-from");
  if (credit) return { key: `source:${fold(credit.name)}:${report.story ?? report.id}`, name: credit.name };
  return { key: `report:${report.id}`, name: null };
}

function keyOf({ speakerId, speaker, date }: Statement | ReportStatement): string {
  return statementKey(speakerId, speaker, date);
}

function named({ speaker, date }: Statement | ReportStatement): string {
  return date ? `${speaker}, ${date}` : speaker;
}

/** An undated article is no older than the statement it reports: what came before that came before it. */
function timingOf(report: Report, { article, statements }: CoverageFacts): Timing {
  if (article.published !== null) return orderOf(report.published, article.published);
  const isBefore = statements.some(({ date }) => orderOf(report.published, date) === "before");
  return isBefore ? "before" : "unknown";
}
