import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { parsePage } from "../cli/input";
import { readArticle } from "../lib/article/read-article";
import { readCues } from "../lib/attribution/cue-file";
import type { Reading } from "../lib/model";
import { openPack } from "../lib/pack/open";
import { readContext, readingTools } from "../lib/read-context";
import { forStorage } from "../platform/stored-context";
import { BareChromium, type BarePage, CHROMIUM, unpackedId } from "./chromium";
import { keepInDocument, median, percentile95, table } from "./tables";
import type { Trace, TraceEvent } from "./trace";

const EXTENSION = resolve(".output/chrome-mv3");
const ARTICLE = resolve("test/pages/syria-statement/source.html");
const ROUNDS = 30;
const MANY = 200;
const FRAME_MS = 1000 / 60;

/** Milliseconds of one opening of a popup. */
interface Opening {
  /** From the call that opens it to its first contentful paint. */
  painted: number;
  /** Processor time that its scripts took until that paint. */
  script: number;
  /** The longest task within the second after its navigation, processor time. */
  longest: number;
}

/**
 * `npm run bench:popup`: the real popup of the built extension on a page that was read, with a coverage as it is and with
 * one of 200 reports, in turn with the popup of an extension that draws one paragraph with Preact.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { keep: { type: "boolean", default: false } } });
  if (CHROMIUM === null || !existsSync(EXTENSION)) {
    console.log("Needs Chromium and the built extension (npx wxt build): nothing is measured.");
    return;
  }
  const empty = await buildEmptyExtension();
  const browser = await BareChromium.start([EXTENSION, empty]);
  try {
    const address = `chrome-extension://${unpackedId(EXTENSION)}/options.html`;
    const own = await browser.open(address);
    const other = await browser.open(`chrome-extension://${unpackedId(empty)}/page.html`);
    const times = { empty: [] as Opening[], popup: [] as Opening[], many: [] as Opening[] };
    const reading = readOwnArticle(address);
    for (let round = -1; round < ROUNDS; round++) {
      const measured = {
        empty: await openPopup(browser, other, "p"),
        popup: await store(own, reading).then(() => openPopup(browser, own, ANSWER)),
        many: await store(own, withReports(reading, MANY)).then(() => openPopup(browser, own, ANSWER)),
      };
      // The first round compiles what the browser keeps compiled.
      if (round >= 0) for (const name of NAMES) times[name].push(measured[name]);
    }
    const markdown = toTable(times);
    console.log(markdown);
    if (values.keep) keepInDocument("popup", markdown);
  } finally {
    await browser.stop();
    rmSync(empty, { recursive: true, force: true });
  }
}

const NAMES = ["empty", "popup", "many"] as const;

/** What the reader opens the popup for: no header and no notice that it is on its way. */
const ANSWER = ".answer, .chain";

/**
 * Opens the popup of the page's extension, closes it again, and tells what it took. Throws unless the largest thing of its
 * first paint lies in an element that `content` selects.
 */
async function openPopup(browser: BareChromium, page: BarePage, content: string): Promise<Opening> {
  await page.send("Page.bringToFront");
  const trace: Trace = await browser.trace();
  const painted = await page.evaluate(`(async () => {
    const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
    const began = performance.timeOrigin + performance.now();
    await chrome.action.openPopup();
    const [popup] = chrome.extension.getViews({ type: "popup" });
    await sleep(1_000);
    const [paint] = popup.performance.getEntriesByName("first-contentful-paint");
    const [{ element, startTime }] = await new Promise((done) =>
      new popup.PerformanceObserver((list) => done(list.getEntries())).observe({
        type: "largest-contentful-paint", buffered: true,
      }));
    if (!element.closest("${content}") || startTime > paint.startTime)
      throw new Error("The first paint has not what the popup is opened for.");
    popup.close();
    return popup.performance.timeOrigin + paint.startTime - began;
  })()`);
  return { painted: Number(painted), ...costsIn(await trace.stop()) };
}

/** The popup is what was painted first last. */
function costsIn(events: TraceEvent[]): Pick<Opening, "script" | "longest"> {
  const paint = events.findLast(({ name }) => name === "firstContentfulPaint");
  const start = events.findLast(
    ({ name, args }) => name === "navigationStart" && args?.frame === paint?.args?.frame,
  );
  if (!paint || !start) throw new Error("The trace has no paint of the popup.");
  const own = events.filter(
    ({ ph, pid, tid, ts }) => ph === "X" && pid === paint.pid && tid === paint.tid && ts >= start.ts,
  );
  const scripts = own.filter(({ name, ts }) => SCRIPT.has(name) && ts < paint.ts);
  const total = outermost(scripts).reduce((sum, { tdur = 0 }) => sum + tdur, 0);
  const tasks = own
    .filter(({ name }) => name === "ThreadControllerImpl::RunTask")
    .map(({ tdur = 0 }) => tdur);
  return { script: total / 1000, longest: Math.max(...tasks, 0) / 1000 };
}

