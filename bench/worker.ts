import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parsePage } from "../cli/input";
import { openPage, pagesRoot, readLabels } from "../eval/html-pages";
import { readArticle } from "../lib/article/read-article";
import type { Article } from "../lib/model";
import { BareChromium, type BarePage, CHROMIUM, unpackedId } from "./chromium";
import { keepInDocument, median, percentile95, table } from "./tables";

const EXTENSION = resolve(".output/chrome-mv3");
const PAGES = resolve("test/pages");
const ROUNDS = 40;
/** UTF-16 units: shorter test pages are a line to prove one rule. */
const LEAST_BODY = 450;
/** One in so many of the labelled pages is read: about as many as there are test pages. */
const EVERY_LABELLED = 10;
const BAR_MS = 150;

/**
 * `npm run bench:worker`: in the real service worker of the built extension, from the message of an article to the
 * stopped worker until its context is there, beside the start of a worker that has nothing to do. The articles are those
 * of the project's test pages, a few lines each, and, where they are at hand, whole ones of the labelled pages.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { keep: { type: "boolean", default: false } } });
  if (CHROMIUM === null || !existsSync(EXTENSION)) {
    console.log("Needs Chromium and the built extension (npx wxt build): nothing is measured.");
    return;
  }
  const empty = writeEmptyExtension();
  const browser = await BareChromium.start([EXTENSION, empty]);
  try {
    const own = await browser.open(`chrome-extension://${unpackedId(EXTENSION)}/options.html`);
    const other = await browser.open(`chrome-extension://${unpackedId(empty)}/page.html`);
    const url = `chrome-extension://${unpackedId(EXTENSION)}/options.html`;
    const times: Times = { empty: [], cold: [], warm: [], whole: [] };
    const [test, labelled] = [testArticles(), labelledArticles()];
    for (let round = 0; round < ROUNDS; round++) {
      const message = messageOf(test, round, url);
      await own.stopWorkers();
      times.empty.push(await timed(other, "'hello'"));
      times.cold.push(await timed(own, message));
      times.warm.push(await timed(own, message));
      if (labelled.length === 0) continue;
      await own.stopWorkers();
      times.whole.push(await timed(own, messageOf(labelled, round, url)));
    }
    const markdown = toTable(times, test, labelled);
    console.log(markdown);
    if (values.keep) keepInDocument("worker", markdown);
  } finally {
    await browser.stop();
    rmSync(empty, { recursive: true, force: true });
  }
}

/** Milliseconds. */
type Times = Record<"empty" | "cold" | "warm" | "whole", number[]>;

/** Milliseconds from sending a message to its reply. */
async function timed(page: BarePage, message: string): Promise<number> {
  return Number(
    await page.evaluate(`(async () => {
      const message = ${message};
      const began = performance.now();
      await chrome.runtime.sendMessage(message);
      return performance.now() - began;
    })()`),
  );
}

function writeEmptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), "headwater-empty-"));
  const background = { service_worker: "worker.js" };
  const manifest = { manifest_version: 3, name: "Empty", version: "1", background };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(
    join(folder, "worker.js"),
    "chrome.runtime.onMessage.addListener((_, __, reply) => { reply('hello'); });",
  );
  writeFileSync(join(folder, "page.html"), "<title>Empty</title>");
  return folder;
}

function testArticles(): Article[] {
  return readdirSync(PAGES).flatMap((slug) => {
    const file = join(PAGES, slug, "source.html");
    if (!existsSync(file)) return [];
    return worthReading(readArticle(parsePage(readFileSync(file, "utf8")), `https://paper.example/${slug}`));
  });
}

function labelledArticles(): Article[] {
  const root = pagesRoot();
  if (root === null) return [];
  const labels = readLabels(root).filter((_, row) => row % EVERY_LABELLED === 0);
  return labels.flatMap((label) => {
    const { document, url } = openPage(root, label);
    return worthReading(readArticle(document, url));
  });
}

function worthReading(article: Article): Article[] {
  return article.kind === "news-article" && article.body.length >= LEAST_BODY ? [article] : [];
}

/** As the reading script sends it; all articles stand at the one address. */
function messageOf(articles: Article[], round: number, url: string): string {
  const data = { ...articles[round % articles.length], url };
  return JSON.stringify({ id: 1, type: "articleRead", data, timestamp: 0 });
}

function toTable({ empty, cold, warm, whole }: Times, test: Article[], labelled: Article[]): string {
  const shown = (name: string, values: number[]) => [
    name,
    median(values).toFixed(0),
    percentile95(values).toFixed(0),
  ];
  const rows = [
    shown("an empty worker: started, answers", empty),
    shown("Headwater: started, pack opened, context of an article", cold),
    shown("the same article once more, worker alive", warm),
  ];
  if (whole.length > 0)
    rows.push(shown("started, pack opened, context of a whole article of another page", whole));
  const isMet = [cold, whole].every((values) => values.length === 0 || percentile95(values) <= BAR_MS);
  const sizes = [test, labelled].map((articles) => {
    const letters = articles.map(({ body }) => body.length);
    return `${articles.length} articles (${median(letters)} letters in the median, ${Math.max(...letters)} at most)`;
  });
  const of =
    whole.length > 0 ? `${sizes[0]} of test/pages, ${sizes[1]} of the labelled pages,` : `${sizes[0]},`;
  const bar = `Bar: p95 ≤ ${BAR_MS} ms, ${isMet ? "met" : "**not met**"}.`;
  return `${table(["milliseconds", "median", "p95"], rows)}\n${ROUNDS} starts of each: ${of} in turn. ${bar}\n`;
}

await main();
