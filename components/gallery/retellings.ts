import type { QuoteCarrier } from "../../lib/model";
import { phrase } from "../../lib/phrase";
import { richContext } from "./fixtures";
import { here, makeContext, makeEvidence, makeLink, makeReport } from "./parts";
import { relatedReports } from "./reports";
import { agency, dateline, quotation, statement } from "./sources";

/** A made-up statement that several reports tell, each in its own way. */

const spoken = { ...statement, id: "statement:beregi:2017-08-11" };

function carrier(reportId: string, outlet: string, change: Partial<QuoteCarrier>): QuoteCarrier {
  return {
    reportId,
    outlet,
    language: "en",
    published: "2017-08-11",
    wording: "verbatim",
    shorter: null,
    changed: [],
    ...change,
  };
}

export const retold = makeContext({
  ...richContext,
  statements: [
    {
      speakerId: "beregi",
      speaker: "Tomas Beregi",
      role: "water minister",
      occasion: "forum for young engineers",
      place: "Orsk",
      date: "2017-08-11",
      dateFrom: null,
      weekday: 5,
      evidence: [quotation],
    },
  ],
  chain: {
    nodes: [here, agency, spoken],
    links: [
      makeLink("here", agency.id, "republishes", [dateline], { confidence: 0.98 }),
      makeLink(agency.id, spoken.id, "quotes", [quotation, makeEvidence("the minister went on to say")], {
        confidence: 0.6,
      }),
    ],
  },
  lineages: [
    {
      statement: 0,
      earliest: ["courier"],
      undated: 1,
      carriers: [
        carrier("courier", "Lowland Courier", {}),
        carrier("valley", "Valley Times", {
          published: "2017-08-12",
          wording: "changed",
          changed: ["before the first frost", "open"],
        }),
        carrier("tribune", "Delta Tribune", {
          published: "2017-08-14",
          language: "fr",
          wording: "retranslated",
        }),
        carrier("fen", "Fen Observer", { published: null, wording: "trimmed", shorter: "report" }),
      ],
    },
  ],
  coverage: [
    ...relatedReports.map((report) =>
      report.origin === "speech" ? { ...report, origin: spoken.id } : report,
    ),
    makeReport("fen", {
      outlet: "Fen Observer",
      title: "Minister: two dams will not open before spring",
      origin: spoken.id,
      published: null,
      timing: "unknown",
      reasons: [{ kind: "differing-statement", phrase: phrase("reason.list", "Tomas Beregi", "2017-08-11") }],
      differences: [
        { kind: "negation", here: "will", there: "will not" },
        { kind: "number", here: "one", there: "two" },
        { kind: "place", here: "Orsk", there: "" },
      ],
    }),
  ],
});
