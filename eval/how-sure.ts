import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readArticle } from "../lib/article/read-article";
import { measuredShare } from "../lib/attribution/measured-share";
import { readCredits } from "../lib/attribution/read-credits";
import { readStatements } from "../lib/attribution/read-statements";
import { groupSources, type Source } from "../lib/chain/sources";
import { statementConfidence } from "../lib/chain/statement-confidence";
import type { Credit, Span, Statement } from "../lib/model";
import type { ReadingTools } from "../lib/read-context";
import { tokenise } from "../lib/text/tokens";
import { makeArticle } from "../test/make";
import { openPage, readLabels } from "./html-pages";
import { isRight } from "./score-credits";
import type { EvalTable } from "./table";

/** A link as it is shown, whether it is right, and the half of the pages that it is of. */
interface Shown {
  kind: string;
  confidence: number;
  right: boolean;
  half: number;
}

/** What a measured share may lie off what is shown, where there are enough links to tell. */
const MOST_APART = 0.02;
const ENOUGH = 40;
/** As many texts as are read in a minute, from the first on. */
const MOST_TEXTS = 300;
const MOST_STATEMENTS = 5;
/** The words that stand before the share in the popup, and the bin around 95 %. */
const WORDS: [word: string, from: number, to: number][] = [
  ["all “nearly certain”", 0.95, 1],
  ["all “likely”", 0.8, 0.95],
  ["all shown 0.93 to 0.97", 0.93, 0.97],
];

