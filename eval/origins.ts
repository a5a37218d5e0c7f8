import { openTools } from "../cli/tools";
import { buildChain } from "../lib/chain/build-chain";
import { carriedStories, isCarrier } from "../lib/chain/carriers";
import { wordsComparer } from "../lib/chain/compare-words";
import { describeReport, isRelated } from "../lib/chain/coverage";
import type { CoverageFacts } from "../lib/chain/coverage-reasons";
import { countOrigins } from "../lib/chain/origins";
import { packTermWeights } from "../lib/chain/pack-term-weights";
import { type Found, searchFor, withMates } from "../lib/chain/related-reports";
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
  Span,
  Statement,
} from "../lib/model";
import type { ReadingTools } from "../lib/read-context";
import { fold } from "../lib/text/fold";
import { weekdayOf } from "../lib/text/partial-date";
import { makeEvidence } from "../test/make";
import { asArticle } from "./as-article";
import type { EvalTable } from "./table";
import { type TrueRange, trueRange } from "./true-origins";

const BAR = { inside: 0.95, over: 0.02 };
const MOST_COVERAGE = 20;

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
  const { names, pack } = tools;
  const article = asArticle(report);
  const { body, statements } = asStatements(report);
  const found = findReports(report, article, statements, mates, tools);
  const others = found.map((one) => one.report);
  const compare = wordsComparer({ ...article, body }, names, packTermWeights(pack));
  const told = { article, statements, compare };
  const stories = carriedStories(others, told);
  if (mates.length > 0 && report.story !== null) stories.add(report.story);
  const sources = groupSources(creditsOf(report, (name) => lookUpOutlet(name, names)?.id ?? null));
  const entityById = (id: string) => names.entityById(id);
  const coverage = cover(found, mates, { ...told, sources, stories, sharing: new Set(), entityById });
  const chain = buildChain({
    article,
    sources,
    statements,
    carriers: others.filter((other) => isCarrier(other, told, stories)),
    outletById: (id) => names.outletById(id),
    outletByName: (name) => lookUpOutlet(name, names),
    reportByAddress: () => null,
    sharedTexts: [],
  });
  const familyOf = (name: string) => lookUpOutlet(name, names)?.owner ?? fold(name);
  return countOrigins({ chain, statements, coverage, stories, found, rights: [], familyOf });
}

function findReports(
  report: Report,
  article: Article,
  statements: Statement[],
  mates: Report[],
  { pack, names }: ReadingTools,
): Found[] {
  const self = pack.reports.byId(report.id);
  const mentions = findMentions(`${article.title}\n\n${article.body}`, names);
  const found = searchFor({ article, mentions, statements }, self === null ? [] : [self], pack);
  return withMates(found, new Set(mates.map(({ id }) => id)), pack);
}

/** Coverage as shown, with room for all known mates. */
function cover(found: Found[], mates: Report[], facts: CoverageFacts) {
  const bestScore = Math.max(0, ...found.map(({ hit }) => hit.score));
  return found
    .map(({ report, hit }) => ({ report, item: describeReport(report, hit, facts) }))
    .filter(({ item }) => isRelated(item, bestScore))
    .slice(0, MOST_COVERAGE + mates.length);
}

/** The recorded statements as if they were read, and a body of their gists that they point into. */
export function asStatements(report: Report): { body: string; statements: Statement[] } {
  let body = "";
  const statements = report.statements.map((statement): Statement => {
    const { speakerId, speaker, role, occasion, date, gist } = statement;
    const start = body.length;
    body += gist ?? "";
    const content: Span[] = gist === null ? [] : [[start, body.length]];
    body += "\n\n";
    return {
      ...{ speakerId, speaker, role, occasion, date, content },
      place: null,
      dateFrom: date === null ? null : { id: "dateFrom.printed", values: [] },
      weekday: date === null ? null : weekdayOf(date),
      evidence: [makeEvidence(speaker)],
    };
  });
  return { body, statements };
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
