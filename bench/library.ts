import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parsePage } from "../cli/input";
import { readArticle } from "../lib/article/read-article";
import { compileLibrary } from "../lib/library/compile-library";
import { entryOf, MOST_ARTICLES, MOST_RECENT } from "../lib/library/library-index";
import type { Article } from "../lib/model";
import { bareReport } from "../lib/pack/bare-report";
import type { PackReport } from "../lib/pack/pack";
import { wordBag } from "../lib/pack/word-bag";
import { fingerprint } from "../lib/reuse/fingerprint";
import { BareChromium, type BarePage, CHROMIUM, unpackedId } from "./chromium";
import { median, percentile95, table } from "./tables";

const EXTENSION = resolve(".output/chrome-mv3");
const PAGES = resolve("test/pages");
const ROUNDS = 40;
/** UTF-16 units: shorter test pages are a line to prove one rule. */
const LEAST_BODY = 450;
/** Words of a made-up article of the library. */
const WORDS = 700;

/**
 * `npx tsx bench/library.ts`: from the message of an article to the stopped worker until its context is there, in turn
 * without the library and with one that is full: articles of 700 words taken at random from the test pages.
 */
async function main(): Promise<void> {
  if (CHROMIUM === null || !existsSync(EXTENSION)) {
    console.log("Needs Chromium and the built extension (npx wxt build): nothing is measured.");
    return;
  }
  const articles = readArticles();
  const [off, on] = [await BareChromium.start([EXTENSION]), await BareChromium.start([EXTENSION])];
  try {
    const url = `chrome-extension://${unpackedId(EXTENSION)}/options.html`;
    const pages = { off: await off.open(url), on: await on.open(url) };
    await fillLibrary(pages.on, madeUpReports(articles));
    const times: Record<string, number[]> = {};
    for (let round = 0; round < ROUNDS; round++) {
      const message = messageOf(articles[round % articles.length], url);
      for (const [name, page] of Object.entries(pages)) {
        await page.stopWorkers();
        for (const state of ["started", "alive"]) {
          const key = `library ${name}, worker ${state}`;
          times[key] = [...(times[key] ?? []), await timed(page, message)];
        }
      }
    }
    const rows = Object.entries(times).map(([name, all]) => [
      name,
      median(all).toFixed(0),
      percentile95(all).toFixed(0),
    ]);
    console.log(table(["milliseconds", "median", "p95"], rows));
  } finally {
    await Promise.all([off.stop(), on.stop()]);
  }
}

/** Milliseconds from sending a message to its reply. */
async function timed(page: BarePage, message: string): Promise<number> {
  return Number(
    await page.evaluate(`(async () => {
      const began = performance.now();
      await chrome.runtime.sendMessage(${message});
      return performance.now() - began;
    })()`),
  );
}

function readArticles(): Article[] {
  return readdirSync(PAGES).flatMap((slug) => {
    const file = join(PAGES, slug, "source.html");
    if (!existsSync(file)) return [];
    const article = readArticle(parsePage(readFileSync(file, "utf8")), `https://paper.example/${slug}`);
    return article.kind === "news-article" && article.body.length >= LEAST_BODY ? [article] : [];
  });
}

/** As the reading script sends it, standing at the address of the page that asks. */
function messageOf(article: Article | undefined, url: string): string {
  return JSON.stringify({ id: 1, type: "articleRead", data: { ...article, url }, timestamp: 0 });
}

function madeUpReports(articles: Article[]): PackReport[] {
  const words = articles.flatMap(({ body }) => body.split(/\s+/));
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[state % words.length] ?? "";
  };
  return Array.from({ length: MOST_ARTICLES }, (_, n) => {
    const body = Array.from({ length: WORDS }, random).join(" ");
    const url = `https://read.example/${n}`;
    return {
      ...bareReport({
        id: url,
        url,
        title: body.slice(0, 80),
        published: "2016-09-13",
        readOn: "2026-11-28",
      }),
      bag: wordBag(body),
      fingerprint: fingerprint(body).hashes,
    };
  });
}

/** Writes what the extension would have kept, through a page of its own. */
async function fillLibrary(page: BarePage, reports: PackReport[]): Promise<void> {
  const pause = async () => undefined;
  const parts = { older: reports.slice(0, -MOST_RECENT), recent: reports.slice(-MOST_RECENT) };
  await page.evaluate(`globalThis.files = {}; chrome.storage.local.set({ settings:
    { detection: "on-click", silencedSites: [], keepsLibrary: true } })`);
  for (const [name, some] of Object.entries(parts)) {
    const file = Buffer.from(await compileLibrary(some, pause));
    console.log(`${name}: ${some.length} articles, ${(file.length / 1e6).toFixed(1)} MB`);
    const text = JSON.stringify(file.toString("base64"));
    await page.evaluate(`
      files.${name} = new Blob([Uint8Array.from(atob(${text}), (letter) => letter.charCodeAt(0))]); 0`);
  }
  const index = { older: parts.older.map(entryOf), recent: parts.recent.map(entryOf) };
  await page.evaluate(`new Promise((done, fail) => {
    const opening = indexedDB.open("headwater-library");
    opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
    opening.onsuccess = () => {
      const change = opening.result.transaction("kept", "readwrite");
      const kept = change.objectStore("kept");
      kept.put(${JSON.stringify(index)}, "index");
      for (const [name, file] of Object.entries(files)) kept.put(file, name);
      change.oncomplete = () => { opening.result.close(); done(0); };
      change.onerror = fail;
    };
  })`);
  await wait(500);
}

await main();
