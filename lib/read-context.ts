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
import { withReadDays } from "./chain/read-days";
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
import type { Pack, PackReports } from "./pack/pack";
import { fold } from "./text/fold";

export interface ReadingTools {
  pack: Pack;
  /** Compiled from the pack's entities and outlets. */
  names: NameIndex;
  cues: CueTable;
  /** The part of the pack that is the reader's library; null where none is in use. */
  library: PackReports | null;
}

/** All that reads against an opened pack: the names of its own tables, compiled once. */
export function readingTools(pack: Pack, cues: CueTable, library: PackReports | null = null): ReadingTools {
  const { entities, outlets, preparedNames: prepared } = pack;
  const risky = prepared ? [] : pack.riskyAliases;
  const names = compileNames({ entities, outlets, risky, prepared });
  return { pack, names, cues, library };
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
  const nearest = findNearest(article, tools);
  const sharedTexts = correct.sharedTexts(findSharedText(article, nearest.own, pack));
  const sharing = new Set(sharedTexts.map(({ report }) => report.id));
  const matter = findMatter(article, nearest, sharing, tools);
  const { topics, own, isWithin, found, statements } = corrected(matter, correct, compare);
  const sources = correct.sources(groupSources(credits));
  const reports = found.map(({ report }) => report);
  const told = { article, statements, compare };
  const stories = carriedStories([...own, ...reports], told);
  const facts = { ...told, sources, stories, sharing, entityById: names.entityById };
  const listed = correct.coverage(listCoverage(found, facts));
  const drawn = drawChain({ ...facts, reports, sharedTexts }, outlets, pack, correct);
  const shown = { coverage: listed.map(({ item }) => item), chain: drawn };
  const { coverage, chain } = withReadDays(shown, tools.library);
  const familyOf = (name: string) => outlets.byName(name)?.owner ?? fold(name);
  const counted = { chain, statements, coverage: listed, stories, found };
  return {
    ...nothing,
    status: statusOf(isWithin, coverage.length),
    topics,
    statements,
    coverage,
    chain,
    outlets: outletCards({ article, coverage, nodes: chain.nodes, outletById: outlets.byId }),
    origins: countOrigins({ ...counted, rights: article.rights, familyOf }),
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

/** The pack's reports that are nearest to the article, with what they were sought by. */
function findNearest(article: Article, { pack, names, cues }: ReadingTools) {
  const mentions = findMentions(`${article.title ?? ""}\n\n${article.body}`, names);
  const read = readStatements(article, names, cues);
  return { mentions, read, ...findRelated({ article, mentions, statements: read }, pack) };
}

/**
 * Topics and reports of the pack that the article is about, and those that share its text (`sharing`); no reports where it
 * concerns none of them. That the reader read it before makes it concern nothing.
 */
function findMatter(
  article: Article,
  { mentions, read, own, found: nearest }: ReturnType<typeof findNearest>,
  sharing: ReadonlySet<string>,
  { pack, names }: ReadingTools,
) {
  const named = matchTopics(article, mentions, pack.topics, names);
  const packed = nearest.filter(({ report }) => isOfPack(report));
  const topics = named.length > 0 ? named : topicsOfNearest(packed, pack.topics);
  const related = { own: own.filter(isOfPack), found: nearest };
  const concerned = new Set(concernedReports(related, article, topics.length > 0));
  const matter = nearest.filter((one) => concerned.has(one) || sharing.has(one.report.id));
  const found = inferStories(matter, names, packTermWeights(pack));
  const statements = dateStatements(
    read,
    found.map(({ report }) => report),
  );
  const isWithin = topics.length > 0 || related.own.length + found.length > 0;
  return { topics, own, isWithin, found, statements };
}

/** False for a report that only the library has. */
const isOfPack = ({ readOn }: Report) => readOn === undefined;

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
