import { normaliseAddress } from "./article/address";
import { settleLanguage } from "./article/settle-language";
import { shorten } from "./article/shorten";
import type { CueTable } from "./attribution/cue-table";
import { readCredits } from "./attribution/read-credits";
import { readStatements } from "./attribution/read-statements";
import { buildChain } from "./chain/build-chain";
import { carriedStories, isCarrier } from "./chain/carriers";
import { wordsComparer } from "./chain/compare-words";
import { concernedReports } from "./chain/concerned-reports";
import { listCoverage } from "./chain/coverage";
import type { CoverageFacts } from "./chain/coverage-reasons";
import { dateStatements } from "./chain/date-statements";
import { inferStories } from "./chain/infer-stories";
import type { CompareWords } from "./chain/match-statements";
import { topicsOfNearest } from "./chain/nearest-topics";
import { countOrigins } from "./chain/origins";
import { outletCards } from "./chain/outlet-cards";
import { packTermWeights } from "./chain/pack-term-weights";
import { traceQuotes } from "./chain/quote-lineage";
import { findRelated } from "./chain/related-reports";
import { findSharedText, type SharedText } from "./chain/shared-text";
import { groupSources } from "./chain/sources";
import { type Corrector, createCorrector, type OutletTable } from "./corrections/correct";
import type { Correction } from "./corrections/correction";
import { findMentions } from "./entities/find-mentions";
import { lookUpOutlet } from "./entities/look-up";
import { matchTopics } from "./entities/match-topics";
import { compileNames, type NameIndex } from "./entities/names";
import { outletOfAddress } from "./entities/outlet-domains";
import type { Article, Credit, ReadingContext, ReadingStatus, Report, SourceChain } from "./model";
import type { Pack } from "./pack/pack";
import { fold } from "./text/fold";

export interface ReadingTools {
  pack: Pack;
  /** Compiled from the pack's entities and outlets. */
  names: NameIndex;
  cues: CueTable;
}

/** All that reads against an opened pack: the names of its own tables, compiled once. */
export function readingTools(pack: Pack, cues: CueTable): ReadingTools {
  const { entities, outlets, preparedNames: prepared } = pack;
  const risky = prepared ? [] : pack.riskyAliases;
  return { pack, names: compileNames({ entities, outlets, risky, prepared }), cues };
}

/**
 * The whole answer to one article: topics, credits, statements, coverage, source chain, origin range, lineages.
 * `corrections` are the reader's own, of any page: what they call wrong is left out before origins are counted.
 */
export function readContext(
  whole: Article,
  tools: ReadingTools,
  corrections: readonly Correction[] = [],
): ReadingContext {
  const { pack, names, cues } = tools;
  const article = settle(shorten(whole), names);
  const credits = readCredits(article, names, cues);
  const nothing = withoutAnswer(article, credits, pack);
  if (article.kind === "not-article") return nothing;

  const outlets = { byName: (name: string) => lookUpOutlet(name, names), byId: names.outletById };
  const correct = createCorrector(article.url, corrections, outlets);
  const compare = wordsComparer(article, names, packTermWeights(pack));
  const { topics, own, found, statements } = corrected(findMatter(article, tools), correct, compare);
  const sources = correct.sources(groupSources(credits));
  const sharedTexts = correct.sharedTexts(findSharedText(article, own, pack));
  const reports = found.map(({ report }) => report);
  const told = { article, statements, compare };
  const stories = carriedStories([...own, ...reports], told);
  const sharing = new Set(sharedTexts.map(({ report }) => report.id));
  const facts = { ...told, sources, stories, sharing, entityById: names.entityById };
  const coverage = correct.coverage(listCoverage(found, facts));
  const chain = drawChain({ ...facts, reports, sharedTexts }, outlets, pack, correct);
  const familyOf = (name: string) => outlets.byName(name)?.owner ?? fold(name);
  const items = coverage.map(({ item }) => item);
  return {
    ...nothing,
    status: statusOf(topics.length > 0 || own.length + found.length > 0, coverage.length),
    topics,
    statements,
    coverage: items,
    chain,
    outlets: outletCards({ article, coverage: items, nodes: chain.nodes, outletById: outlets.byId }),
    origins: countOrigins({ chain, statements, coverage, stories, found, rights: article.rights, familyOf }),
    lineages: traceQuotes(article, statements, reports, compare),
  };
}

/** What the chain is drawn from, besides the tables of outlets and the pack's addresses. */
interface ChainFacts extends CoverageFacts {
  /** Those found, best first. */
  reports: Report[];
  sharedTexts: SharedText[];
}

function drawChain(
  { article, sources, statements, compare, stories, reports, sharedTexts }: ChainFacts,
  outlets: OutletTable,
  pack: Pack,
  correct: Corrector,
): SourceChain {
  const built = buildChain({
    article,
    sources,
    statements,
    carriers: reports.filter((report) => isCarrier(report, { statements, compare }, stories)),
    outletById: outlets.byId,
    outletByName: outlets.byName,
    reportByAddress: (url) => correctedAt(url, pack, correct),
    sharedTexts,
  });
  return correct.chain(built);
}

/** What is said of a page that is no article, or that could not be read: nothing but what stands on it. */
function withoutAnswer(article: Article, credits: Credit[], { info }: Pack): ReadingContext {
  return {
    status: article.title === null && article.body === "" ? "unreadable" : "not-article",
    article,
    topics: [],
    credits,
    statements: [],
    coverage: [],
    chain: { nodes: [], links: [] },
    origins: { min: 0, max: 0, reports: 0, reasons: [] },
    lineages: [],
    pack: { id: info.id, name: info.name, version: info.version },
  };
}

/** Topics and reports of the pack that the article is about; no reports where it concerns none of them. */
function findMatter(article: Article, { pack, names, cues }: ReadingTools) {
  const mentions = findMentions(`${article.title ?? ""}\n\n${article.body}`, names);
  const read = readStatements(article, names, cues);
  const related = findRelated({ article, mentions, statements: read }, pack);
  const named = matchTopics(article, mentions, pack.topics, names);
  const topics = named.length > 0 ? named : topicsOfNearest(related.found, pack.topics);
  const concerned = concernedReports(related, article, topics.length > 0);
  const found = inferStories(concerned, names, packTermWeights(pack));
  const statements = dateStatements(
    read,
    found.map(({ report }) => report),
  );
  return { topics, own: related.own, found, statements };
}

type Matter = ReturnType<typeof findMatter>;

function corrected(matter: Matter, correct: Corrector, compare: CompareWords): Matter {
  const statements = correct.statements(matter.statements);
  return { ...matter, statements, found: correct.found(matter.found, statements, compare) };
}

/** Language by the words, outlet by its domain where the table knows it: pages say both in many ways. */
function settle(page: Article, names: NameIndex): Article {
  const article = { ...page, language: settleLanguage(page.language, page.body) };
  const outlet = outletOfAddress(page.url, names);
  return outlet ? { ...article, outlet: outlet.name, outletId: outlet.id } : article;
}

function correctedAt(url: string, pack: Pack, correct: Corrector): Report | null {
  const [report] = pack.reports.byAddress(normaliseAddress(url));
  return report === undefined ? null : correct.report(pack.reports.at(report));
}

function statusOf(isWithin: boolean, reports: number): ReadingStatus {
  if (!isWithin) return "outside-pack";
  return reports > 0 ? "ok" : "nothing-found";
}
