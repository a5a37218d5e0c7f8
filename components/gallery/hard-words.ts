import { phrase } from "../../lib/phrase";
import { richContext } from "./fixtures";
import { here, makeArticle, makeContext, makeEvidence, makeLink, makeNode, makeReport } from "./parts";
import { sameForum } from "./reports";
import { statement } from "./sources";

/** Made-up reading contexts whose words are hard to set: too long, without a space, from right to left. */

const longHeadline = "The minister, the dam, the river and the autumn that everyone is waiting for, ".repeat(
  6,
);
const unbroken = "Wasserkraftwerksbetriebsgenehmigungsverfahren".repeat(4);

export const longWords = makeContext({
  ...richContext,
  article: makeArticle({ title: longHeadline.slice(0, 400), outlet: unbroken, byline: unbroken }),
  coverage: [
    makeReport("long", {
      title: longHeadline.slice(0, 400),
      outlet: "A newspaper with an uncommonly long name",
    }),
    makeReport("unbroken", {
      title: unbroken,
      outlet: unbroken,
      reasons: [{ kind: "copied", phrase: phrase("reason.list", unbroken) }],
    }),
    makeReport("untitled", {
      title: null,
      summary: "Summary in place of a headline that nobody saw.",
      url: null,
    }),
    makeReport("bare", {
      title: null,
      outlet: null,
      language: null,
      published: null,
      timing: "unknown",
      url: null,
    }),
  ],
  chain: {
    nodes: [here, makeNode("long", { name: unbroken, detail: longHeadline, end: "not-in-pack" })],
    links: [
      makeLink("here", "long", "cites", [makeEvidence(longHeadline.repeat(2)), makeEvidence(unbroken)]),
    ],
  },
});

export const arabic = makeContext({
  ...richContext,
  article: makeArticle({
    title: "الوزير: السد الأعلى سيفتح قبل الخريف",
    outlet: "بريد الميناء",
    language: "ar",
    byline: "ليلى نصار",
    dateline: "أورسك",
  }),
  coverage: [
    makeReport("ar", {
      title: "السد الأعلى يعود إلى العمل بعد صيانة (Orsk) طويلة",
      outlet: "صحيفة الوادي",
      language: "ar",
      origin: "speech",
      reasons: [
        { kind: "same-statement", phrase: phrase("reason.list", "توماس بيريغي", "منتدى المهندسين الشباب") },
      ],
    }),
    makeReport("ru", {
      title: "Министр: верхняя плотина откроется к осени",
      outlet: "Низинный вестник",
      language: "ru",
      timing: "after",
      published: "2017-08-15",
    }),
    sameForum,
  ],
  chain: {
    nodes: [
      here,
      { ...statement, name: "توماس بيريغي، وزير المياه", detail: "منتدى المهندسين الشباب، أورسك" },
    ],
    links: [
      makeLink("here", "speech", "quotes", [
        makeEvidence("قال بيريغي أمام منتدى المهندسين الشباب", "body", { suffix: " يوم الجمعة في أورسك." }),
      ]),
    ],
  },
  origins: { ...richContext.origins, reports: 3 },
});
