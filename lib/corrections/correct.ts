import { ARTICLE_NODE } from "../chain/chain-builder";
import { type CompareWords, isOneAppearance, matchStatements } from "../chain/match-statements";
import type { Found } from "../chain/related-reports";
import type { SharedText } from "../chain/shared-text";
import type { Source } from "../chain/sources";
import { statementKey } from "../chain/statement-key";
import type { CoverageItem, Outlet, ReasonKind, Report, SourceChain, Statement } from "../model";
import { fold } from "../text/fold";
import { type Correction, type CorrectionTarget, targetsAt } from "./correction";

type WrongSource = Extract<CorrectionTarget, { kind: "wrong-source" }>;

/** One report of the coverage with the pack's record of it. */
interface Listed {
  item: CoverageItem;
  report: Report;
}

/** What the reader's corrections take out of the reading of one page, each at the step that it belongs to. */
export interface Corrector {
  sources(sources: Source[]): Source[];
  statements(statements: Statement[]): Statement[];
  /** Without what the reports of other statements share with the article's `statements`, and without wrong credits. */
  found(found: Found[], statements: Statement[], compare: CompareWords): Found[];
  /** Without the report's wrong credits. */
  report(report: Report): Report;
  sharedTexts(shared: SharedText[]): SharedText[];
  /** A report of another statement is shown for whatever else it has in common, or not at all. */
  coverage(listed: Listed[]): Listed[];
  /** Without statements that are no source, also where a report of the chain has them. */
  chain(chain: SourceChain): SourceChain;
}

/** Reasons that say: it tells the same. */
const TELLS_SAME: readonly ReasonKind[] = ["copied", "same-statement", "differing-statement"];

export interface OutletTable {
  byName(name: string): Outlet | null;
  byId(id: string): Outlet | null;
}

/** Of the corrections those that hold at the address. `outlets` is the pack's table. */
export function createCorrector(
  url: string,
  corrections: readonly Correction[],
  outlets: OutletTable,
): Corrector {
  const targets = targetsAt(url, corrections);
  const rejected = new Set(targets.flatMap((one) => (one.kind === "not-same-statement" ? one.reportId : [])));
  const wrong = targets.filter((one) => one.kind === "wrong-source");
  const wrongIds = new Set(wrong.map(({ to }) => to));
  const isWrongName = (from: string, name: string) =>
    wrong.some((one) => one.from === from && !isStatement(one.to) && fold(one.sourceName) === fold(name));
  const report = (one: Report): Report => {
    const isRight = ({ name }: { name: string }) =>
      !isWrongName(reportNode(one.id), outlets.byName(name)?.name ?? name);
    return one.credits.every(isRight) ? one : { ...one, credits: one.credits.filter(isRight) };
  };
  return {
    report,
    sources: (sources) =>
      sources.filter(({ outletId, name }) => {
        const outlet = outletId === null ? null : outlets.byId(outletId);
        return !isWrongName(ARTICLE_NODE, outlet?.name ?? name);
      }),
    statements: (statements) => statements.filter((one) => !wrongIds.has(keyOf(one))),
    found: (found, statements, compare) =>
      found.map((one) => {
        const right = report(one.report);
        return {
          ...one,
          report: rejected.has(right.id) ? withoutShared(right, statements, compare) : right,
        };
      }),
    sharedTexts: (shared) =>
      shared.filter(({ report: { id } }) => !rejected.has(id) && !isLinkedWrongly(reportNode(id), wrong)),
    coverage: (listed) =>
      listed.flatMap((one) => {
        const item = rejected.has(one.item.id) ? withoutSame(one.item) : one.item;
        return item ? [{ ...one, item }] : [];
      }),
    chain: (chain) => withoutStatements(chain, wrongIds),
  };
}

const reportNode = (id: string) => `report:${id}`;
const isStatement = (node: string) => node.startsWith("statement:");

function keyOf({ speakerId, speaker, date }: Statement): string {
  return statementKey(speakerId, speaker, date);
}

/** The link between article and report, whichever way it was drawn. */
function isLinkedWrongly(node: string, wrong: WrongSource[]): boolean {
  return wrong.some(
    ({ from, to }) => (from === ARTICLE_NODE && to === node) || (from === node && to === ARTICLE_NODE),
  );
}

/** The report keeps what it says besides. */
function withoutShared(report: Report, mine: Statement[], compare: CompareWords): Report {
  const statements = report.statements.filter(
    (theirs) => !mine.some((own) => isOneAppearance(matchStatements(own, theirs, compare))),
  );
  return { ...report, statements, story: null };
}

function withoutSame({ differences: _, ...item }: CoverageItem): CoverageItem | null {
  const reasons = item.reasons.filter(({ kind }) => !TELLS_SAME.includes(kind));
  return reasons.length > 0 ? { ...item, reasons } : null;
}

function withoutStatements(chain: SourceChain, wrong: ReadonlySet<string>): SourceChain {
  const isKept = (id: string) => !isStatement(id) || !wrong.has(id);
  return {
    nodes: chain.nodes.filter(({ id }) => isKept(id)),
    links: chain.links.filter(({ to }) => isKept(to)),
  };
}
