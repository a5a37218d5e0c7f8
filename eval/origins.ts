import { openTools } from "../cli/tools";
import { buildChain } from "../lib/chain/build-chain";
import {
  type CoverageFacts,
  carriedStories,
  describeReport,
  isCarrier,
  isRelated,
} from "../lib/chain/coverage";
import { countOrigins } from "../lib/chain/origins";
import type { Found } from "../lib/chain/related-reports";
import { groupSources } from "../lib/chain/sources";
import { findMentions } from "../lib/entities/find-mentions";
import { lookUpOutlet } from "../lib/entities/look-up";
import type {
  Article,
  Credit,
  CreditType,
  OriginRange,
  Report,
  ReportCreditKind,
  Statement,
} from "../lib/model";
import { makeQuery } from "../lib/pack/query";
import type { ReadingTools } from "../lib/read-context";
import { fold } from "../lib/text/fold";
import { weekdayOf } from "../lib/text/partial-date";
import { makeEvidence } from "../test/make";
import { asArticle } from "./as-article";
import type { EvalTable } from "./table";
import { type TrueRange, trueRange } from "./true-origins";

const BAR = { inside: 0.95, over: 0.02 };
const MOST_COVERAGE = 20;
const CANDIDATES = 60;

interface Judged {
  report: Report;
  truth: TrueRange;
  shown: OriginRange;
}

/** The origin range shown for each report of a story, against the one that the whole story's records give. */
export async function evaluateOrigins(): Promise<EvalTable[]> {
  const tools = openTools(undefined);
  return [originsTable(judgeOrigins(tools, true), judgeOrigins(tools, false))];
}

/** `matesKnown`: the article is in the pack, so its story and all reports of it are known besides what search finds. */
export function judgeOrigins(tools: ReadingTools, matesKnown: boolean): Judged[] {
  const { pack, names } = tools;
  const reports = Array.from({ length: pack.reports.count }, (_, index) => pack.reports.at(index));
  const stories = new Map<string, Report[]>();
  for (const report of reports)
    if (report.story !== null) stories.set(report.story, [...(stories.get(report.story) ?? []), report]);
  const outletOf = (name: string) => lookUpOutlet(name, names);
  return [...stories.values()]
    .filter((members) => members.length >= 2)
    .flatMap((members) => {
      const truth = trueRange(members, outletOf);
      return members.map((report) => {
        const mates = matesKnown ? members.filter(({ id }) => id !== report.id) : [];
        return { report, truth, shown: shownRange(report, mates, tools) };
      });
    });
}

function originsTable(matesKnown: Judged[], searchAlone: Judged[]): EvalTable {
  const { inside, over } = figuresOf(matesKnown);
  const missed: string[] = [];
  if (inside < BAR.inside) missed.push(`the true range lies inside in ${inside.toFixed(3)} < ${BAR.inside}`);
  if (over > BAR.over) missed.push(`the upper bound overcounts in ${over.toFixed(3)} > ${BAR.over}`);
  return {
    title: "Origin range",
    note:
      "Every report of a story as the article, with its recorded credits and statements as its own; the truth from the records " +
      "of the whole story (eval/true-origins.ts). Both rest on the pack's records: this shows that search, joining and " +
      "counting lose and invent nothing, not that the records are complete or that a page is read right.",
    columns: [
      "coverage",
      "articles",
      "true range inside",
      "upper overcounts",
      "lower too high",
      "both exact",
    ],
    rows: [
      rowOf("story mates and what search finds", matesKnown),
      rowOf("what search finds alone", searchAlone),
    ],
    missed,
  };
}

function rowOf(coverage: string, judged: Judged[]): (string | number)[] {
  const { inside, over, high, exact } = figuresOf(judged);
  return [coverage, judged.length, ...[inside, over, high, exact].map((share) => share.toFixed(3))];
}

function figuresOf(judged: Judged[]) {
  const share = (test: (one: Judged) => boolean) => judged.filter(test).length / Math.max(1, judged.length);
  return {
    inside: share(({ truth, shown }) => shown.min <= truth.lower && truth.upper <= shown.max),
    over: share(({ truth, shown }) => shown.max > truth.upper),
    high: share(({ truth, shown }) => shown.min > truth.lower),
    exact: share(({ truth, shown }) => shown.min === truth.lower && shown.max === truth.upper),
  };
}

