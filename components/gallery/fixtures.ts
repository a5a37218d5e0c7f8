import type { ReadingContext } from "../../lib/model";
import { phrase } from "../../lib/phrase";
import { here, makeArticle, makeContext, makeEvidence, makeLink, makeNode } from "./parts";
import { manyReports, relatedReports, sameForum } from "./reports";
import { agency, basedOn, dateline, outlets, quotation, statement } from "./sources";

/** Made-up reading contexts, one for each thing the views must be able to show. */

export const richContext = makeContext({
  outlets,
  article: makeArticle({
    originalPublished: "2017-08-11",
    dateline: "ORSK (Lowland)",
    facets: { region: "Lowland", theme: "Water", dossier: "The upper dam" },
    rights: [{ kind: "reprint-terms", text: "May be reprinted with a link to the first publication." }],
  }),
  topics: [
    {
      id: "dams",
      name: "River dams",
      entities: ["beregi"],
      reason: phrase("topic.headlineAndLead", 3, "Beregi, Orsk, upper dam"),
    },
  ],
  coverage: relatedReports,
  chain: {
    nodes: [here, agency, statement],
    links: [
      makeLink("here", "northline", "republishes", [dateline, basedOn]),
      makeLink("northline", "speech", "quotes", [quotation]),
    ],
  },
  origins: {
    min: 2,
    max: 3,
    reports: 4,
    reasons: [
      phrase("origins.togetherDated", 3, "Tomas Beregi", "2017-08-11"),
      phrase("origins.sources", 1),
      phrase("origins.occasions", 1),
    ],
  },
});

export const oneReport = makeContext({
  ...richContext,
  coverage: [sameForum],
  origins: {
    min: 1,
    max: 1,
    reports: 1,
    reasons: [phrase("origins.togetherDated", 1, "Tomas Beregi", "2017-08-11")],
  },
});

export const trailEnds = makeContext({
  ...richContext,
  chain: { nodes: [{ ...here, end: "trail-ends" }], links: [] },
  origins: {
    min: 1,
    max: 3,
    reports: 3,
    reasons: [phrase("origins.noSource")],
  },
});

export const oneLink = makeContext({
  ...oneReport,
  chain: {
    nodes: [here, statement],
    links: [makeLink("here", statement.id, "quotes", [quotation])],
  },
});

export const notInPack = makeContext({
  ...richContext,
  chain: {
    nodes: [here, { ...agency, end: "not-in-pack" }],
    links: [makeLink("here", "northline", "republishes", [basedOn])],
  },
});

const undirected = makeNode("twin", {
  kind: "report",
  name: "Valley Times: “Upper dam open by autumn: Beregi”",
  notes: [phrase("note.outletKind.newspaper"), phrase("note.country", "Lowland")],
  url: "https://valley.example/report",
  date: "2017-08-12",
});

export const branches = makeContext({
  ...richContext,
  chain: {
    nodes: [
      here,
      agency,
      statement,
      undirected,
      makeNode("gazette", {
        name: "Orsk Gazette",
        notes: [phrase("note.outletKind.newspaper"), phrase("note.country", "Lowland")],
        end: "not-in-pack",
      }),
      makeNode("office", {
        kind: "statement",
        name: "Press office of the water board",
        date: "2017-08",
        detail: "Written statement",
        end: "origin",
      }),
    ],
    links: [
      makeLink("here", "northline", "republishes", [dateline]),
      makeLink("northline", "speech", "quotes", [quotation]),
      makeLink("here", "twin", "copies", [makeEvidence("will have it open before the first frost")], {
        directed: false,
      }),
      makeLink("here", "gazette", "cites", [
        makeEvidence("the Orsk Gazette reported", "body", { prefix: "Work had stopped in June, " }),
      ]),
      makeLink("here", "office", "interviews", [makeEvidence("a spokeswoman told this newspaper")]),
      makeLink("here", "speech", "quotes", [quotation]),
    ],
  },
});

export const twentyReports = makeContext({
  ...richContext,
  coverage: [...relatedReports, ...manyReports(15)],
});

export const twoHundredReports = makeContext({
  ...richContext,
  coverage: [...relatedReports, ...manyReports(195)],
});

export const outsidePack: ReadingContext = makeContext({
  status: "outside-pack",
  chain: {
    nodes: [here, { ...agency, end: "not-in-pack" }],
    links: [makeLink("here", "northline", "republishes", [dateline])],
  },
  origins: { min: 0, max: 0, reports: 0, reasons: [] },
});

export const nothingFound = makeContext({ ...trailEnds, status: "nothing-found", coverage: [] });

export const notArticle = makeContext({
  status: "not-article",
  chain: { nodes: [], links: [] },
  origins: { min: 0, max: 0, reports: 0, reasons: [] },
});

/** The reading goes round in a circle, and one part hangs on nothing. */
export const cycle = makeContext({
  ...richContext,
  chain: {
    nodes: [
      here,
      agency,
      makeNode("valley", { name: "Valley Times" }),
      makeNode("alone", { name: "Fen Observer" }),
    ],
    links: [
      makeLink("here", "northline", "republishes", [dateline]),
      makeLink("northline", "valley", "cites", [makeEvidence("Valley Times reported")]),
      makeLink("valley", "northline", "cites", [makeEvidence("according to Northline")]),
    ],
  },
});

const ownReport = makeNode("report:northline-1", {
  kind: "report",
  name: "Northline",
  detail: "Minister: upper dam opens by autumn",
  url: "https://northline.example/dam",
  date: "2017-08-11",
});

/** Upstream of the agency the proof is the pack's record of its report, not words of this page. */
export const followed = makeContext({
  ...richContext,
  article: makeArticle({ published: null, publishedFrom: null }),
  chain: {
    nodes: [
      { ...here, date: "2017-08-11", dateFrom: phrase("dateFrom.notBeforeStatement") },
      ownReport,
      makeNode("gazette", { kind: "report", name: "Orsk Gazette", date: "2017-08-11", end: "trail-ends" }),
    ],
    links: [
      makeLink("here", ownReport.id, "republishes", [dateline]),
      makeLink(ownReport.id, "gazette", "cites", [
        makeEvidence("Orsk Gazette", "body", { reportId: "northline-1" }),
      ]),
    ],
  },
});
