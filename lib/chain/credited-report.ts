import { normaliseAddress } from "../article/address";
import type { Article, Outlet, PartialDate, Report, Statement } from "../model";
import { fold } from "../text/fold";
import { orderOf } from "../text/partial-date";

/** What the pack knows that a chain needs. */
export interface PackView {
  article: Article;
  /** The article's own statements: a report's other statements are no part of this chain. */
  statements: Statement[];
  /** Reports of the pack that carry the article's statement or text, best first. */
  carriers: Report[];
  /** Ids of those that share the article's own wording. */
  sharing: ReadonlySet<string>;
  outletById(id: string): Outlet | null;
  outletByName(name: string): Outlet | null;
  reportByAddress(url: string): Report | null;
}

/** A source that a page or record names, as far as it tells which report is meant. */
export interface Named {
  name: string;
  outletId: string | null;
  url: string | null;
}

/** Who names the source. */
export interface Naming {
  /** Id of the report, null for the article itself. */
  reportId: string | null;
  published: PartialDate | null;
}

/**
 * The pack's reports that the name can mean: the one that is linked; else those of the outlet that carry the same
 * matter and are no later, of which one that shares the article's wording is the one. Only a single one is known to be
 * meant: an outlet's name is no proof of one of its reports.
 */
export function creditedReports(named: Named, by: Naming, view: PackView): Report[] {
  const linked = named.url === null ? null : view.reportByAddress(named.url);
  if (linked && linked.id !== by.reportId) return [linked];
  const meant = view.carriers.filter(
    (report) =>
      report.id !== by.reportId && isBy(report, named) && orderOf(report.published, by.published) !== "after",
  );
  const sharing = by.reportId === null ? meant.filter(({ id }) => view.sharing.has(id)) : [];
  return sharing.length === 1 ? sharing : meant;
}

/** True where the name can mean the article itself, as it could mean a report of the pack: credits go in a circle. */
export function isArticleMeant(named: Named, by: Naming, { article }: PackView): boolean {
  if (named.url !== null) return normaliseAddress(named.url) === normaliseAddress(article.url);
  return isBy(article, named) && orderOf(article.published, by.published) !== "after";
}

function isBy(one: Pick<Report, "outlet" | "outletId">, { name, outletId }: Named): boolean {
  return outletId ? one.outletId === outletId : one.outlet !== null && fold(one.outlet) === fold(name);
}
