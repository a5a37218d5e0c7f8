import type { CoverageItem } from "../../lib/model";
import { phrase } from "../../lib/phrase";
import { makeReport } from "./parts";

/** Related reports of the made-up story. */

export const sameForum = makeReport("courier", {
  outletId: "lowland-courier",
  origin: "speech",
  timing: "before",
  published: "2017-08-11",
});

export const relatedReports: CoverageItem[] = [
  sameForum,
  makeReport("valley", {
    origin: "speech",
    outlet: "Valley Times",
    title: "Upper dam open by autumn: Beregi",
    published: "2017-08-12",
    timing: "same-day",
    reasons: [
      {
        kind: "same-statement",
        phrase: phrase("reason.list", "Tomas Beregi", "forum at Orsk", "2017-08-11"),
      },
    ],
  }),
  makeReport("tribune", {
    origin: "speech",
    outlet: "Delta Tribune",
    title: "Le barrage d’Orsk rouvrira à l’automne",
    language: "fr",
    published: "2017-08-14",
    timing: "after",
    reasons: [
      {
        kind: "same-statement",
        phrase: phrase("reason.list", "Tomas Beregi", "forum at Orsk", "2017-08-11"),
      },
    ],
  }),
  makeReport("spring", {
    origin: "spring-talks",
    outlet: "Northline",
    title: "Beregi sees no delay at the upper dam",
    published: "2017-03",
    reasons: [
      { kind: "earlier-statement", phrase: phrase("reason.list", "Tomas Beregi", "spring talks", "2017-03") },
    ],
  }),
  makeReport("cracks", {
    outlet: "Fen Observer",
    title: "Engineers find cracks in the Orsk spillway",
    published: "2017-10",
    timing: "after",
    reasons: [{ kind: "same-people-and-places", phrase: phrase("reason.list", "Beregi", "Orsk") }],
  }),
];

const outlets = [
  "Lowland Courier",
  "Valley Times",
  "Delta Tribune",
  "Fen Observer",
  "Orsk Gazette",
  "Northline",
];
const days = ["2017-08-09", "2017-08-11", "2017-08", "2017-08-12", "2017-08-13", null, "2016", "2017-11-02"];
const timings = ["before", "before", "unknown", "same-day", "after", "unknown", "before", "after"] as const;
const kinds = [
  "copied",
  "same-event",
  "same-people-and-places",
  "later-statement",
  "earlier-statement",
] as const;
const phrases = [
  "carries the same text",
  "same reopening",
  "Beregi, Orsk",
  "later statement",
  "earlier statement",
];

/** `count` reports over a few origins, with all kinds of dates and reasons. */
export function manyReports(count: number): CoverageItem[] {
  return Array.from({ length: count }, (_, index) =>
    makeReport(`many-${index}`, {
      outlet: outlets[index % outlets.length] ?? null,
      title: `Report ${index + 1}: the upper dam, the river and what the water board says of both`,
      published: days[index % days.length] ?? null,
      timing: timings[index % timings.length] ?? "unknown",
      origin: index % 3 === 0 ? "agency-text" : `own-${index}`,
      reasons: [
        {
          kind: kinds[index % kinds.length] ?? "same-event",
          phrase: phrase("reason.list", phrases[index % phrases.length] ?? ""),
        },
      ],
    }),
  );
}
