import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parsePage } from "../cli/input";
import { readArticle } from "../lib/article/read-article";
import { BareChromium, type BarePage, CHROMIUM, unpackedId } from "./chromium";
import { keepInDocument, median, percentile95, table } from "./tables";

const EXTENSION = resolve(".output/chrome-mv3");
const PAGES = resolve("test/pages");
const ROUNDS = 40;
/** UTF-16 units: shorter test pages are a line to prove one rule. */
const LEAST_BODY = 450;
const BAR_MS = 150;

/**
 * `npm run bench:worker`: in the real service worker of the built extension, from the message of an article to the
 * stopped worker until its context is there, beside the start of a worker that has nothing to do.
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
    const times = { empty: [] as number[], cold: [] as number[], warm: [] as number[] };
    const articles = readArticles(`chrome-extension://${unpackedId(EXTENSION)}/options.html`);
    for (let round = 0; round < ROUNDS; round++) {
      const message = articles[round % articles.length] ?? "";
      await own.stopWorkers();
      times.empty.push(await timed(other, "'hello'"));
      times.cold.push(await timed(own, message));
      times.warm.push(await timed(own, message));
    }
    const markdown = toTable(times, articles.length);
    console.log(markdown);
    if (values.keep) keepInDocument("worker", markdown);
  } finally {
    await browser.stop();
    rmSync(empty, { recursive: true, force: true });
  }
}

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

/** The articles of the project's own test pages as the reading script sends them, all standing at the one address. */
function readArticles(url: string): string[] {
  return readdirSync(PAGES).flatMap((slug) => {
    const file = join(PAGES, slug, "source.html");
    if (!existsSync(file)) return [];
    const article = readArticle(parsePage(readFileSync(file, "utf8")), `https://paper.example/${slug}`);
    if (article.kind !== "news-article" || article.body.length < LEAST_BODY) return [];
    return [JSON.stringify({ id: 1, type: "articleRead", data: { ...article, url }, timestamp: 0 })];
  });
}

function toTable(times: Record<"empty" | "cold" | "warm", number[]>, articles: number): string {
  const row = (name: string, values: number[]) => [
    name,
    median(values).toFixed(0),
    percentile95(values).toFixed(0),
  ];
  const met = percentile95(times.cold) <= BAR_MS ? "met" : "**not met**";
  return `${table(
    ["milliseconds", "median", "p95"],
    [
      row("an empty worker: started, answers", times.empty),
      row("Headwater: started, pack opened, context of an article", times.cold),
      row("the same article once more, worker alive", times.warm),
    ],
  )}\n${ROUNDS} starts, ${articles} articles of test/pages in turn. Bar: p95 ≤ ${BAR_MS} ms, ${met}.\n`;
}

await main();