/** What the trace calls the running of script, and its compiling. */
const SCRIPT = new Set([
  "BlinkScheduler_PerformMicrotaskCheckpoint",
  "EvaluateScript",
  "FireAnimationFrame",
  "FunctionCall",
  "RunMicrotasks",
  "TimerFire",
  "v8.callFunction",
  "v8.compile",
  "v8.compileModule",
  "v8.evaluateModule",
  "v8.produceCache",
  "v8.run",
]);

/** Without those that lie within another. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

/** Puts the reading where the popup of this page finds it. */
async function store(page: BarePage, reading: Reading): Promise<void> {
  await page.evaluate(`chrome.tabs.getCurrent().then(({ id }) =>
    chrome.storage.session.set({ ["reading:" + id]: ${JSON.stringify(reading)} }))`);
}

type Read = Extract<Reading, { phase: "read" }>;

/** As the background would answer it, told of the page at `url`. */
function readOwnArticle(url: string): Read {
  const fileOf = (name: string) => readFileSync(join(EXTENSION, "pack", name));
  const pack = openPack(new Uint8Array(fileOf("syria.hwp")).buffer);
  const tools = readingTools(pack, readCues(fileOf("cues.jsonl").toString("utf8")));
  const article = readArticle(parsePage(readFileSync(ARTICLE, "utf8")), "https://quayherald.example/lavrov");
  return { phase: "read", url, context: forStorage(readContext(article, tools)) };
}

/** The same with so many reports, of forty origins. */
function withReports(reading: Read, count: number): Read {
  const { coverage } = reading.context;
  const many = Array.from({ length: count }, (_, index) =>
    coverage
      .slice(index % coverage.length)
      .slice(0, 1)
      .map((item) => ({ ...item, id: `${item.id}-${index}`, origin: `${index % 40}` })),
  );
  return { ...reading, context: { ...reading.context, coverage: many.flat() } };
}

/** An extension whose popup is one paragraph, drawn by the same Preact in a build like Headwater's. */
async function buildEmptyExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "headwater-empty-"));
  const root = join(folder, "source");
  mkdirSync(root);
  writeFileSync(
    join(root, "popup.html"),
    `<!doctype html><title>Empty</title><div id="app"></div><script type="module" src="./popup.js"></script>`,
  );
  const preact = JSON.stringify(resolve("node_modules/preact/dist/preact.mjs"));
  writeFileSync(
    join(root, "popup.js"),
    `import { h, render } from ${preact}; render(h("p", null, "Hello"), document.getElementById("app"));`,
  );
  const input = join(root, "popup.html");
  const options = { outDir: folder, modulePreload: { polyfill: false }, rolldownOptions: { input } };
  await build({ root, configFile: false, logLevel: "error", build: options });
  rmSync(root, { recursive: true });
  const action = { default_popup: "popup.html" };
  const manifest = { manifest_version: 3, name: "Empty", version: "1", action };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "page.html"), "<!doctype html><title>Empty</title>");
  return folder;
}

function toTable(times: Record<(typeof NAMES)[number], Opening[]>): string {
  const titles = {
    empty: "an empty Preact popup",
    popup: "Headwater",
    many: `Headwater, ${MANY} reports`,
  };
  const both = (values: number[]) => `${median(values).toFixed(1)} / ${percentile95(values).toFixed(1)}`;
  const rows = NAMES.map((name) => [
    titles[name],
    both(times[name].map(({ painted }) => painted)),
    both(times[name].map(({ script }) => script)),
    both(times[name].map(({ longest }) => longest)),
  ]);
  const scriptOf = (name: (typeof NAMES)[number]) => median(times[name].map(({ script }) => script));
  const over = scriptOf("popup") - scriptOf("empty");
  const met = over <= FRAME_MS ? "met" : "**not met**";
  const head = ["milliseconds, median / p95", "opened to painted", "script until then", "longest task"];
  return `${table(head, rows)}\n${ROUNDS} openings of each in turn. Script over the empty popup: ${over.toFixed(1)} ms. Bar: ≤ one frame, ${FRAME_MS.toFixed(1)} ms, ${met}.\n`;
}

await main();
