import type { ChainNode } from "../../lib/model";
import { phrase } from "../../lib/phrase";
import { richContext } from "./fixtures";
import { here, makeContext, makeEvidence, makeLink, makeNode, makeReport } from "./parts";
import { manyReports, relatedReports } from "./reports";
import { statement } from "./sources";

/** Made-up reading contexts with much of everything: reports in many scripts, a chain of twelve steps that closes. */

const longOutlet = "The Lowland Association of Independent Harbour, River and Canal Newspapers";

export const sixtyReports = makeContext({
  ...richContext,
  coverage: [
    makeReport("zh", {
      title: "部长:上游大坝将在秋季前重新开放,工程师正在检查溢洪道的裂缝",
      outlet: "河谷日报",
      language: "zh",
      origin: "speech",
    }),
    makeReport("ar", {
      title: "السد الأعلى (Upper Dam) يعود إلى العمل قبل الخريف",
      outlet: "صحيفة الوادي",
      language: "ar",
      origin: "speech",
      timing: "after",
    }),
    makeReport("long-outlet", { outlet: longOutlet, origin: "speech", timing: "same-day" }),
    ...relatedReports,
    ...manyReports(52),
  ],
  origins: { ...richContext.origins, min: 14, max: 37, reports: 41 },
});

const stages = [
  "Valley Times",
  longOutlet,
  "صحيفة الوادي",
  "河谷日报",
  "Fen Observer",
  "Orsk Gazette",
  "Coast Reporter",
  "Delta Tribune",
  "Northline",
  "Lowland Courier",
];

const steps: ChainNode[] = stages.map((name, index) =>
  makeNode(`step-${index}`, {
    kind: "report",
    name,
    detail: `Report ${index + 1} of the upper dam`,
    notes: [phrase("note.outletKind.newspaper")],
    date: `2017-08-${String(11 - index).padStart(2, "0")}`,
  }),
);

const path = [here, ...steps, statement];

export const twelveSteps = makeContext({
  ...richContext,
  chain: {
    nodes: path,
    links: [
      ...path
        .slice(0, -1)
        .map((node, index) =>
          makeLink(node.id, path[index + 1]?.id ?? "", index === 10 ? "quotes" : "cites", [
            makeEvidence(`as ${path[index + 1]?.name} reported`, "body", { prefix: "The dam will open, " }),
          ]),
        ),
      makeLink("step-7", "step-2", "cites", [makeEvidence("according to another newspaper of the valley")]),
    ],
  },
});
