import type {
  ChainNode,
  Evidence,
  LinkKind,
  Phrase,
  Report,
  ReportCredit,
  ReportCreditKind,
  ReportStatement,
  Statement,
  Where,
} from "../model";
import { phrase } from "../phrase";
import { fold } from "../text/fold";
import { ARTICLE_NODE, type ChainBuilder } from "./chain-builder";
import { creditedReports, isArticleMeant, type PackView } from "./credited-report";
import { matchStatements } from "./match-statements";
import { statementKey } from "./statement-key";

/** Longer chains of credits are loops or noise; circular ones end anyway, since no report is followed twice. */
const DEEPEST = 6;

/** Credits of the bundled pack were read by a person, some from an excerpt; those that Headwater reads are as often right. */
export const RECORD_CONFIDENCE = 0.95;

const LINK_OF: Partial<Record<ReportCreditKind, LinkKind>> = {
  wire: "republishes",
  "republished-from": "republishes",
  cites: "cites",
  "interview-with": "interviews",
};

const WHERE_OF: Record<string, Where> = {
  header: "byline",
  byline: "byline",
  dateline: "dateline",
  footer: "footer",
  jsonld: "jsonld",
  meta: "meta",
};

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
  const credits = report.credits.filter((credit) => isUpstream(credit, report, view));
  if (depth < DEEPEST) for (const credit of credits) followCredit(chain, node, report, credit, view, depth);
  for (const statement of statementsOfStory(report, view.statements)) {
    const target = chain.node(recordedStatementNode(statement, view.statements));
    const words = [statement.speaker, statement.occasion].filter(Boolean).join(", ");
    chain.link(node.id, target.id, "quotes", [fromRecord(report, words, "body")], RECORD_CONFIDENCE);
  }
  if (credits.length === 0 && report.statements.length === 0) node.end = "origin";
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
  view: PackView,
  depth: number,
): void {
  const kind = LINK_OF[credit.kind];
  if (!kind) return;
  const outlet = view.outletByName(credit.name);
  const named = { name: credit.name, outletId: outlet?.id ?? null, url: credit.url };
  const by = { reportId: report.id, published: report.published };
  const reports = creditedReports(named, by, view);
  const evidence = [creditWords(report, credit)];
  if (reports.length === 0 && isArticleMeant(named, by, view)) {
    chain.link(node.id, ARTICLE_NODE, kind, evidence, RECORD_CONFIDENCE);
    return;
  }
  const upstream = reports.length === 1 ? (reports[0] ?? null) : null;
  const key = outlet ? `outlet:${outlet.id}` : `name:${fold(credit.name)}`;
  const isNew = upstream !== null && !chain.has(`report:${upstream.id}`);
  const target = chain.node(sourceNode(key, outlet?.name ?? credit.name, [], credit.url, reports));
  chain.link(node.id, target.id, kind, evidence, RECORD_CONFIDENCE);
  if (upstream && isNew) followReport(chain, target, upstream, view, depth + 1);
}

/** The node of a named source: its report where just one can be meant, else the outlet, marked where the pack has none. */
export function sourceNode(
  key: string,
  name: string,
  facts: Phrase[],
  url: string | null,
  reports: Report[],
): ChainNode {
  const [report] = reports;
  if (report && reports.length === 1) return reportNode(report, name, facts);
  const notes = report ? [...facts, severalNote(reports)] : facts;
  return {
    id: key,
    kind: "outlet",
    name,
    detail: null,
    ...(notes.length > 0 ? { notes } : {}),
    url,
    date: null,
    dateFrom: null,
    end: report ? null : "not-in-pack",
  };
}

/** How many reports can be meant; the library may have some of them, where the pack has not. */
function severalNote(reports: Report[]): Phrase {
  const isAnyRead = reports.some(({ readOn }) => readOn !== undefined);
  return phrase(isAnyRead ? "note.ofItsReportsWithLibrary" : "note.ofItsReports", reports.length);
}

/** `facts` of the outlet stand where the pack has no headline. */
export function reportNode(report: Report, name: string, facts: Phrase[]): ChainNode {
  const { id, title, url, published, outletId } = report;
  return {
    id: `report:${id}`,
    kind: "report",
    name,
    detail: title,
    ...(title === null && facts.length > 0 ? { notes: facts } : {}),
    url,
    date: published,
    dateFrom: null,
    end: null,
    ...(outletId === null ? {} : { outletId }),
  };
}

/** The pack's record of a credit as evidence. */
export function creditWords(report: Report, { name, where }: ReportCredit): Evidence {
  return fromRecord(report, name, WHERE_OF[where] ?? "body");
}

/** Credits that lead on: not the outlet's of itself, and not an interview with a person, who speaks in a statement. */
function isUpstream(credit: ReportCredit, report: Report, view: PackView): boolean {
  if (!LINK_OF[credit.kind] || fold(credit.name) === fold(report.outlet ?? "")) return false;
  return credit.kind !== "interview-with" || view.outletByName(credit.name) !== null;
}

function fromRecord({ id, readOn }: Report, exact: string, where: Where): Evidence {
  return { exact, prefix: "", suffix: "", where, reportId: id, ...(readOn ? { readOn } : {}) };
}
