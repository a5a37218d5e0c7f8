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
import { findRelated } from "./chain/related-reports";
import { groupSources } from "./chain/sources";
import { findMentions } from "./entities/find-mentions";
import { lookUpOutlet } from "./entities/look-up";
import { matchTopics } from "./entities/match-topics";
import type { NameIndex } from "./entities/names";
import { outletOfAddress } from "./entities/outlet-domains";
import type { Article, ReadingContext, ReadingStatus, Report, Statement } from "./model";
import type { Pack } from "./pack/pack";
import { fold } from "./text/fold";

/** Reports that the reader is shown. */
const MOST_COVERAGE = 20;

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
  const { own, found: nearest } = findRelated(article, mentions, read, pack);
  const named = matchTopics(article, mentions, pack.topics, names);
  const topics = named.length > 0 ? named : topicsOfNearest(nearest, pack.topics);
  const found = topics.length > 0 || own.length > 0 ? nearest : [];
  const reports = found.map(({ report }) => report);
  const statements = dateStatements(read, reports);
  const sources = groupSources(credits);
  const stories = carriedStories([...own, ...reports], article, statements);
  const facts: CoverageFacts = {
    article,
    sources,
    statements,
    stories,
    entityById: (id) => names.entityById(id),
  };
  const bestScore = Math.max(0, ...found.map(({ hit }) => hit.score));
  const coverage = found
    .map(({ report, hit }) => ({ report, item: describeReport(report, hit, facts) }))
    .filter(({ item }) => isRelated(item, bestScore))
    .slice(0, MOST_COVERAGE);
  const chain = buildChain({
    article,
    sources,
    statements,
    carriers: reports.filter((report) => isCarrier(report, statements, stories)),
    outletById: (id) => names.outletById(id),
    outletByName: (name) => lookUpOutlet(name, names),
  });
  const familyOf = (name: string) => lookUpOutlet(name, names)?.owner ?? fold(name);
  return {
    status: statusOf(article, topics.length > 0 || own.length > 0, coverage.length),
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

function isCarrier(report: Report, statements: Statement[], stories: ReadonlySet<string>): boolean {
  return sharesStatement(report, statements) || (report.story !== null && stories.has(report.story));
}

function statusOf(article: Article, isOnTopic: boolean, reports: number): ReadingStatus {
  if (article.kind === "not-article") return "not-article";
  if (!isOnTopic) return "outside-pack";
  return reports > 0 ? "ok" : "nothing-found";
}
