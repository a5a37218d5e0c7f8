import { hostOf, normaliseAddress, ownCanonical } from "../article/address";
import type { Article, Mention, Report, Statement } from "../model";
import type { Hit, Pack } from "../pack/pack";
import { makeQuery } from "../pack/query";
import { fold } from "../text/fold";

/** Reports that are looked at: some are the article itself, some date its statement from further down. */
const CANDIDATES = 60;

export interface Found {
  report: Report;
  hit: Hit;
}

export interface RelatedReports {
  /** The pack's own records of this very article: no coverage, but what the pack knows of it holds for the article. */
  own: Report[];
  /** The others, best first. */
  found: Found[];
}

/** An article as far as related reports are sought by it. */
export interface Sought {
  article: Article;
  mentions: readonly Mention[];
  statements: Statement[];
}

/** The pack's reports that are about what the article is about. */
export function findRelated(sought: Sought, pack: Pack): RelatedReports {
  const { article } = sought;
  const recorded = recordsOf(article, pack);
  const isItself = ({ report }: Found) => isThisArticle(report, article);
  const hits = searchFor(sought, recorded, pack);
  const own = [
    ...recorded.map((report) => pack.reports.at(report)),
    ...hits.filter(isItself).map(({ report }) => report),
  ];
  const mates = new Set(own.flatMap(({ sameStatementAs }) => sameStatementAs));
  const others = hits.filter((hit) => !isItself(hit));
  return { own, found: withMates(others, mates, pack) };
}

/** What the search brings; `records` are the numbers of the article's own records, which are left out. */
export function searchFor({ article, mentions, statements }: Sought, records: number[], pack: Pack): Found[] {
  const query = makeQuery({
    title: article.title,
    url: article.url,
    text: article.body,
    published: article.published,
    genre: article.genre,
    mentions,
    statements,
    exclude: records,
  });
  return pack.search(query, CANDIDATES).map((hit) => ({ hit, report: pack.reports.at(hit.report) }));
}

/** By its address and the one that its page declares. */
function recordsOf(article: Article, pack: Pack): number[] {
  const addresses = new Set([article.url, ownCanonical(article) ?? article.url].map(normaliseAddress));
  return [...addresses].flatMap((address) => pack.reports.byAddress(address));
}

/** The same outlet's report with the same headline, where the pack has no address or another one for it. */
function isThisArticle(report: Report, article: Article): boolean {
  if (report.title === null || article.title === null || report.outletId !== article.outletId) return false;
  const isOneOutlet = article.outletId !== null || isOneSite(report.url, article.url);
  return isOneOutlet && fold(report.title) === fold(article.title);
}

function isOneSite(one: string | null, other: string): boolean {
  return one !== null && hostOf(one) === hostOf(other);
}

/** First the reports that are known by their ids (`mates`) to carry the same, found or not; then the rest. */
export function withMates(hits: Found[], mates: ReadonlySet<string>, pack: Pack): Found[] {
  if (mates.size === 0) return hits;
  const first = hits.filter(({ report }) => mates.has(report.id));
  const known = new Set(first.map(({ report }) => report.id));
  const unsought = [...mates].flatMap((id) => (known.has(id) ? [] : (pack.reports.byId(id) ?? [])));
  const rest = hits.filter(({ report }) => !mates.has(report.id));
  return [...first, ...unsought.map((report) => withoutSignals(report, pack)), ...rest];
}

/** A report that the search did not bring: the pack's record is all there is to say for it. */
function withoutSignals(report: number, pack: Pack): Found {
  const signals = { words: 0, sharedTerms: [], sharedEntities: [], statement: null, daysApart: null };
  return { report: pack.reports.at(report), hit: { report, score: 0, signals } };
}
