import { phrase } from "../../lib/phrase";
import { makeEvidence, makeNode } from "./parts";

/** Sources and proofs of the made-up story: an agency, a speech, and the words that name them. */

export const statement = makeNode("speech", {
  kind: "statement",
  name: "Tomas Beregi, water minister",
  detail: "Forum for young engineers, Orsk",
  date: "2017-08-11",
  dateFrom: phrase("dateFrom.relative", "on Friday"),
  end: "origin",
});

export const agency = makeNode("northline", {
  outletId: "northline",
  name: "Northline",
  notes: [phrase("note.outletKind.wire"), phrase("note.country", "NO"), phrase("note.ownership.state")],
  url: "https://northline.example/",
});

export const dateline = makeEvidence("ORSK (Lowland) (Northline) —", "dateline", {
  suffix: " The upper dam will be open by autumn, the water minister told",
});

export const quotation = makeEvidence("Beregi said at a forum for young engineers", "body", {
  prefix: "“We will have it open before the first frost,” ",
  suffix: " in Orsk on Friday.",
});

export const basedOn = makeEvidence("Northline News Agency", "jsonld", {
  property: "isBasedOn.publisher.name",
});

/** As the pack tells them: with all facts. */
export const outlets = {
  northline: {
    name: "Northline",
    country: "NO",
    owner: "Lowland Ministry of Information",
    ownership: "state",
    basis: "https://facts.example/northline",
  },
  "lowland-courier": {
    name: "Lowland Courier",
    country: "NL",
    owner: "Courier Readers’ Trust",
    ownership: "cooperative",
    basis: "https://facts.example/courier",
  },
};
