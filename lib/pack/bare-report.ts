import type { Report } from "../model";

/** A report of which only this much is known; all else is unknown or empty. */
export function bareReport(known: Partial<Report> & { id: string }): Report {
  return {
    url: null,
    title: null,
    outlet: null,
    outletId: null,
    language: null,
    published: null,
    byline: null,
    datelinePlace: null,
    summary: null,
    topics: [],
    entities: [],
    credits: [],
    statements: [],
    sameStatementAs: [],
    story: null,
    ...known,
  };
}
