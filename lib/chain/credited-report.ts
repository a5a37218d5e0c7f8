import type { Outlet, PartialDate, Report, Statement } from "../model";
import { fold } from "../text/fold";
import { orderOf } from "../text/partial-date";

/** What the pack knows that a chain needs. */
export interface PackView {
  /** The article's own statements: a report's other statements are no part of this chain. */
  statements: Statement[];
  /** Reports of the pack that carry the article's statement or text, best first. */
  carriers: Report[];
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
 * matter and are no later. Only a single one is known to be meant: an outlet's name is no proof of one of its reports.
 */
export function creditedReports(named: Named, by: Naming, view: PackView): Report[] {
  const linked = named.url === null ? null : view.reportByAddress(named.url);
  if (linked && linked.id !== by.reportId) return [linked];
  return view.carriers.filter(
    (report) =>
      report.id !== by.reportId && isBy(report, named) && orderOf(report.published, by.published) !== "after",
  );
}

function isBy(report: Report, { name, outletId }: Named): boolean {
  return outletId ? report.outletId === outletId : fold(report.outlet ?? "") === fold(name);
}
