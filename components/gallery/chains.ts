import { phrase } from "../../lib/phrase";
import { richContext } from "./fixtures";
import { here, makeContext, makeEvidence, makeLink, makeNode } from "./parts";
import { agency, dateline, quotation, statement } from "./sources";

/** Made-up chains in which something is not known: direction, certainty, who was first. */

const shared = makeEvidence(
  "the council will open the upper dam before the first frost, and not a week later",
  "body",
  {
    prefix: "As was said in Orsk on Friday, ",
    suffix: " than it promised in the spring.",
  },
);

const valley = makeNode("report:valley-1", {
  kind: "report",
  name: "Valley Times",
  detail: "Upper dam open by autumn: Beregi",
  url: "https://valley.example/report",
  date: "2017-08-12",
});

const coast = makeNode("report:coast-1", {
  kind: "report",
  name: "Coast Reporter",
  detail: "Dam to open before the frost",
  url: "https://coast.example/dam",
  date: "2017-08-20",
});

const observer = makeNode("report:observer-1", {
  kind: "report",
  name: "Fen Observer",
  detail: "Engineers hear of the dam",
  url: "https://observer.example/dam",
  date: "2017-08-05",
});

/** One report has the text too, no one knows from whom; the times say of another that it had it first. */
export const sharedText = makeContext({
  ...richContext,
  chain: {
    nodes: [here, valley, observer],
    links: [
      makeLink("here", valley.id, "copies", [shared], { directed: false, confidence: 0.99 }),
      makeLink("here", observer.id, "copies", [shared], { directedBy: "dates", confidence: 0.5 }),
    ],
  },
});

/** The text went on from this page, by a credit of the other. */
export const takenOver = makeContext({
  ...richContext,
  chain: {
    nodes: [here, agency, statement, coast],
    links: [
      makeLink("here", agency.id, "republishes", [dateline], { confidence: 0.98 }),
      makeLink(agency.id, statement.id, "quotes", [quotation], { confidence: 0.88 }),
      makeLink(
        coast.id,
        "here",
        "copies",
        [makeEvidence("Harbour Post", "byline", { reportId: "coast-1" }), shared],
        {
          confidence: 0.95,
        },
      ),
    ],
  },
});

/** This page credits the agency, whose report credits this page's outlet. */
export const circularCredits = makeContext({
  ...richContext,
  chain: {
    nodes: [here, valley],
    links: [
      makeLink("here", valley.id, "republishes", [makeEvidence("(Valley Times)", "byline")], {
        confidence: 0.98,
      }),
      makeLink(valley.id, "here", "cites", [makeEvidence("Harbour Post", "body", { reportId: "valley-1" })], {
        confidence: 0.95,
      }),
    ],
  },
  origins: { min: 1, max: 1, reports: 1, reasons: [phrase("origins.namedSource")] },
});

/** The reader's library has three of the reports: two of the coverage, and the one that took the text over. */
export const readBefore = makeContext({
  ...richContext,
  coverage: richContext.coverage.map((report, place) =>
    place % 3 === 0 ? { ...report, readOn: "2017-08-15" } : report,
  ),
  chain: {
    nodes: [here, { ...coast, notes: [phrase("note.readOn", "2017-08-21")] }],
    links: [
      makeLink(
        coast.id,
        "here",
        "copies",
        [makeEvidence("Harbour Post", "byline", { reportId: coast.id, readOn: "2017-08-21" }), shared],
        { confidence: 0.95 },
      ),
    ],
  },
});
