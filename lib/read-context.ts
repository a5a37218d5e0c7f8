import { normaliseAddress } from "./article/address";
import { settleLanguage } from "./article/settle-language";
import { shorten } from "./article/shorten";
import type { CueTable } from "./attribution/cue-table";
import { readCredits } from "./attribution/read-credits";
import { readStatements } from "./attribution/read-statements";
import { buildChain } from "./chain/build-chain";
import {
  type CoverageFacts,
  carriedStories,
  describeReport,
  isRelated,
  sharesStatement,
} from "./chain/coverage";
import { dateStatements } from "./chain/date-statements";
import { topicsOfNearest } from "./chain/nearest-topics";
import { countOrigins } from "./chain/origins";
import { groupSources } from "./chain/sources";
import { findMentions } from "./entities/find-mentions";
import { lookUpOutlet } from "./entities/look-up";
import { matchTopics } from "./entities/match-topics";
import type { NameIndex } from "./entities/names";
import { outletOfAddress } from "./entities/outlet-domains";
import type { Article, Mention, ReadingContext, ReadingStatus, Report, Statement } from "./model";
import type { Hit, Pack } from "./pack/pack";
import { makeQuery } from "./pack/query";
import { fold } from "./text/fold";

/** Reports that the reader is shown. */
const MOST_COVERAGE = 20;
/** Reports that are looked at: some are the article itself, some date its statement from further down. */
const CANDIDATES = 60;

export interface ReadingTools {
  pack: Pack;
  /** Compiled from the pack's entities and outlets. */
  names: NameIndex;
  cues: CueTable;
}

/** The whole answer to one article: topics, credits, statements, coverage, source chain and origin range. */
export function readContext(whole: Article, { pack, names, cues }: ReadingTools): ReadingContext {
  const page = shorten(whole);
  const language = settleLanguage(page.language, page.body);
  const article = nameOutlet({ ...page, language }, names);
  const mentions = findMentions(`${article.title ?? ""}\n\n${article.body}`, names);
  const credits = readCredits(article, names, cues);
  const read = readStatements(article, names, cues);
  const nearest = findReports(article, mentions, read, pack);
  const named = matchTopics(article, mentions, pack.topics, names);
  const topics = named.length > 0 ? named : topicsOfNearest(nearest, pack.topics);
  const found = topics.length > 0 ? nearest : [];
  const statements = dateStatements(
    read,
    found.map(({ report }) => report),
  );
  const sources = groupSources(credits);
  const stories = carriedStories(
    found.map(({ report }) => report),
    article,
    statements,
  );
  const facts: CoverageFacts = {
    article,
    sources,
    statements,
    stories,
    entityById: (id) => names.entityById(id),
  };
  const bestScore = found[0]?.hit.score ?? 0;
  const coverage = found
    .map(({ report, hit }) => ({ report, item: describeReport(report, hit, facts) }))
    .filter(({ item }) => isRelated(item, bestScore))
    .slice(0, MOST_COVERAGE);
  const chain = buildChain({
    article,
    sources,
    statements,
    carriers: found.map(({ report }) => report).filter((report) => isCarrier(report, statements, stories)),
    outletById: (id) => names.outletById(id),
    outletByName: (name) => lookUpOutlet(name, names),
  });
  const familyOf = (name: string) => lookUpOutlet(name, names)?.owner ?? fold(name);
  return {
    status: statusOf(article, topics.length > 0, coverage.length),
    article,
    topics,
    credits,
    statements,
    coverage: coverage.map(({ item }) => item),
    chain,
    origins: countOrigins({ chain, statements, coverage, stories, familyOf }),
    pack: { id: pack.info.id, name: pack.info.name, version: pack.info.version },
  };
}

/** The outlet by its domain, where the table knows it: pages name themselves in many ways. */
function nameOutlet(article: Article, names: NameIndex): Article {
  const outlet = outletOfAddress(article.url, names);
  return outlet ? { ...article, outlet: outlet.name, outletId: outlet.id } : article;
}

interface Found {
  report: Report;
  hit: Hit;
}

/** The related reports, best first, without the pack's own records of this very article. */
function findReports(article: Article, mentions: Mention[], statements: Statement[], pack: Pack): Found[] {
  const query = makeQuery({
    title: article.title,
    text: article.body,
    published: article.published,
    mentions,
    statements,
    exclude: recordsOf(article, pack),
  });
  return pack
    .search(query, CANDIDATES)
    .map((hit) => ({ hit, report: pack.reports.at(hit.report) }))
    .filter(({ report }) => !isThisArticle(report, article));
}

function recordsOf(article: Article, pack: Pack): number[] {
  const addresses = [article.url, article.canonicalUrl].filter((url) => url !== null);
  return addresses.flatMap((url) => pack.reports.byAddress(normaliseAddress(url)));
}

/** The same outlet's report with the same headline, where the pack has no address or another one for it. */
function isThisArticle(report: Report, article: Article): boolean {
  if (report.title === null || article.title === null || report.outletId !== article.outletId) return false;
  return article.outletId !== null && fold(report.title) === fold(article.title);
}

function isCarrier(report: Report, statements: Statement[], stories: ReadonlySet<string>): boolean {
  return sharesStatement(report, statements) || (report.story !== null && stories.has(report.story));
}

function statusOf(article: Article, isOnTopic: boolean, reports: number): ReadingStatus {
  if (article.kind === "not-article") return "not-article";
  if (!isOnTopic) return "outside-pack";
  return reports > 0 ? "ok" : "nothing-found";
}
