import { join } from "node:path";
import { parseArgs } from "node:util";
import { readArticle } from "../lib/article/read-article";
import type { Evidence, ReadingContext } from "../lib/model";
import { type ReadingTools, readContext } from "../lib/read-context";
import { parsePage, readJsonLines, readText, requiredField, stringField, UsageError } from "./input";
import { createProgress, writeLine } from "./output";
import { openTools } from "./tools";

/** `context`: one page's reading context, or that of every page of a manifest. */
export async function runContext(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      url: { type: "string" },
      pack: { type: "string" },
      manifest: { type: "string" },
      root: { type: "string" },
      json: { type: "boolean" },
      jsonl: { type: "boolean" },
    },
  });
  const [file] = positionals;
  if (values.manifest) {
    await readManifest(values.manifest, values.root ?? ".", openTools(values.pack));
    return;
  }
  if (!file || !values.url) throw new UsageError("context needs a file and --url, or --manifest.");
  if (!URL.canParse(values.url)) throw new UsageError(`${values.url} is no address.`);
  const context = readFile(file, values.url, openTools(values.pack));
  await writeLine(JSON.stringify(toJson(context), null, 2));
}

/** One line a page. A page that can't be read is a line with `error`; the others are still read. */
async function readManifest(manifest: string, root: string, tools: ReadingTools): Promise<void> {
  const progress = createProgress("pages read");
  for await (const row of readJsonLines(manifest)) {
    const id = requiredField(row, "id", manifest);
    const file = requiredField(row, "file", `${manifest} ${id}`);
    const address = stringField(row, "url", `${manifest} ${id}`);
    const url = address && URL.canParse(address) ? address : UNKNOWN_ADDRESS;
    await writeLine(JSON.stringify({ id, ...readPage(join(root, file), url, tools) }));
    progress.step();
  }
  progress.done();
}

/** Stands for the address of a saved page whose own is not known; the name is reserved (RFC 2606). */
const UNKNOWN_ADDRESS = "https://unknown.invalid/";

function readPage(file: string, url: string, tools: ReadingTools): object {
  try {
    return toJson(readFile(file, url, tools));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function readFile(file: string, url: string, tools: ReadingTools): ReadingContext {
  return readContext(readArticle(parsePage(readText(file)), url), tools);
}

/** The context as docs/cli.md describes it: a credit's evidence is the page's words alone. */
function toJson(context: ReadingContext): object {
  return {
    ...context,
    credits: context.credits.map((credit) => ({ ...credit, evidence: wordsOf(credit.evidence) })),
  };
}

function wordsOf({ prefix, exact, suffix }: Evidence): string {
  return `${prefix}${exact}${suffix}`.trim();
}
