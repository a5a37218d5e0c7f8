import type { ChainNode, Evidence, Link, SourceChain, Statement } from "../model";
import { phrase } from "../phrase";
import { fold } from "../text/fold";
import { ARTICLE_NODE, type ChainBuilder, createChainBuilder } from "./chain-builder";
import { creditedReports, type PackView } from "./credited-report";
import { followReport, sourceNode } from "./follow-report";
import { linkSharedText } from "./link-shared-text";
import { outletFacts } from "./outlet-facts";
import type { SharedText } from "./shared-text";
import type { Source } from "./sources";
import { statementConfidence } from "./statement-confidence";
import { statementKey } from "./statement-key";

/** More statements than this are a survey of voices, not a chain: the first ones carry the article. */
const MOST_STATEMENTS = 5;

export interface ChainInput extends Omit<PackView, "sharing"> {
  /** What the article's own credits name (`groupSources`). */
  sources: Source[];
  /** Reports that have the article's wording (`findSharedText`). */
  sharedTexts: SharedText[];
}

/**
 * The links from the article upstream to where the trail ends. Every link carries evidence: words of the page, its
 * metadata, or the pack's record of the report that the link starts from.
 */
export function buildChain(given: ChainInput): SourceChain {
  const input = withSharing(given);
  const chain = createChainBuilder();
  const article = chain.node(articleNode(input));
  const sourceNodes = input.sources.map((source) => addSource(chain, source, input));
  const sure = statementConfidence(input.article.language);
  for (const statement of input.statements.slice(0, MOST_STATEMENTS)) {
    const parent = parentOf(statement, input.sources, sourceNodes);
    const node = chain.node(statementNode(statement));
    chain.link(parent, node.id, "quotes", statement.evidence, sure);
  }
  for (const shared of input.sharedTexts) linkSharedText(chain, shared, input);
  const built = chain.build();
  if (!built.links.some((link) => leadsUpstream(link))) article.end = "trail-ends";
  return built;
}

type ChainFacts = ChainInput & PackView;

/** Reports with the article's wording carry its matter, whatever else is known of them. */
function withSharing(input: ChainInput): ChainFacts {
  const sharing = new Map(input.sharedTexts.map(({ report }) => [report.id, report]));
  const known = new Set(input.carriers.map(({ id }) => id));
  const carriers = [...input.carriers, ...[...sharing.values()].filter(({ id }) => !known.has(id))];
  return { ...input, carriers, sharing: new Set(sharing.keys()) };
}

/** A source, or a report that may be one. */
function leadsUpstream({ from, directed }: Link): boolean {
  return from === ARTICLE_NODE || !directed;
}

function articleNode({ article, statements }: ChainFacts): ChainNode {
  const latest =
    statements
      .flatMap((statement) => statement.date ?? [])
      .sort()
      .at(-1) ?? null;
  const isInferred = article.published === null && latest !== null;
  return {
    id: ARTICLE_NODE,
    kind: "article",
    name: article.title ?? article.url,
    detail: article.outlet,
    url: article.url,
    date: article.published ?? latest,
    dateFrom: isInferred ? phrase("dateFrom.notBeforeStatement") : null,
    end: null,
  };
}

/** The source's node, with what the pack knows of where the source has it from. */
function addSource(chain: ChainBuilder, source: Source, input: ChainFacts): ChainNode {
  const reports = creditedReports(source, { reportId: null, published: input.article.published }, input);
  const outlet = source.outletId ? input.outletById(source.outletId) : null;
  const facts = outlet ? outletFacts(outlet) : [];
  const node = chain.node(sourceNode(source.key, outlet?.name ?? source.name, facts, source.url, reports));
  chain.link(ARTICLE_NODE, node.id, source.kind, source.evidence, source.confidence);
  const [report] = reports;
  if (report && reports.length === 1) followReport(chain, node, report, input);
  return node;
}

function statementNode(statement: Statement): ChainNode {
  const where = [statement.role, statement.occasion, statement.place].filter(Boolean);
  return {
    id: statementKey(statement.speakerId, statement.speaker, statement.date),
    kind: "statement",
    name: statement.speaker,
    detail: where.length > 0 ? where.join(" · ") : null,
    url: null,
    date: statement.date,
    dateFrom: statement.dateFrom,
    end: "origin",
  };
}

/**
 * Where the statement reached the article from: the source it was told to; else the one source that the whole text
 * was taken from; else the article heard it itself.
 */
function parentOf(statement: Statement, sources: Source[], nodes: ChainNode[]): string {
  const toldTo = sources.findIndex((source) => isToldTo(statement, source));
  if (toldTo >= 0) return nodes[toldTo]?.id ?? ARTICLE_NODE;
  const republished = sources.flatMap((source, i) => (source.kind === "republishes" ? (nodes[i] ?? []) : []));
  return republished.length === 1 ? (republished[0]?.id ?? ARTICLE_NODE) : ARTICLE_NODE;
}

function isToldTo(statement: Statement, source: Source): boolean {
  if (source.kind === "republishes") return false;
  const name = fold(source.name);
  if (fold(statement.occasion ?? "").includes(name)) return true;
  return statement.evidence.some((words) =>
    source.evidence.some((other) => overlaps(words, other) || goesOn(words, other)),
  );
}

/** Long enough to be the same place of the page, short enough to be in what stands before the source. */
const TAIL = 14;
const CLAUSE_ENDS = /[.!?…。؟\n]|["“”„«»]/u;

/** The source follows in the statement's own clause: "N. N. said on Wednesday, as quoted by X". */
function goesOn(statement: Evidence, source: Evidence): boolean {
  if (statement.where !== source.where || statement.exact.length < TAIL) return false;
  const words = `${source.prefix}${source.exact}`;
  const tail = words.lastIndexOf(statement.exact.slice(-TAIL));
  if (tail < 0) return false;
  return !CLAUSE_ENDS.test(words.slice(tail + TAIL, Math.max(tail + TAIL, source.prefix.length)));
}

/** The one evidence stands inside the other, at the same place of the page. */
function overlaps(a: Evidence, b: Evidence): boolean {
  if (a.where !== b.where) return false;
  const [outer, inner] = a.exact.length >= b.exact.length ? [a, b] : [b, a];
  return (
    `${outer.prefix}${outer.exact}${outer.suffix}`.includes(inner.exact) && outer.exact.includes(inner.exact)
  );
}
