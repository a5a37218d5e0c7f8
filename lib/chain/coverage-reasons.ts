import type { Difference, Entity, Reason, Report, ReportStatement } from "../model";
import type { Hit } from "../pack/pack";
import { phrase } from "../phrase";
import { fold } from "../text/fold";
import { isCarrier, isSameTitle, type Told } from "./carriers";
import { matchStatements, type StatementMatch } from "./match-statements";
import type { Source } from "./sources";

/** Reports this close in time, with this many names in common, are taken for reports of one event. */
const SAME_EVENT_DAYS = 2;
const SAME_EVENT_ENTITIES = 2;
const SAME_EVENT_TERMS = 5;
/** As many names as a reader takes in at a glance. */
const NAMES_SHOWN = 3;

export interface CoverageFacts extends Told {
  sources: Source[];
  /** Story groups of the reports that carry the article's statement or text. */
  stories: ReadonlySet<string>;
  /** Ids of the reports that have passages of the article. */
  sharing: ReadonlySet<string>;
  entityById(id: string): Entity | null;
}

export interface Reasons {
  /** The strongest first. */
  reasons: Reason[];
  differences: Difference[];
}

/** Every reason that the evidence gives for showing a report, and what the report tells differently. */
export function reasonsFor(report: Report, hit: Hit, facts: CoverageFacts): Reasons {
  const found = closestStatement(report, facts);
  const reasons = [
    ...copyReasons(report, facts),
    ...statementReasons(found),
    ...eventReasons(report, hit, found, facts),
    ...namesReasons(hit, facts),
  ];
  if (reasons.length === 0) reasons.push(...wordsReasons(hit));
  return { reasons, differences: found?.match === "differs" ? found.differences : [] };
}

/** A credit makes a copy only where the report also carries what the article carries: outlets take much from agencies. */
function copyReasons(report: Report, facts: CoverageFacts): Reason[] {
  const { article, sources, stories, sharing } = facts;
  if (isSameTitle(report, article)) return [{ kind: "copied", phrase: phrase("reason.sameHeadline") }];
  if (sharing.has(report.id)) return [{ kind: "copied", phrase: phrase("reason.sharedPassages") }];
  if (!isCarrier(report, facts, stories)) return [];
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

interface FoundStatement {
  match: StatementMatch;
  theirs: ReportStatement;
  differences: Difference[];
}

/** What decides first: told differently somewhere is not told the same. */
const DECIDING: readonly StatementMatch[] = ["differs", "same", "other-occasion", "earlier", "later"];

/** The report's statement that says most of how it stands to the article. */
function closestStatement(report: Report, { statements, compare }: CoverageFacts): FoundStatement | null {
  const pairs = statements.flatMap((mine) =>
    report.statements.map((theirs) => ({ mine, theirs, match: matchStatements(mine, theirs, compare) })),
  );
  for (const wanted of DECIDING) {
    const pair = pairs.find(({ match }) => match === wanted);
    if (pair) return { ...pair, differences: compare(pair.mine, pair.theirs).differences };
  }
  return null;
}

const STATEMENT_REASON = {
  same: "same-statement",
  differs: "differing-statement",
  earlier: "earlier-statement",
  later: "later-statement",
} as const;

function statementReasons(found: FoundStatement | null): Reason[] {
  if (!found || !isReason(found.match)) return [];
  const { speaker, occasion, date } = found.theirs;
  const told = [speaker, occasion, date].flatMap((words) => words || []);
  return [{ kind: STATEMENT_REASON[found.match], phrase: phrase("reason.list", ...told) }];
}

function isReason(match: StatementMatch): match is keyof typeof STATEMENT_REASON {
  return Object.hasOwn(STATEMENT_REASON, match);
}

const ELSEWHERE: readonly StatementMatch[] = ["other-occasion", "earlier", "later"];

function eventReasons(
  report: Report,
  hit: Hit,
  found: FoundStatement | null,
  { stories }: CoverageFacts,
): Reason[] {
  if (report.story !== null && stories.has(report.story))
    return [{ kind: "same-event", phrase: phrase("reason.packStory") }];
  // The speaker was heard on another day or elsewhere: that is another event, however close.
  if (found && ELSEWHERE.includes(found.match)) return [];
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