/** Links from the article to what it credits or quotes: the confidence shown against the share that is right. */
export function howSureTable(root: string, tools: ReadingTools): EvalTable {
  const pages = creditPages(root, tools);
  const credited = pages.flatMap(({ credits, judge, half }) => judge(groupSources(credits), half));
  const relearned = pages.flatMap(({ credits, judge, half }) => {
    const learn = countsOf(pages.filter((page) => page.half !== half));
    return judge(groupSources(credits.map((credit) => ({ ...credit, confidence: learn(credit) }))), half);
  });
  const quoted = (["en", "de"] as const).flatMap((language) => quotedLinks(root, language, tools));
  const groups = new Map<string, Shown[]>();
  for (const link of [...credited, ...quoted]) {
    const key = `${link.kind}, shown ${link.confidence.toFixed(2)}`;
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  const missed: string[] = [];
  const rows = [...groups].sort().map(([key, links]) => rowOf(key, links, missed));
  const all = [...credited, ...quoted];
  const words = WORDS.map(([word, from, to]) => {
    const links = all.filter(({ confidence }) => confidence >= from && confidence < to);
    return rowOf(word, links, missed);
  });
  return {
    title: "How sure",
    note:
      `Links as shown, by kind and confidence: credits of the html dev pages, and quotations of PolNeAR and German Wikinews ` +
      `(first ${MOST_TEXTS} texts; right where labelled words have a source of the speaker's name; pronouns don't count). ` +
      `Bar: where there are ${ENOUGH} links or more, shown and right are no more than ${MOST_APART} apart. ` +
      "Last row: confidence learned on one half of the pages, judged on the other.",
    columns: ["link", "links", "shown", "right", "right in half 1 / 2"],
    rows: [...rows, ...words, rowOf("credits, learned on the other half", relearned, missed)],
    missed,
  };
}

function rowOf(name: string, links: Shown[], missed: string[]): (string | number)[] {
  const shown = mean(links.map(({ confidence }) => confidence));
  const right = shareRight(links);
  const apart = Math.round(1000 * Math.abs(shown - right)) / 1000;
  if (links.length >= ENOUGH && apart > MOST_APART)
    missed.push(`${name}: ${shown.toFixed(3)} is shown, ${right.toFixed(3)} are right.`);
  const halves = [0, 1].map((half) => shareRight(links.filter((link) => link.half === half)).toFixed(2));
  return [name, links.length, shown.toFixed(3), right.toFixed(3), halves.join(" / ")];
}

interface CreditPage {
  half: number;
  credits: Credit[];
  isCreditRight(credit: Credit): boolean | null;
  judge(sources: Source[], half: number): Shown[];
}

const TYPE_OF = { republishes: "wire", cites: "cites", interviews: "interview" };

function creditPages(root: string, { names, cues }: ReadingTools): CreditPage[] {
  const folder = `${root}html/`;
  return readLabels(folder)
    .filter(({ kind, credits_labelled }) => kind === "news-article" && credits_labelled)
    .map((page, index) => {
      const { document, url } = openPage(folder, page);
      const judge = (sources: Source[], half: number) =>
        sources.flatMap(({ kind, name, confidence }) => {
          const right = isRight(page, { type: TYPE_OF[kind], name });
          return right === null ? [] : [{ kind, confidence, right, half }];
        });
      return {
        half: index % 2,
        credits: readCredits(readArticle(document, url), names, cues),
        isCreditRight: (credit: Credit) => isRight(page, credit),
        judge,
      };
    });
}

/** Confidence by the type of credit and whether the outlet is known, from these pages only. */
function countsOf(pages: CreditPage[]): (credit: Credit) => number {
  const counts = new Map<string, { right: number; wrong: number }>();
  const kindOf = ({ type, outletId }: Credit) =>
    `${type === "republished" ? "wire" : type} ${outletId !== null}`;
  for (const { credits, isCreditRight } of pages) {
    for (const credit of credits) {
      const right = isCreditRight(credit);
      if (right === null) continue;
      const count = counts.get(kindOf(credit)) ?? { right: 0, wrong: 0 };
      if (right) count.right++;
      else count.wrong++;
      counts.set(kindOf(credit), count);
    }
  }
  return (credit) => {
    return measuredShare(counts.get(kindOf(credit)) ?? { right: 0, wrong: 0 });
  };
}

interface QuotedText {
  text: string;
  attributions: { content: Span[]; source: Span | null; source_spans?: Span[] }[];
}

function quotedLinks(root: string, language: "en" | "de", tools: ReadingTools): Shown[] {
  const file = `${root}quotes/${language === "en" ? "" : `${language}/`}dev.jsonl.gz`;
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n").slice(0, MOST_TEXTS);
  return lines.flatMap((line, index) => {
    const quoted = JSON.parse(line) as QuotedText;
    // The labels count code points.
    if (/[\u{10000}-\u{10ffff}]/u.test(quoted.text)) return [];
    return statementsIn(quoted.text, language, tools).flatMap((statement) => {
      const right = isSpeakerRight(statement, quoted);
      const confidence = statementConfidence(language);
      return right === null ? [] : [{ kind: `quotes (${language})`, confidence, right, half: index % 2 }];
    });
  });
}

function statementsIn(body: string, language: string, { names, cues }: ReadingTools): Statement[] {
  let at = 0;
  const blocks = body.split("\n\n").map((text) => {
    const span: Span = [at, at + text.length];
    at += text.length + 2;
    return { kind: "paragraph" as const, span, links: [] };
  });
  return readStatements(makeArticle({ body, blocks, language, title: null }), names, cues).slice(
    0,
    MOST_STATEMENTS,
  );
}

/** Shorter words of a source are articles, initials and pronouns. */
const SHORTEST_NAME = 3;

/** Null where all that is labelled for these words is a pronoun or nobody: it names no one to compare with. */
function isSpeakerRight({ speaker, role, content }: Statement, quoted: QuotedText): boolean | null {
  const labelled = quoted.attributions.filter((gold) =>
    gold.content.some((theirs) => (content ?? []).some((mine) => overlapsHalf(mine, theirs))),
  );
  if (labelled.length === 0) return false;
  const speakers = new Set(tokenise(`${speaker} ${role ?? ""}`).map(({ term }) => term));
  const sources = labelled.map((gold) =>
    (gold.source_spans?.length ? gold.source_spans : gold.source ? [gold.source] : [])
      .flatMap((span) => tokenise(quoted.text.slice(...span)).map(({ term }) => term))
      .filter((term) => term.length >= SHORTEST_NAME),
  );
  if (sources.some((terms) => terms.some((term) => speakers.has(term)))) return true;
  return sources.some((terms) => terms.length === 0 || PRONOUNS.has(terms.join(" "))) ? null : false;
}

const PRONOUNS = new Set(["she", "they", "who", "him", "her", "them", "sie", "wir", "ich", "ihm", "ihr"]);

function overlapsHalf(a: Span, b: Span): boolean {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared >= 0.5 * Math.min(a[1] - a[0], b[1] - b[0]);
}

function shareRight(links: Shown[]): number {
  return mean(links.map(({ right }) => Number(right)));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
