import fc from "fast-check";
import type { Article, CoverageItem, Evidence, Link, ReadingContext } from "../model";
import { phrase } from "../phrase";

/** Reading contexts for the tests of exports: names, headlines and addresses are made up. */

export const article: Article = {
  url: "https://harbour-post.example/world/dam",
  canonicalUrl: null,
  kind: "news-article",
  title: "Minister says the upper dam will be open by autumn",
  outlet: "Harbour Post",
  outletId: "harbour-post",
  published: "2017-08-12",
  publishedFrom: null,
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
};

export function item(id: string, change: Partial<CoverageItem> = {}): CoverageItem {
  return {
    id,
    url: `https://${id}.example/report`,
    outlet: "Lowland Courier",
    outletId: "lowland-courier",
    title: "Dam at Orsk to reopen before winter",
    summary: null,
    language: "en",
    published: "2017-08-11",
    timing: "before",
    score: 1,
    reasons: [{ kind: "same-statement", phrase: phrase("reason.credits", "Northline") }],
    origin: `report:${id}`,
    originName: null,
    ...change,
  };
}

export function words(exact: string, change: Partial<Evidence> = {}): Evidence {
  return { exact, prefix: "", suffix: "", where: "body", ...change };
}

export function link(from: string, to: string, kind: Link["kind"], change: Partial<Link> = {}): Link {
  return {
    from,
    to,
    kind,
    evidence: [words(`${from} ${kind} ${to}`)],
    confidence: 0.9,
    directed: true,
    ...change,
  };
}

const bare = { detail: null, url: null, date: null, dateFrom: null, end: null };

/** The page republishes an agency that quotes a minister; it shares text with a twin, and cites an unseen paper. */
export const context: ReadingContext = {
  status: "ok",
  article,
  topics: [],
  credits: [],
  statements: [],
  coverage: [
    item("courier", { origin: "statement:beregi:2017-08-11", originName: "Tomas Beregi" }),
    item("valley", {
      title: "السد الأعلى يعود إلى العمل",
      outlet: "صحيفة الوادي",
      language: "ar",
      published: "2017-08",
    }),
    item("plain", { title: null, outlet: null, outletId: null, published: null, url: null, language: null }),
  ],
  chain: {
    nodes: [
      { ...bare, id: "article", kind: "article", name: "Harbour Post" },
      { ...bare, id: "northline", kind: "outlet", name: "Northline" },
      {
        ...bare,
        id: "statement:beregi:2017-08-11",
        kind: "statement",
        name: "Tomas Beregi",
        detail: "water minister, forum",
        date: "2017-08-11",
        dateFrom: phrase("dateFrom.weekday"),
        end: "origin",
      },
      {
        ...bare,
        id: "twin",
        kind: "report",
        name: "Valley Times",
        url: "https://valley.example/twin",
        date: "2017-08-12",
      },
      { ...bare, id: "gazette", kind: "outlet", name: "Orsk Gazette", end: "not-in-pack" },
    ],
    links: [
      link("article", "northline", "republishes"),
      link("northline", "statement:beregi:2017-08-11", "quotes"),
      link("article", "twin", "copies", { directed: false }),
      link("article", "gazette", "cites"),
    ],
  },
  origins: { min: 1, max: 2, reports: 2, reasons: [phrase("origins.sources", 1)] },
  lineages: [],
  pack: { id: "dams", name: "River dams", version: "1.0.0" },
};

/** Any text, with more than its share of what file formats trip over. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(
        ..."{}[]()<>&\"'`\\%$#_^~|*+-=@!:;,/.",
        "\n",
        "\r\n",
        "\u2028",
        "\u202E",
        "\u2067",
        "\u200F",
        "\uD800",
        "\u0000",
        "<script>alert(1)</script>",
        "]]>",
        "-->",
        "\nTY  - BOOK\nER  - \n",
        "}},\n url = {x",
        "\\end{document}",
        "](javascript:alert(1))",
        "السد الأعلى",
        "плотина",
        "大坝",
        " ",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
