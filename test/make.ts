import type { Article, Credit, Evidence, Report, ReportStatement, Statement } from "../lib/model";
import { bareReport } from "../lib/pack/bare-report";

/** Whole objects of the model for tests, of which a test names only what it is about. */

export function makeEvidence(exact: string, fields: Partial<Evidence> = {}): Evidence {
  return { exact, prefix: "", suffix: "", where: "body", ...fields };
}

export function makeArticle(fields: Partial<Article> = {}): Article {
  return {
    url: "https://gazette.example/story",
    canonicalUrl: null,
    kind: "news-article",
    title: "A made-up headline",
    outlet: "Example Gazette",
    outletId: null,
    published: null,
    publishedFrom: null,
    publishedTime: null,
    originalPublished: null,
    language: "en",
    byline: null,
    dateline: null,
    body: "",
    blocks: [],
    lines: [],
    metadata: [],
    genre: null,
    facets: { region: null, theme: null, dossier: null },
    rights: [],
    relatedLinks: [],
    ...fields,
  };
}

export function makeCredit(fields: Partial<Credit> = {}): Credit {
  const name = fields.name ?? "Sputnik";
  return {
    type: "wire",
    name,
    outletId: null,
    where: "dateline",
    evidence: makeEvidence(`(${name})`, { where: "dateline" }),
    self: false,
    url: null,
    confidence: 0.95,
    ...fields,
  };
}

export function makeStatement(fields: Partial<Statement> = {}): Statement {
  return {
    speakerId: "sergey-lavrov",
    speaker: "Sergey Lavrov",
    role: "Russian foreign minister",
    occasion: "news conference",
    place: null,
    date: null,
    dateFrom: null,
    weekday: null,
    evidence: [makeEvidence("Lavrov said")],
    ...fields,
  };
}

export function makeReportStatement(fields: Partial<ReportStatement> = {}): ReportStatement {
  return {
    speakerId: "sergey-lavrov",
    speaker: "Sergey Lavrov",
    role: "Russian foreign minister",
    occasion: "news conference, Moscow",
    date: "2016-09-13",
    gist: null,
    ...fields,
  };
}

export function makeReport(fields: Partial<Report> = {}): Report {
  return {
    ...bareReport({ id: "report-1" }),
    url: "https://wire.example/1",
    title: "Another made-up headline",
    outlet: "Example Wire",
    language: "en",
    ...fields,
  };
}
