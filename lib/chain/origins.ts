import type { CoverageItem, OriginRange, Report, ReportStatement, SourceChain, Statement } from "../model";
import { fold } from "../text/fold";
import { orderOf } from "../text/partial-date";
import { matchStatements } from "./match-statements";

/** What a report of the article's statement or event rests on. */
interface Origin {
  /** Two origins with one key are one. */
  key: string;
  speaker: string | null;
  date: string | null;
}

export interface OriginFacts {
  chain: SourceChain;
  statements: Statement[];
  /** The coverage with the pack's record of each report. */
  coverage: { item: CoverageItem; report: Report }[];
  /** Story groups of the reports that carry the article's statement or text. */
  stories: ReadonlySet<string>;
  /** The owner's key of an outlet's name: publishers of one family are one. */
  familyOf(name: string): string;
}

/**
 * How many independent origins the article and the reports of the same statement or event have.
 *
 * Lower bound: what cannot be one and the same (speakers or days that differ) counts, once. Upper bound: a source that
 * is named but not followed may be another origin. A report that names neither speaker nor source adds to neither:
 * unknown never adds independence.
 */
export function countOrigins(facts: OriginFacts): OriginRange {
  const peers = facts.coverage.filter(({ item, report }) => isPeer(item, report, facts.stories));
  const own = facts.statements.map((statement) => originOf(statement));
  const known = mergeSpeakers([...own, ...peers.flatMap(({ report }) => otherStatements(report, facts))]);
  const named = namedSources(facts, peers, own.length > 0);
  const min = Math.max(1, Math.min(known.length, own.length > 0 ? own.length : 1));
  const max = Math.max(min, known.length + named.size);
  return { min, max, reports: peers.length, reasons: reasonsFor(known, named, peers.length, facts) };
}

/** Copies, and reports of the same statement or story. Closeness in time and names shows more, but proves too little. */
function isPeer(item: CoverageItem, report: Report, stories: ReadonlySet<string>): boolean {
  if (report.story !== null && stories.has(report.story)) return true;
  return item.reasons.some(({ kind }) => kind === "copied" || kind === "same-statement");
}

function originOf(statement: Statement | ReportStatement): Origin {
  const speaker = statement.speakerId ?? fold(statement.speaker);
  return { key: `${speaker}:${statement.date ?? ""}`, speaker: statement.speaker, date: statement.date };
}

/** Statements that a report of the same event rests on; one that carries the article's statement rests on that. */
function otherStatements(report: Report, { statements }: OriginFacts): Origin[] {
  const isShared = report.statements.some((theirs) =>
    statements.some((mine) => matchStatements(mine, theirs) === "same"),
  );
  return isShared ? [] : report.statements.map((statement) => originOf(statement));
}

/** One origin per speaker and day; an undated statement joins any other by its speaker. */
function mergeSpeakers(origins: Origin[]): Origin[] {
  const merged: Origin[] = [];
  for (const origin of origins) {
    const isKnown = merged.some(
      (other) =>
        other.key.split(":")[0] === origin.key.split(":")[0] &&
        ["same-day", "unknown"].includes(orderOf(other.date, origin.date)),
    );
    if (!isKnown) merged.push(origin);
  }
  return merged;
}

/** Families of the sources that are named where no statement behind them is known. */
function namedSources(facts: OriginFacts, peers: { report: Report }[], hasStatement: boolean): Set<string> {
  const ends = hasStatement
    ? []
    : facts.chain.nodes.filter((node) => node.kind === "outlet").map((node) => facts.familyOf(node.name));
  const theirs = peers
    .filter(({ report }) => report.statements.length === 0)
    .flatMap(({ report }) =>
      report.credits.filter(({ kind }) => kind === "wire" || kind === "republished-from"),
    )
    .map((credit) => facts.familyOf(credit.name));
  return new Set([...ends, ...theirs]);
}

function reasonsFor(known: Origin[], named: Set<string>, peers: number, facts: OriginFacts): string[] {
  const reasons: string[] = [];
  const [first] = known;
  if (known.length === 1 && first) {
    const date = first.date ? ` (${first.date})` : "";
    const who = peers > 0 ? `This article and ${plural(peers, "report")} rest` : "This article rests";
    reasons.push(`${who} on one statement by ${first.speaker}${date}.`);
  } else if (known.length > 1) {
    reasons.push(
      `${known.length} statements are reported: by ${known.map(({ speaker }) => speaker).join(", ")}.`,
    );
  } else if (facts.chain.links.length === 0) {
    reasons.push("This article names no source: it counts as its own origin.");
  }
  if (named.size > 0)
    reasons.push(
      `${plural(named.size, "source")} named without the statement behind: may be further origins.`,
    );
  return reasons;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
