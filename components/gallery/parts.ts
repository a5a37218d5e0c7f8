import type {
  Article,
  ChainNode,
  CoverageItem,
  Evidence,
  Link,
  LinkKind,
  ReadingContext,
  Where,
} from "../../lib/model";
import { phrase } from "../../lib/phrase";

/** Parts of made-up reading contexts: every name, headline and address here is invented. */

export function makeArticle(change: Partial<Article> = {}): Article {
  return {
    url: "https://harbour-post.example/world/dam",
    canonicalUrl: null,
    kind: "news-article",
    title: "Minister says the upper dam will be open by autumn",
    outlet: "Harbour Post",
    outletId: "harbour-post",
    published: "2017-08-12",
    publishedFrom: "json-ld datePublished",
    publishedTime: null,
    originalPublished: null,
    language: "en",
    byline: "Ines Varga",
    dateline: null,
    body: "",
    blocks: [],
    lines: [],
    metadata: [],
    genre: null,
    facets: { region: null, theme: null, dossier: null },
    rights: [],
    relatedLinks: [],
    ...change,
  };
}

export function makeEvidence(exact: string, where: Where = "body", change: Partial<Evidence> = {}): Evidence {
  return { exact, prefix: "", suffix: "", where, ...change };
}

export function makeLink(
  from: string,
  to: string,
  kind: LinkKind,
  evidence: Evidence[],
  change: Partial<Link> = {},
): Link {
  return { from, to, kind, evidence, confidence: 0.9, directed: true, ...change };
}

export function makeNode(id: string, change: Partial<ChainNode> = {}): ChainNode {
  return {
    id,
    kind: "outlet",
    name: id,
    detail: null,
    url: null,
    date: null,
    dateFrom: null,
    end: null,
    ...change,
  };
}

export const here = makeNode("here", { kind: "article", name: "Harbour Post" });

export function makeReport(id: string, change: Partial<CoverageItem> = {}): CoverageItem {
  return {
    id,
    url: `https://${id}.example/report`,
    outlet: "Lowland Courier",
    outletId: null,
    title: "Dam at Orsk to reopen before winter, minister says",
    summary: null,
    language: "en",
    published: "2017-08-11",
    timing: "before",
    score: 1,
    reasons: [
      {
        kind: "same-statement",
        phrase: phrase("reason.list", "Tomas Beregi", "forum at Orsk", "2017-08-11"),
      },
    ],
    origin: id,
    originName: null,
    ...change,
  };
}

export function makeContext(change: Partial<ReadingContext> = {}): ReadingContext {
  return {
    status: "ok",
    article: makeArticle(),
    topics: [],
    credits: [],
    statements: [],
    coverage: [],
    chain: { nodes: [here], links: [] },
    origins: { min: 1, max: 1, reports: 0, reasons: [] },
    lineages: [],
    pack: { id: "dams", name: "River dams 2015–2018", version: "1.2.0" },
    ...change,
  };
}