/** As `readContext` counts, with the records in place of what is read from the page, which is not at hand. */
function shownRange(report: Report, mates: Report[], tools: ReadingTools): OriginRange {
  const { names } = tools;
  const article = asArticle(report);
  const statements = report.statements.map(asStatement);
  const found = findReports(report, article, statements, mates, tools);
  const others = found.map((one) => one.report);
  const stories = carriedStories(others, article, statements);
  if (mates.length > 0 && report.story !== null) stories.add(report.story);
  const sources = groupSources(creditsOf(report, (name) => lookUpOutlet(name, names)?.id ?? null));
  const entityById = (id: string) => names.entityById(id);
  const coverage = cover(found, mates, { article, sources, statements, stories, entityById });
  const chain = buildChain({
    article,
    sources,
    statements,
    carriers: others.filter((other) => isCarrier(other, statements, stories)),
    outletById: (id) => names.outletById(id),
    outletByName: (name) => lookUpOutlet(name, names),
    reportByAddress: () => null,
  });
  const familyOf = (name: string) => lookUpOutlet(name, names)?.owner ?? fold(name);
  return countOrigins({ chain, statements, coverage, stories, familyOf });
}

function findReports(
  report: Report,
  article: Article,
  statements: Statement[],
  mates: Report[],
  { pack, names }: ReadingTools,
): Found[] {
  const self = pack.reports.byId(report.id);
  const query = makeQuery({
    title: article.title,
    text: article.body,
    published: article.published,
    mentions: findMentions(`${article.title}\n\n${article.body}`, names),
    statements,
    exclude: self === null ? [] : [self],
  });
  const found = pack.search(query, CANDIDATES).map((hit) => ({ hit, report: pack.reports.at(hit.report) }));
  const isFound = new Set(found.map((one) => one.report.id));
  return [...found, ...mates.filter(({ id }) => !isFound.has(id)).map(unfound)];
}

/** Coverage as shown, with the known mates before all else. */
function cover(found: Found[], mates: Report[], facts: CoverageFacts) {
  const isMate = new Set(mates.map(({ id }) => id));
  const bestScore = found[0]?.hit.score ?? 0;
  return found
    .map(({ report, hit }) => ({ report, item: describeReport(report, hit, facts) }))
    .filter(({ item }) => isRelated(item, bestScore))
    .sort((a, b) => Number(isMate.has(b.report.id)) - Number(isMate.has(a.report.id)))
    .slice(0, MOST_COVERAGE + mates.length);
}

/** A story mate that search does not find. */
function unfound(report: Report): Found {
  const signals = { words: 0, sharedTerms: [], sharedEntities: [], statement: null, daysApart: null };
  return { hit: { report: -1, score: 0, signals }, report };
}

function asStatement(statement: Report["statements"][number]): Statement {
  const { speakerId, speaker, role, occasion, date } = statement;
  return {
    speakerId,
    speaker,
    role,
    occasion,
    place: null,
    date,
    dateFrom: date === null ? null : { id: "dateFrom.printed", values: [] },
    weekday: date === null ? null : weekdayOf(date),
    evidence: [makeEvidence(speaker)],
  };
}

const TYPE_OF: Record<ReportCreditKind, CreditType | null> = {
  wire: "wire",
  "republished-from": "republished",
  copyright: "copyright",
  "byline-org": "byline-org",
  cites: "cites",
  "interview-with": "interview",
  statement: null,
};

function creditsOf({ credits, outlet }: Report, outletIdOf: (name: string) => string | null): Credit[] {
  return credits.flatMap(({ kind, name, url }) => {
    const type = TYPE_OF[kind];
    if (type === null) return [];
    const self = fold(name) === fold(outlet ?? "");
    return [
      {
        type,
        name,
        outletId: outletIdOf(name),
        where: "body",
        evidence: makeEvidence(name),
        self,
        url,
        confidence: 0.9,
      },
    ];
  });
}
