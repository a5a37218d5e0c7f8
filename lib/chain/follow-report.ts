import type {
  ChainNode,
  Evidence,
  LinkKind,
  Outlet,
  Report,
  ReportCredit,
  ReportCreditKind,
  ReportStatement,
  Statement,
  Where,
} from "../model";
import { fold } from "../text/fold";
import type { ChainBuilder } from "./chain-builder";
import { matchStatements } from "./match-statements";
import { statementKey } from "./statement-key";

/** Longer chains of credits are loops or noise; circular ones end anyway, since no report is followed twice. */
const DEEPEST = 6;

/** The pack's credits were read by a person from that report's page, some from an excerpt of it. */
const RECORD_CONFIDENCE = 0.95;

const LINK_OF: Partial<Record<ReportCreditKind, LinkKind>> = {
  wire: "republishes",
  "republished-from": "republishes",
  cites: "cites",
};

const WHERE_OF: Record<string, Where> = {
  header: "byline",
  byline: "byline",
  dateline: "dateline",
  footer: "footer",
};

/** What the pack knows that a chain needs. */
export interface PackView {
  /** The article's own statements: a report's other statements are no part of this chain. */
  statements: Statement[];
  /** Reports of the pack that carry the article's statement or text, best first. */
  carriers: Report[];
  outletById(id: string): Outlet | null;
  outletByName(name: string): Outlet | null;
}

/**
 * Follows the pack's record of a report upstream: its credits, the credited outlets' own reports of the same story,
 * and the statements they end in. A report that is reached again is linked, not followed: circles end and are shown.
 */
export function followReport(
  chain: ChainBuilder,
  node: ChainNode,
  report: Report,
  view: PackView,
  depth = 0,
): void {
  let hasUpstream = false;
  for (const credit of report.credits) {
    const kind = LINK_OF[credit.kind];
    if (!kind || depth >= DEEPEST || isOwnName(credit, report)) continue;
    hasUpstream = true;
    followCredit(chain, node, report, credit, kind, view, depth);
  }
  for (const statement of statementsOfStory(report, view.statements)) {
    hasUpstream = true;
    const target = chain.node(recordedStatementNode(statement, view.statements));
    const words = [statement.speaker, statement.occasion].filter(Boolean).join(", ");
    chain.link(node.id, target.id, "quotes", [fromRecord(report, words, "body")], RECORD_CONFIDENCE);
  }
  if (!hasUpstream) node.end = "origin";
}

/** The report's statements that the article carries too; all of them where it carries none. */
function statementsOfStory(report: Report, mine: Statement[]): ReportStatement[] {
  const shared = report.statements.filter((theirs) =>
    mine.some((own) => matchStatements(own, theirs) === "same"),
  );
  return shared.length > 0 || mine.length > 0 ? shared : report.statements;
}

function recordedStatementNode(statement: ReportStatement, mine: Statement[]): ChainNode {
  const same = mine.find((own) => matchStatements(own, statement) === "same");
  return {
    id: statementKey(statement.speakerId, statement.speaker, same ? same.date : statement.date),
    kind: "statement",
    name: statement.speaker,
    detail: [statement.role, statement.occasion].filter(Boolean).join(" · ") || null,
    url: null,
    date: statement.date,
    dateFrom: null,
    end: "origin",
  };
}

function followCredit(
  chain: ChainBuilder,
  node: ChainNode,
  report: Report,
  credit: ReportCredit,
  kind: LinkKind,
  view: PackView,
  depth: number,
): void {
  const outlet = view.outletByName(credit.name);
  const upstream =
    view.carriers.find((other) => other.id !== report.id && isBy(other, credit, outlet)) ?? null;
  const id = upstream
    ? `report:${upstream.id}`
    : outlet
      ? `outlet:${outlet.id}`
      : `name:${fold(credit.name)}`;
  const isNew = !chain.has(id);
  const target = chain.node({
    id,
    kind: upstream ? "report" : "outlet",
    name: outlet?.name ?? credit.name,
    detail: upstream?.title ?? null,
    url: upstream?.url ?? credit.url,
    date: upstream?.published ?? null,
    dateFrom: null,
    end: upstream ? null : "not-in-pack",
  });
  const evidence = fromRecord(report, credit.name, WHERE_OF[credit.where] ?? "body");
  chain.link(node.id, target.id, kind, [evidence], RECORD_CONFIDENCE);
  if (upstream && isNew) followReport(chain, target, upstream, view, depth + 1);
}

function isBy(report: Report, credit: ReportCredit, outlet: Outlet | null): boolean {
  return outlet ? report.outletId === outlet.id : fold(report.outlet ?? "") === fold(credit.name);
}

function isOwnName(credit: ReportCredit, report: Report): boolean {
  return fold(credit.name) === fold(report.outlet ?? "");
}

function fromRecord(report: Report, exact: string, where: Where): Evidence {
  return { exact, prefix: "", suffix: "", where, reportId: report.id };
}
