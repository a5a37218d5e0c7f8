import { hostOf, normaliseAddress } from "../article/address";
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

/** The pack's reports that are about what the article is about. */
export function findRelated(
  article: Article,
  mentions: Mention[],
  statements: Statement[],
  pack: Pack,
): RelatedReports {
  const recorded = recordsOf(article, pack);
  const query = makeQuery({
    title: article.title,
    text: article.body,
    published: article.published,
    mentions,
    statements,
    exclude: recorded,
  });
  const hits = pack.search(query, CANDIDATES).map((hit) => ({ hit, report: pack.reports.at(hit.report) }));
  const isItself = ({ report }: Found) => isThisArticle(report, article);
  const own = [
    ...recorded.map((report) => pack.reports.at(report)),
    ...hits.filter(isItself).map(({ report }) => report),
  ];
  return {
    own,
    found: withMates(
      own,
      hits.filter((hit) => !isItself(hit)),
      pack,
    ),
  };
}

/** By address; the address that a page declares counts where it is of the same site: elsewhere it names the source. */
function recordsOf({ url, canonicalUrl }: Article, pack: Pack): number[] {
  const isOwn = canonicalUrl !== null && hostOf(canonicalUrl) === hostOf(url);
  const addresses = new Set([url, ...(isOwn ? [canonicalUrl] : [])].map(normaliseAddress));
  return [...addresses].flatMap((address) => pack.reports.byAddress(address));
}

/** The same outlet's report with the same headline, where the pack has no address or another one for it. */
function isThisArticle(report: Report, article: Article): boolean {
  if (report.title === null || article.title === null || report.outletId !== article.outletId) return false;
  return article.outletId !== null && fold(report.title) === fold(article.title);
}

/** First the reports that the pack's own record of the article names as carrying the same; then the rest. */
function withMates(own: Report[], hits: Found[], pack: Pack): Found[] {
  const mates = new Set(own.flatMap(({ sameStatementAs }) => sameStatementAs));
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
