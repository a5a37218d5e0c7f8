import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadTables } from "../data/load";
import { findMentions } from "../lib/entities/find-mentions";
import { matchTopics } from "../lib/entities/match-topics";
import { compileNames } from "../lib/entities/names";
import { concernsTable } from "./concerns";
import { type EvalTable, evaluationRoot } from "./table";

interface Document {
  title: string | null;
  text: string;
  label: string;
}

/** Words by which the editors' wide tag is narrowed to the pack's field; the measurement's own, not the product's. */
const FIELD = /\b(?:syria\w*|aleppo|raqqa|idlib|damascus)\b/i;

const PRECISION_BAR = 0.95;
const RECALL_BAR = 0.95;

/** How well `matchTopics` tells articles of the pack's field from others. Empty where the data is not here. */
export async function evaluateTopics(): Promise<EvalTable[]> {
  const root = evaluationRoot(existsSync);
  if (root === null) {
    console.warn("topics: skipped, no evaluation data on this machine");
    return [];
  }
  const isMatched = matcher();
  return [
    byEditorsTag(documentsOf(`${root}topic/mideast/dev.docs.jsonl.gz`), isMatched),
    byCollection(root, isMatched),
    concernsTable(root),
  ];
}

type Matcher = (document: Document) => boolean;

function matcher(): Matcher {
  const { topics, ...tables } = loadTables();
  const names = compileNames(tables);
  return ({ title, text }) => {
    const mentions = findMentions(`${title ?? ""}\n\n${text}`, names);
    return matchTopics({ title, body: text }, mentions, topics, names).length > 0;
  };
}

function documentsOf(path: string): Document[] {
  const rows = gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n");
  return rows.map((row) => {
    const { title, text, full, label } = JSON.parse(row);
    return { title: title ?? null, text: full ?? text ?? "", label: label ?? "" };
  });
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const figure = (value: number) => value.toFixed(3);

/** The pack is narrower than the tag: recall is of those that name the field in their headline, or only in the text. */
function byEditorsTag(documents: Document[], isMatched: Matcher): EvalTable {
  const of = (label: string) => documents.filter((document) => document.label === label);
  const [on, off] = [of("on"), of("off")];
  const inHeadline = on.filter(({ title }) => FIELD.test(title ?? ""));
  const inText = on.filter(({ title, text }) => !FIELD.test(title ?? "") && FIELD.test(text));
  const elsewhere = on.filter(({ title, text }) => !FIELD.test(title ?? "") && !FIELD.test(text));
  const row = (judge: Matcher) => {
    const alarms = off.filter(judge).length;
    const hits = on.filter(judge).length;
    return {
      precision: share(hits, hits + alarms),
      alarms,
      recall: share(inHeadline.filter(judge).length, inHeadline.length),
      cells: [inText, elsewhere].map((group) => figure(share(group.filter(judge).length, group.length))),
    };
  };
  const ours = row(isMatched);
  const word = row(({ title, text }) => FIELD.test(`${title} ${text}`));
  const line = (name: string, { precision, alarms, recall, cells }: typeof ours) => [
    name,
    figure(precision),
    `${alarms} of ${off.length}`,
    figure(recall),
    ...cells,
  ];
  const missed = [
    ...(ours.precision < PRECISION_BAR
      ? [`precision ${figure(ours.precision)} is below ${PRECISION_BAR}`]
      : []),
    ...(ours.recall < RECALL_BAR ? [`recall ${figure(ours.recall)} is below ${RECALL_BAR}`] : []),
  ];
  return {
    title: "Topics: on or off, by editors' tags",
    note: `topic/mideast (dev), headline and 120 words: ${on.length} on the Middle East or ISIS, of which ${inHeadline.length} name Syria in the headline, ${inText.length} in the text only, ${elsewhere.length} never. Precision is of "on" against "off".`,
    columns: [
      "",
      "precision",
      "false alarms",
      "recall: Syria in headline",
      "recall: in text only",
      "matched though never named",
    ],
    rows: [line("matchTopics", ours), line("the word anywhere", word)],
    missed,
  };
}

function byCollection(root: string, isMatched: Matcher): EvalTable {
  const rows = ["fakes_syria", "allsides_stories", "fnc1"].map((name) => {
    const documents = documentsOf(`${root}related/${name}/dev.docs.jsonl.gz`);
    const early = documents.filter(({ title, text }) => FIELD.test(`${title} ${text.slice(0, 900)}`));
    const matched = documents.filter(isMatched).length;
    return [
      name,
      documents.length,
      early.length,
      matched,
      figure(share(early.filter(isMatched).length, early.length)),
    ];
  });
  return {
    title: "Topics: share of collections that match",
    note: "All of fakes_syria is of the pack's field; of the others only those that name Syria early can be.",
    columns: ["collection", "documents", "name Syria early", "matched", "matched of those"],
    rows,
    missed: [],
  };
}
